/// A limit that cut a page, and where: nothing beyond it was read.
public struct Cut: Sendable, Hashable {
  /// Which limit.
  public let limit: Limit
  /// The first byte of the document that was not read.
  public let offset: Int

  /// The limits that cut a page rather than refuse it.
  public enum Limit: String, Sendable, Hashable {
    case bytes
    case depth
    case nodes
    case attributes
    /// Words of inline scripts.
    case scripts
  }
}
