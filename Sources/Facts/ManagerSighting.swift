/// A consent manager whose marks are on the page.
public struct ManagerSighting: Sendable, Hashable {
  /// Id in `Rules/vendors/consent-managers.yaml`.
  public let id: String
  /// Its name as people know it.
  public let name: String
  /// The bytes that show it.
  public let range: Range<Int>
  /// Whether its notice is in this capture.
  public let hasNotice: Bool
  /// Whether its notice is drawn by script, so that a page as served does not show it.
  public let isDrawnByScript: Bool
  /// Whether it blocks known trackers by itself.
  public let blocksAutomatically: Bool
  /// Whether its loader waits (`async`, `defer`), so that trackers may run first.
  public let loadsLate: Bool
  /// Whether it is not known how it holds trackers back: it may do so by itself.
  public var mayBlock = false
  /// Whether it answers trackers that ask it by the IAB's Transparency and Consent Framework.
  public var speaksTCF = false
  /// Whether it fills a list of cookies into the page that this capture does not show.
  public var drawsDeclaration = false
  /// The hosts it is loaded from.
  var hosts: [String] = []
  /// Settings read from its configuration: `mode` `opt-out`.
  public let settings: [Setting]

  /// One setting of a consent manager, read from a literal.
  public struct Setting: Sendable, Hashable {
    /// What the setting decides, in our words: `opt-out`, `implied-by-scroll`, `preselected`, `lifetime-days`.
    public let meaning: String
    /// Its value, as written.
    public let value: String
    /// Where it is written, its key included; the whole configuration where it is not written, and that decides.
    public let range: Range<Int>
  }
}

extension ManagerSighting {
  /// Whether a host is one that the manager is loaded from.
  func isLoaded(from host: String) -> Bool { hosts.contains { host == $0 || host.hasSuffix(".\($0)") } }
}
