/// Where sentences end.
enum SentenceBreaks {
  /// Abbreviations, folded, after which a full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "no", "nr", "art", "inc", "ltd", "co", "z.b", "bzw", "usw", "ggf", "vb", "vs", "bkz", "st",
    "dr", "p.ex", "ex", "cf", "a.s", "ş", "a.ş", "sti", "mr", "mrs", "ca", "d.h", "u.a", "inkl", "gmbh", "www",
    "tzw", "tzn", "m.in", "np", "itp", "itd", "bijv", "enz", "o.a", "p.ej", "ej", "ecc", "evtl", "bspw", "abs", "lit",
    "örn", "md", "yy",
  ]

  /// The sentences of a stretch of text, white space around them left out.
  static func sentences(of text: borrowing Span<UInt8>, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where ends(text, at: index, before: range.upperBound) {
      append(start..<(index + 1), of: text, to: &found)
      start = index + 1
    }
    append(start..<range.upperBound, of: text, to: &found)
    return found
  }

  /// Whether a sentence ends inside a stretch of text.
  static func hasBreak(in text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where ends(text, at: index, before: text.count) { return true }
    return false
  }

  private static func append(_ range: Range<Int>, of text: borrowing Span<UInt8>, to found: inout [Range<Int>]) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower] <= 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    if lower < upper { found.append(lower..<upper) }
  }

  private static func ends(_ text: borrowing Span<UInt8>, at index: Int, before end: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "."):
      guard index + 1 == end || text[index + 1] == 0x20 else { return isGlued(text, at: index, before: end) }
      return !isAbbreviation(text, before: index)
    default: return false
    }
  }

  /// Whether a full stop parts two sentences that markup has run together: small letters before, a capital and a small
  /// letter after.
  private static func isGlued(_ text: borrowing Span<UInt8>, at index: Int, before end: Int) -> Bool {
    guard index >= 4, (index - 4..<index).allSatisfy({ text[$0] >= 0x61 }), index + 2 < end else { return false }
    if (0x41...0x5A).contains(text[index + 1]) { return text[index + 2] >= 0x61 }
    guard index + 3 < end else { return false }
    // Capitals of two bytes: Ç, Ö, Ü and the like, İ, Ş, Ğ.
    let isCapital =
      switch text[index + 1] {
      case 0xC3: (0x80...0x9E).contains(text[index + 2])
      case 0xC4: text[index + 2] == 0xB0 || text[index + 2] == 0x9E
      case 0xC5: text[index + 2] == 0x9E
      default: false
      }
    return isCapital && text[index + 3] >= 0x61
  }

  private static func isAbbreviation(_ text: borrowing Span<UInt8>, before index: Int) -> Bool {
    var lower = index
    while lower > 0, text[lower - 1] > 0x20, text[lower - 1] != UInt8(ascii: "("), index - lower < 8 { lower -= 1 }
    var word: [UInt8] = []
    for place in lower..<index {
      word.append(text[place] >= 0x41 && text[place] <= 0x5A ? text[place] | 0x20 : text[place])
    }
    return word.count == 1 || abbreviations.contains(String(decoding: word, as: UTF8.self))
  }
}
