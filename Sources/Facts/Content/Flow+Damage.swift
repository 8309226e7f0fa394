internal import Pages

/// Text that was damaged on its way: encodings read wrongly, entities written out.
extension Flow {
  /// The first damaged place of each block, in any part of the page that a reader sees.
  var damages: [Leftover] {
    let looksForEntities = !hasCode
    return blocks(holding: .damage).compactMap { block in
      guard block.visibility != .hidden, block.role != .code,
        Damage.mayBe(in: blocks.text.span.extracting(block.text))
      else { return nil }
      let text = Array(blocks.text[block.text])
      if let first = Damage.turkishReadAsWestern(text) { return leftover(.damagedText, block, part: first, .high) }
      let places = Damage.places(in: text, entities: looksForEntities)
      guard let first = places.first else { return nil }
      return leftover(.damagedText, block, part: first, places.count > 1 || first.count > 3 ? .high : .medium)
    }
  }
}

/// Recognises damaged text.
enum Damage {
  /// Whether a text holds two bytes that damage begins with.
  static func mayBe(in text: Span<UInt8>) -> Bool {
    for start in stride(from: 0, to: text.count, by: 8) {
      let eight = EightBytes(in: text, at: start)
      var signs = eight.isByte(0xC3) | eight.isByte(0xEF) | eight.isByte(0x26)
      while signs != 0 {
        let index = start + EightBytes.count(before: signs)
        if index + 1 < text.count, begins(text[index], text[index + 1]) { return true }
        signs &= signs &- 1
      }
    }
    return false
  }

  private static func begins(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3:
      switch second {
      case 0x82...0x85, 0x90, 0x9D, 0x9E, 0xA2, 0xB0, 0xBD, 0xBE: true
      default: false
      }
    case 0xEF: second == 0xBF
    case UInt8(ascii: "&"): second == UInt8(ascii: "#") || (second | 0x20).isLetter
    default: false
    }
  }

  /// The damaged places of a text.
  static func places(in text: [UInt8], entities: Bool) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let length =
        switch text[index] {
        case 0xC3: misread(text, at: index)
        case 0xEF: replaced(text, at: index)
        case UInt8(ascii: "&") where entities: entity(text, at: index)
        default: 0
        }
      if length > 0 { places.append(index..<min(index + length, text.count)) }
      index += max(length, 1)
    }
    return places
  }

  /// The first sign that Turkish bytes were read as a Western encoding: `açýk`, `iþletme`, `daðlar`.
  ///
  /// Letters that only Icelandic has beside those are taken for a text in another language.
  static func turkishReadAsWestern(_ text: [UInt8]) -> Range<Int>? {
    var first: Range<Int>?
    var signs: Set<UInt8> = []
    var count = 0
    for index in text.indices.dropLast() where text[index] == 0xC3 {
      switch text[index + 1] | 0x20 {
      case 0xA1, 0xA9, 0xAD, 0xB3, 0xBA, 0xA6: return nil
      case 0xBD, 0xBE, 0xB0:
        signs.insert(text[index + 1] | 0x20)
        count += 1
        first = first ?? index..<(index + 2)
      default: break
      }
    }
    return count >= 3 && signs.contains(0xBD) && signs.count >= 2 ? first : nil
  }

  /// UTF-8 read as a Western encoding: `Ã¼`, `ÅŸ`, `Ä±`, `â€™`.
  private static func misread(_ text: [UInt8], at index: Int) -> Int {
    guard index + 3 < text.count else { return 0 }
    let next = text[(index + 2)...]
    switch text[index + 1] {
    case 0xA2 where next.starts(with: "€".utf8):
      return 5 + (next.count > 3 ? scalarLength(text[index + 5]) : 0)
    case 0x82 where next.starts(with: [0xC2]) && next.count > 1 && text[index + 3] != 0xA0: return 4
    case 0x83...0x85:
      let second = next.prefix(3)
      if second.first == 0xC2, next.count > 1, text[index + 3] != 0xAB, text[index + 3] != 0xBB { return 4 }
      if second.starts(with: [0xC5]), [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(text[index + 3]) { return 4 }
      return ["‡", "†", "–", "—", "œ", "€", "™", "‹", "›"].contains { second.starts(with: $0.utf8) } ? 5 : 0
    default: return 0
    }
  }

  /// U+FFFD, which stands where a byte could not be read, beside a letter.
  private static func replaced(_ text: [UInt8], at index: Int) -> Int {
    guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] == 0xBD else { return 0 }
    let before = index > 0 ? text[index - 1] : 0x20
    let after = index + 3 < text.count ? text[index + 3] : 0x20
    return (before | 0x20).isLetter || (after | 0x20).isLetter ? 3 : 0
  }

  private static let names: [[UInt8]] = [
    "&amp;", "&nbsp;", "&quot;", "&lt;", "&gt;", "&rsquo;", "&lsquo;", "&ldquo;", "&rdquo;", "&ndash;", "&mdash;",
    "&hellip;", "&eacute;", "&uuml;", "&ouml;", "&ccedil;", "&Uuml;", "&Ouml;", "&Ccedil;", "&apos;", "&#039;", "&#39;",
    "&#8217;", "&#8216;", "&#8220;", "&#8221;", "&#8211;", "&#8230;", "&#160;", "&szlig;", "&auml;", "&agrave;",
  ].map { Array($0.utf8) }

  /// A character reference that was written out because it was escaped twice.
  private static func entity(_ text: [UInt8], at index: Int) -> Int {
    names.first { text[index...].starts(with: $0) }?.count ?? 0
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 0
    }
  }
}
