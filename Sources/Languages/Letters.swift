/// What a scalar is to the model: `Training/features.h` says the same in the same words.
enum Letters {
  /// Whether a scalar is a letter of an alphabet the model has learned.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x80: (scalar | 32) >= 0x61 && (scalar | 32) <= 0x7A
    case ..<0xC0: scalar == 0xAA || scalar == 0xBA
    case 0xD7, 0xF7: false
    case ..<0x2B0: true
    case ..<0x370: false
    case ..<0x400: scalar != 0x37E && scalar != 0x387
    case ..<0x530: true
    case 0x620..<0x66A, 0x66E..<0x6D4: !isMark(scalar)
    case 0x1E00..<0x2000: true
    default: false
    }
  }

  /// Whether a scalar belongs to a word without being a letter of it: a combining mark, an Arabic vowel sign, the tatweel.
  @inline(__always)
  static func isMark(_ scalar: UInt32) -> Bool {
    (0x300..<0x370).contains(scalar) || (0x64B...0x65F).contains(scalar) || scalar == 0x640 || scalar == 0x670
      || scalar == 0xAD || (0x200B...0x200D).contains(scalar) || scalar == 0x2060
  }

  /// Whether a scalar joins letters on both sides to one word.
  @inline(__always)
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC || scalar == 0xB4
  }

  /// A letter in lower case, one for one and the same in every language: `I` and `İ` both give `i`.
  @inline(__always)
  static func lowered(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar + 32 : scalar }
    return loweredBeyondASCII(scalar)
  }

  private static func loweredBeyondASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xD7: scalar
    case 0xC0...0xDE: scalar + 32
    case ..<0x100: scalar
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x162, 0x163, 0x21A, 0x21B: 0x21B
    case ..<0x138, 0x14A...0x177: scalar | 1
    case 0x139...0x148: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x179, 0x17B, 0x17D: scalar + 1
    case 0x18F: 0x259
    case 0x218, 0x219: 0x219
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x391...0x3AB: scalar + 32
    case 0x400...0x40F: scalar + 80
    case 0x410...0x42F: scalar + 32
    case 0x490: 0x491
    default: scalar
    }
  }
}
