/// Undoes what a wrong encoding did to letters, so that the language behind the damage can be told.
enum Repair {
  /// The text with UTF-8 that was read as windows-1252 read right; nil where nothing of the kind is in it.
  static func undoubled(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var repaired: [UInt8] = []
    var found = false
    var index = 0
    while index < text.count {
      let (scalar, next) = unsafe UTF8Reader.scalar(in: text, at: index)
      if let (bytes, end) = unsafe sequence(in: text, lead: scalar, after: next) {
        repaired.append(contentsOf: bytes)
        found = true
        index = end
      } else {
        unsafe repaired.append(contentsOf: text[index..<next])
        index = next
      }
    }
    return found ? repaired : nil
  }

  /// The letter a Turkish encoding has where the western one has this one.
  @inline(__always)
  static func turkish(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFD: 0x131
    case 0xFE: 0x15F
    case 0xF0: 0x11F
    case 0xDD: 0x130
    case 0xDE: 0x15E
    case 0xD0: 0x11E
    default: scalar
    }
  }

  /// Whether a letter stands where a Turkish encoding has a Turkish one.
  @inline(__always)
  static func isWesternForTurkish(_ scalar: UInt32) -> Bool {
    scalar >= 0xD0 && scalar <= 0xFE && turkish(scalar) != scalar
  }

  /// Whether a letter begins what is looked for: Â Ã Ä Å Ð Ñ â.
  @inline(__always)
  static func isLead(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC2...0xC5, 0xD0, 0xD1, 0xE2: true
    default: false
    }
  }

  /// The UTF-8 sequence that begins with a scalar read as a byte, and where it ends in the text.
  private static func sequence(
    in text: UnsafeBufferPointer<UInt8>, lead: UInt32, after start: Int
  ) -> (bytes: [UInt8], end: Int)? {
    let length: Int
    switch lead {
    case 0xC2...0xC5, 0xD0, 0xD1: length = 1
    case 0xE2: length = 2
    default: return nil
    }
    var bytes = [UInt8(truncatingIfNeeded: lead)]
    var index = start
    for _ in 0..<length {
      guard index < text.count else { return nil }
      let (scalar, next) = unsafe UTF8Reader.scalar(in: text, at: index)
      guard let byte = continuation(scalar) else { return nil }
      bytes.append(byte)
      index = next
    }
    return (bytes, index)
  }

  /// The byte 0x80–0xBF that windows-1252 shows as this scalar.
  private static func continuation(_ scalar: UInt32) -> UInt8? {
    if (0x80...0xBF).contains(scalar) { return UInt8(scalar) }
    return windows1252.firstIndex(of: scalar).map { 0x80 + UInt8($0) }
  }

  /// What windows-1252 shows for the bytes 0x80–0x9F; zero where it has nothing.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
  ]
}
