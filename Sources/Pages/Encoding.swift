/// Which encoding a page was read in, and what decided it.
public struct Encoding: Sendable, Hashable {
  /// The encoding's name in the WHATWG Encoding standard: `UTF-8`, `windows-1254`.
  public let name: String
  /// What decided.
  public let reason: Reason
  /// The encoding the page declares for itself, as written, where it differs from what its bytes are.
  public let contradicted: String?
  /// Byte sequences that are not valid in the encoding and became U+FFFD.
  public let invalidSequences: Int

  /// What decided an encoding, in the order of the WHATWG standard.
  public enum Reason: String, Sendable, Hashable {
    case byteOrderMark = "byte-order-mark"
    case transport
    case declared
    case validUTF8 = "valid-utf-8"
    case detected
    case fallback
  }
}
