/// An alphabet, as far as it narrows down the language.
public enum Script: UInt8, Sendable, Hashable, CaseIterable {
  case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, thai, devanagari, armenian, georgian, other

  /// The languages of the model that are written in it; nil where the model knows none.
  var languages: Set<String>? {
    switch self {
    case .cyrillic: ["ru", "bg", "uk", "sr", "mk"]
    case .arabic: ["ar", "fa"]
    default: nil
    }
  }

  /// The language that a text in it is in, where the script alone tells.
  public var onlyLanguage: String? {
    switch self {
    case .hebrew: "he"
    case .han: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    case .thai: "th"
    case .devanagari: "hi"
    case .armenian: "hy"
    case .georgian: "ka"
    case .greek: "el"
    case .latin, .cyrillic, .arabic, .other: nil
    }
  }

  /// Whether its words stand apart, so that words can be counted.
  var hasSpaces: Bool {
    switch self {
    case .han, .kana, .thai: false
    default: true
    }
  }

  /// The script of a letter; nil for what is no letter.
  @inline(__always)
  static func of(_ scalar: UInt32) -> Script? {
    if scalar < 0x250 { return Letters.isLetter(scalar) ? .latin : nil }
    return beyondLatin(scalar)
  }

  private static func beyondLatin(_ scalar: UInt32) -> Script? {
    switch scalar {
    case 0x250..<0x2B0, 0x1E00..<0x1F00: .latin
    case 0x370..<0x400, 0x1F00..<0x2000: Letters.isLetter(scalar) ? .greek : nil
    case 0x400..<0x530: .cyrillic
    case 0x531..<0x590: .armenian
    case 0x5D0..<0x5F3: .hebrew
    case 0x620..<0x700: Letters.isLetter(scalar) ? .arabic : nil
    case 0x900..<0x980: .devanagari
    case 0xE01..<0xE60: .thai
    case 0x10A0..<0x1100: .georgian
    case 0x1100..<0x1200, 0xAC00..<0xD7B0: .hangul
    case 0x3040..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: .kana
    case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: .han
    case 0x700..<0x900, 0x980..<0xE01, 0xE60..<0x10A0, 0x1200..<0x1DC0: .other
    default: nil
    }
  }
}
