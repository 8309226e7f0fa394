public import Facts

/// A tracker as a report shows it.
public struct TrackerRecord: Sendable, Hashable {
  /// Where it stands.
  public let spot: Spot
  /// Id of the vendor in `Rules/vendors`.
  public let vendor: String
  /// The product as people know it.
  public let name: String
  /// The company behind it.
  public let owner: String
  /// What it does.
  public let service: Tracker.Service
  /// What it is used for.
  public let purpose: Purpose
  /// How it stands on the page.
  public let form: Tracker.Form
  /// The address it is loaded from, as written, or the bytes that show it, on one line.
  public let quote: String
  /// Account or container ids found with it.
  public let identifiers: [String]
  /// Names of cookies and storage keys it may set.
  public let mayStore: [String]
  /// Whether it waits for consent.
  public let gate: Gate.State
  /// Why that is so.
  public let gateReason: Gate.Reason
  /// The category the page put it in.
  public let category: Purpose?
}

/// A consent manager as a report shows it.
public struct ManagerRecord: Sendable, Hashable {
  /// Its id in `Rules/vendors/consent-managers.yaml`.
  public let id: String
  /// Its name as people know it.
  public let name: String
  /// Where its mark stands.
  public let spot: Spot
  /// Whether its notice is in this capture.
  public let hasNotice: Bool
  /// Whether it blocks known trackers by itself.
  public let blocksAutomatically: Bool
}

/// A form that collects personal data, as a report shows it.
public struct FormRecord: Sendable, Hashable {
  /// Where it stands.
  public let spot: Spot
  /// What it is for.
  public let kind: Form.Kind
  /// The fields that ask personal data, by what they ask.
  public let asks: [String]
  /// Where the nearest privacy text or link is.
  public let privacyText: Form.Nearness
}
