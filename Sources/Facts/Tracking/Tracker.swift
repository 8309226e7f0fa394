public import Pages

/// A product that stores on, reads from or reports the visitor's device, and where the page brings it.
///
/// One product brought in one manner is one tracker, however often: a loader and its configuration, five videos. An
/// object that never changes: every rule on trackers is handed each of them, and the same one.
public final class Tracker: Sendable {
  private let product: Vendor
  /// How it stands on the page, where it is seen best.
  public let form: Form
  /// The element that brings it there; nil for a header of an archive record.
  public let node: NodeID?
  /// The bytes that show it there.
  public let range: Range<Int>
  /// Every place that shows it, in document order, the best one included.
  public let sightings: [Sighting]
  /// The address it is loaded from, as written.
  public let address: String?
  /// Account or container ids found with it: `G-XXXX`.
  public let identifiers: [String]
  /// What holds it until consent, and whether that holds.
  public let gate: Gate
  /// Whether the page gives it no account, but what its maker's instructions write in its place: `G-XXXXXXXXXX`.
  public let hasPlaceholder: Bool

  init(
    of product: Vendor, form: Form, node: NodeID?, range: Range<Int>, sightings: [Sighting], address: String?,
    identifiers: [String], gate: Gate, hasPlaceholder: Bool
  ) {
    self.product = product
    self.form = form
    self.node = node
    self.range = range
    self.sightings = sightings
    self.address = address
    self.identifiers = identifiers
    self.gate = gate
    self.hasPlaceholder = hasPlaceholder
  }

  /// One place that shows a tracker.
  public struct Sighting: Sendable, Hashable {
    /// How it stands there.
    public let form: Form
    /// The element; nil for a header of an archive record.
    public let node: NodeID?
    /// The bytes that show it.
    public let range: Range<Int>
    /// What holds it there.
    public let gate: Gate
  }

  /// What a vendor's product does.
  public enum Service: String, Sendable, Hashable, CaseIterable {
    case analytics, advertising, sessionReplay = "session-replay", social, tagManager = "tag-manager", video, map,
      chat, comments, captcha, font, library, testing, affiliate, push, payment, monitoring, other
  }

  /// How a tracker stands on the page.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case script, inlineScript = "inline-script", image, noscriptImage = "noscript-image", frame,
      noscriptFrame = "noscript-frame", media, stylesheet, hint, object, style, ping, component, header, request
  }
}

extension Tracker {
  /// Id of the vendor in `Rules/vendors`.
  public var vendor: String { product.id }
  /// The vendor's product as people know it: `Google Analytics`.
  public var name: String { product.name }
  /// The company behind it.
  public var owner: String { product.owner }
  /// Where that company has its seat: a country code of ISO 3166-1, `US`.
  public var seat: String { product.seat }
  /// What it does.
  public var service: Service { product.service }
  /// What it is used for.
  public var purpose: Purpose { product.purpose }
  /// Names of cookies and storage keys it may set.
  public var mayStore: [String] { product.stores.map(\.name) }
  /// Whether it is statistics that some regimes exempt on conditions.
  public var isExemptionCandidate: Bool { product.isExemptible }
  /// Whether it is the variant of a player that stores less.
  public var isPrivacyMode: Bool { product.isPrivacyMode }
  /// Whether it heeds Google's consent mode.
  public var heedsConsentMode: Bool { product.heedsConsentMode }
}
