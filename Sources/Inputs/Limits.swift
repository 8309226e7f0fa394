/// How much one page, and one run, may cost. Every limit of Riza is named here and nowhere else.
public struct Limits: Sendable, Hashable {
  /// Bytes of one document; a longer one is cut and its report says so.
  public var documentBytes = 32 << 20
  /// Depth of nested elements; deeper ones are read as siblings.
  public var depth = 512
  /// Nodes of one tree; later ones are not read.
  public var nodes = 2_000_000
  /// Attributes of one element; later ones are not read.
  public var attributesPerElement = 1_000
  /// Members of one archive.
  public var members = 1_000_000
  /// Bytes that one member may grow to for each of its compressed bytes, beyond the first mebibyte.
  public var expansion = 200
  /// Archives inside archives.
  public var nesting = 3
  /// Bytes of one style sheet.
  public var styleBytes = 4 << 20
  /// Seconds of work on one page, looked at between two steps of the work; a page that takes longer is given up. The
  /// other limits bound the work, so that only a very slow machine gets here.
  public var seconds = 120

  /// The limits that are used where the user names none.
  public static let standard = Limits()

  /// The standard limits, to be changed.
  public init() {}
}
