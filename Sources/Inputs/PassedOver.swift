/// Something that a person may count as a page and that is not read as one, and why. Nothing is lost by it, so that it
/// is a remark in the report, not a failure.
public struct PassedOver: Sendable, Hashable {
  /// What is passed over.
  public let origin: Origin
  /// Why.
  public let reason: Reason

  /// Something that is not read as a page.
  public init(origin: Origin, reason: Reason) {
    self.origin = origin
    self.reason = reason
  }

  /// Why something is not read as a page.
  public enum Reason: Sendable, Hashable {
    /// A visit on which the page was the same as before: where it was saved then, if that is known.
    case sameAs(Earlier?)
    /// A page that the program wrote which saved the others: what the program is called.
    case writtenBy(String)
    /// A frame, which is a part of the page that stands beside it: what the page is called.
    case frame(of: String)
  }

  /// A page that was saved on an earlier visit.
  public struct Earlier: Sendable, Hashable {
    /// Its address.
    public let address: String
    /// When it was saved, as its container says it.
    public let date: String?
    /// Whether it was met in the same file.
    public let isInFile: Bool

    /// A page that was saved on an earlier visit.
    public init(address: String, date: String?, isInFile: Bool) {
      self.address = address
      self.date = date
      self.isInFile = isInFile
    }
  }
}
