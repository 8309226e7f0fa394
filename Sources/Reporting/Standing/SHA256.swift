internal import CNettle

/// SHA-256 (FIPS 180-4), by nettle: no one can make up a finding or a page that is taken for another.
@safe package struct SHA256: ~Copyable {
  private var context = sha256_ctx()

  package init() { unsafe nettle_sha256_init(&context) }

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) { unsafe nettle_sha256_update(&context, bytes.count, bytes) }

  /// The digest of all that was added, 32 bytes; what is added afterwards begins another.
  package mutating func digest() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      count = buffer.count
      unsafe nettle_sha256_digest(&context, count, buffer.baseAddress)
    }
  }

  /// The digest of some bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.add(bytes)
    return hash.digest()
  }

  /// The digest of some bytes, as 64 hexadecimal digits in lower case.
  package static func hex(of bytes: [UInt8]) -> String { hex(digest(of: bytes)) }

  /// Bytes as hexadecimal digits in lower case.
  package static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
