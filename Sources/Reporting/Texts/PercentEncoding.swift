/// Percent-encoding of UTF-8 (RFC 3986).
enum PercentEncoding {
  /// The text with every byte encoded that is neither a letter, a digit nor kept. A `%` that is kept is an encoding
  /// already.
  static func encoded(_ text: String, keeping kept: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isAlphanumeric(byte) || kept.utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// A path with forward slashes, as a relative URI reference.
  static func path(_ path: String) -> String { encoded(path, keeping: "-._~/!$&'()*+,;=@") }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { Array("0123456789ABCDEF".utf8)[Int(value)] }
}
