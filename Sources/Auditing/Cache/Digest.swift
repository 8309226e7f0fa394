internal import Reporting

/// A digest of what a page was made from, part by part.
struct Digest: Hashable, Sendable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// The digest as 64 hexadecimal digits in lower case.
  var hex: String { SHA256.hex(bytes) }

  /// The digest of some bytes.
  init(of bytes: [UInt8]) { self.bytes = SHA256.digest(of: bytes) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes bytes part by part.
  struct Hasher: ~Copyable {
    private var hash = SHA256()

    /// Adds bytes.
    mutating func add(_ bytes: [UInt8]) { hash.add(bytes) }

    /// Adds a text and its length, so that two texts cannot be taken for two others.
    mutating func add(_ text: String?) {
      guard let text else { return add([0]) }
      let bytes = Array(text.utf8)
      add([1] + (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) })
      add(bytes)
    }

    /// The digest of all that was added.
    mutating func digest() -> Digest { Digest(bytes: hash.digest()) }
  }
}
