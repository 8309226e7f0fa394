/// Text in the bytes of windows-1254, for examples of rules: one byte a scalar.
enum Windows1254 {
  /// The bytes of a text; nil where the encoding cannot say it.
  static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let byte = others[scalar] { return byte }
    guard scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value), !replaced.contains(scalar) else { return nil }
    return UInt8(exactly: scalar.value)
  }

  /// The Icelandic letters of Latin-1 whose places the Turkish ones took.
  private static let replaced: Set<Unicode.Scalar> = ["Ð", "Ý", "Þ", "ð", "ý", "þ"]

  private static let others: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98,
    "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "Ÿ": 0x9F, "Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE, "ğ": 0xF0, "ı": 0xFD,
    "ş": 0xFE,
  ]
}
