public import Rulebook

/// A finding with what a report adds: who it is across runs, and where it stands.
public struct ReportedFinding: Sendable, Hashable {
  /// What the rule says.
  public var finding: Finding
  /// Who it is across runs.
  public let identity: FindingIdentity
  /// Whether it is open, known, or accepted.
  public var standing: Standing

  /// A finding, its identity and its standing.
  public init(finding: Finding, identity: FindingIdentity, standing: Standing = .open) {
    self.finding = finding
    self.identity = identity
    self.standing = standing
  }

  /// Whether it counts towards the exit status: an open violation.
  public var counts: Bool { finding.outcome == .violation && standing == .open }
}

/// Where a finding stands for the people who own the site.
public enum Standing: Sendable, Hashable {
  /// Somebody has to act.
  case open
  /// It was there when the baseline was written.
  case known
  /// Somebody has signed for it.
  case accepted(Signature)

  /// Who signed for an accepted finding, why and until when.
  public struct Signature: Sendable, Hashable {
    /// Who signed.
    public let owner: String?
    /// Why it is accepted.
    public let reason: String
    /// The last day it is accepted on; nil for no end.
    public let until: Day?
    /// Whether the page itself says so, rather than a file beside it.
    public let isInline: Bool

    /// A signature from its parts.
    public init(owner: String?, reason: String, until: Day?, isInline: Bool) {
      self.owner = owner
      self.reason = reason
      self.until = until
      self.isInline = isInline
    }
  }
}

/// A day of the Gregorian calendar, without a time zone.
public struct Day: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day, or nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(of: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that `2027-01-31` names, or nil where the text names none.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Int(String(decoding: bytes[0..<4], as: UTF8.self)),
      let month = Int(String(decoding: bytes[5..<7], as: UTF8.self)),
      let day = Int(String(decoding: bytes[8..<10], as: UTF8.self))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as ISO 8601 writes it: `2027-01-31`.
  public var text: String { "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))" }

  /// From earlier to later.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
