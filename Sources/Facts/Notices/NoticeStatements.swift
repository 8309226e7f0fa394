/// Reads what the blocks of a notice say.
struct StatementReader {
  let blocks: Blocks
  let blockWords: BlockWords

  /// The statements that phrases of `Rules/words` make.
  private static let kindsOfLists: [WordList: Statement.Kind] = [
    .usesCookies: .usesCookies, .asksConsent: .asksConsent, .onlyNecessary: .onlyNecessary,
    .impliedConsent: .impliedConsent, .browserSettings: .browserSettings, .blanketConsent: .blanketConsent,
    .consentByReference: .consentByReference, .pressure: .pressure, .vaguePurpose: .vaguePurpose,
    .purposeNecessary: .purposeNecessary, .purposePreferences: .purposePreferences,
    .purposeStatistics: .purposeStatistics, .purposeMarketing: .purposeMarketing, .purposeSocial: .purposeSocial,
    .lawAsAuthority: .lawAsAuthority, .wall: .wall, .acceptOrPay: .acceptOrPay,
    .legitimateInterest: .legitimateInterest, .withdrawal: .withdrawal, .reopen: .withdrawal,
    .burdensomeWithdrawal: .burdensomeWithdrawal, .clickHere: .clickHere,
  ]

  /// The same by the numbers of the lists.
  private static let kinds = WordList.allCases.map { kindsOfLists[$0] }

  /// What the blocks say, in order; every kind once a sentence. `buttons` is where what can be pressed stands: what one
  /// is called, as “Only necessary”, names no purpose of the notice.
  func statements(
    in indices: [Int], buttons: [Range<Int>] = [], layer: (Block) -> Control.Layer
  ) -> [Statement] {
    var found: [Statement] = []
    let (spoken, kinds) = (languages(of: indices), StatementReader.kinds)
    for index in indices {
      let block = blocks.all[index]
      let hits = blockWords.hits(of: index)
      for hit in hits {
        guard let kind = kinds[Int(hit.list.number)], hit.range.count > 4 || spoken[Int(hit.language)],
          stands(hit, kind, among: hits, in: block)
        else { continue }
        let words = blockWords.range(of: hit, in: block, of: blocks)
        guard kind != .impliedConsent || !isQuoted(words, in: block) else { continue }
        let said = kind.isSaidInSentences ? sentence(around: words, in: block, before: buttons) : words
        let range = blocks.source(of: said)
        let isLabel = kind.isPurpose && buttons.contains { $0.overlaps(range) }
        let isKnown = found.contains { $0.kind == kind && $0.range.overlaps(range) }
        if !isKnown, !isLabel { found.append(Statement(kind: kind, range: range, layer: layer(block))) }
      }
      found += TextDamage.statements(in: block, of: blocks, layer: layer(block))
    }
    return found
  }

  /// Lists whose phrases make a sentence one in which somebody consents.
  private static let consenting: WordLists = [.consent, .consentVerb, .asksConsent, .accept]

  /// Lists whose phrases are what is agreed to, where a sentence names a text as well.
  private static let objects: WordLists = [.cookie, .purposeStatistics, .purposeMarketing]
  private static let notPlain: WordLists = [.acceptOrPay, .condition]
  private static let notOptional: WordLists = [.purposeNecessary, .negation]

  /// For each language whether most phrases of the blocks are of it: a short word of another is none of it, as the
  /// Finnish `some`.
  private func languages(of indices: [Int]) -> [Bool] {
    var counts = [Int](repeating: 0, count: blockWords.languageCount)
    for index in indices { for hit in blockWords.hits(of: index) { counts[Int(hit.language)] += 1 } }
    let most = counts.max() ?? 0
    return counts.map { $0 * 10 >= most * 9 }
  }

  /// The sentence of a block that a phrase stands in.
  private func sentence(around words: Range<Int>, in block: Block) -> Range<Int> {
    SentenceBreaks.sentences(of: blocks.text.span, in: block.text).first { $0.contains(words.lowerBound) } ?? words
  }

  /// The sentence around a phrase, up to the button that may stand in its line.
  private func sentence(around words: Range<Int>, in block: Block, before buttons: [Range<Int>]) -> Range<Int> {
    let whole = sentence(around: words, in: block)
    let next = buttons.filter { $0.overlaps(block.range) }.map { blocks.offset(of: $0.lowerBound, in: block) }
      .filter { $0 >= words.upperBound && $0 < whole.upperBound }.min()
    guard var end = next else { return whole }
    while end > words.upperBound, blocks.text[end - 1] <= 0x20 { end -= 1 }
    return whole.lowerBound..<end
  }

  private static let quotationMarks: [(opening: [UInt8], closing: [UInt8])] = [("“", "”"), ("„", "“"), ("«", "»")].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }

  /// Whether words stand between marks of quotation: what others said, and not this notice.
  private func isQuoted(_ words: Range<Int>, in block: Block) -> Bool {
    let before = blocks.text[block.text.lowerBound..<words.lowerBound]
    return StatementReader.quotationMarks.contains { marks in
      let opened = before.indices.last { before[$0...].starts(with: marks.opening) }
      let closed = before.indices.last { before[$0...].starts(with: marks.closing) }
      return opened.map { $0 > closed ?? -1 } ?? false
    }
  }

  /// Whether a phrase says what it seems to: it is not denied in the same breath, nor a part of a phrase that says more.
  private func stands(
    _ hit: Words.Hit, _ kind: Statement.Kind, among hits: ArraySlice<Words.Hit>, in block: Block
  ) -> Bool {
    switch kind {
    case .withdrawal where hit.list == .reopen:
      // “Cookie settings” over a panel is its name; in a sentence it says where to go, unless it is short: “only with
      // your consent”.
      return hit.range.count > 12 && isInSentence(hit, block) && !isOfBrowser(hit, hits)
    case .withdrawal:
      return !isOfBrowser(hit, hits)
    case .purposeNecessary:
      // “Non-necessary” is none of it.
      return !hits.contains { isWithin(hit, $0, of: [.purposeOptional]) }
    case .impliedConsent:
      return !hits.contains { $0.list == .impliedConsentDenied && sameSentence($0.range, hit.range) }
    case .onlyNecessary:
      // “Subscribe to read without tracking” sells what it names.
      // “If you refuse, only necessary cookies are used” tells what would be, “Accept only necessary cookies” refuses.
      return !hits.contains { isWithin(hit, $0, of: [.reject, .save]) }
        && !hits.contains { StatementReader.notPlain.contains($0.list) && sameSentence($0.range, hit.range) }
    case .legitimateInterest:
      // It is the usual ground of what is necessary, and may be denied.
      return !hits.contains { StatementReader.notOptional.contains($0.list) && sameSentence($0.range, hit.range) }
    case .consentByReference:
      // “You agree to cookies as our policy tells” agrees to cookies.
      return !hits.contains { other in
        StatementReader.objects.contains(other.list) && hit.range.contains(other.range.lowerBound)
          && !hits.contains { isWithin(other, $0, of: [.cookiePolicy]) }
      }
    case .purposePreferences where hits.contains(where: { isWithin(hit, $0, of: [.settings, .reopen, .save]) }):
      // “Set your preferences” names no purpose.
      return false
    case .clickHere:
      // The Polish word for “here” is one for “your” elsewhere; “click here to count visits” is the name of a box.
      return hit.range.count > 4 && block.role != .label
    case .purposeStatistics, .purposeMarketing, .purposeSocial, .purposePreferences:
      return !hits.contains { $0.list == .onlyNecessary && sameSentence($0.range, hit.range) }
        && !hits.contains { $0.list == .vaguePurpose && $0.range.overlaps(hit.range) }
    case .browserSettings:
      // Cookies are stored in the browser; the visitor is sent there where something is to be done in it.
      return hits.contains { $0.list == .browserRefusal && sameSentence($0.range, hit.range) }
    case .blanketConsent:
      // “We sell no kind of data” consents to nothing.
      return hits.contains {
        hit.list != $0.list && StatementReader.consenting.contains($0.list) && sameSentence($0.range, hit.range)
      }
    case .usesCookies:
      // “Cookie use” over the text is a name.
      return hit.range.count + 4 < block.text.count
        || !hits.contains { $0.list == .cookiePolicy && $0.range.count + 4 >= block.text.count }
    case .asksConsent, .pressure, .vaguePurpose, .lawAsAuthority, .wall, .acceptOrPay, .burdensomeWithdrawal,
      .damagedText, .placeholder:
      return true
    }
  }

  /// Whether a sentence is about the browser and speaks of no consent: what can be changed there is no choice made here.
  private func isOfBrowser(_ hit: Words.Hit, _ hits: ArraySlice<Words.Hit>) -> Bool {
    hits.contains { $0.list == .browserSettings && sameSentence($0.range, hit.range) }
      && !hits.contains { StatementReader.consenting.contains($0.list) && sameSentence($0.range, hit.range) }
  }

  /// Whether a phrase stands among other words of a sentence.
  private func isInSentence(_ hit: Words.Hit, _ block: Block) -> Bool {
    let words = blockWords.range(of: hit, in: block, of: blocks)
    let around = sentence(around: words, in: block)
    guard let last = blocks.text[around].last else { return false }
    return around.count > words.count + 12 && [UInt8(ascii: "."), UInt8(ascii: "!")].contains(last)
  }

  /// Whether a phrase is a part of a longer one of these lists.
  private func isWithin(_ hit: Words.Hit, _ other: Words.Hit, of lists: WordLists) -> Bool {
    lists.contains(other.list) && other.range.count > hit.range.count
      && other.range.lowerBound <= hit.range.lowerBound && other.range.upperBound >= hit.range.upperBound
  }

  /// Whether no sentence ends between two phrases.
  private func sameSentence(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let between =
      min(
        one.upperBound, other.upperBound)..<max(one.lowerBound, other.lowerBound, min(one.upperBound, other.upperBound))
    return !SentenceBreaks.hasBreak(in: blockWords.folded.span.extracting(between))
  }
}

extension Statement.Kind {
  /// Whether it is a purpose, which the text of a notice names and the label of a button does not.
  fileprivate var isPurpose: Bool {
    switch self {
    case .purposeNecessary, .purposePreferences, .purposeStatistics, .purposeMarketing, .purposeSocial: true
    default: false
    }
  }

  /// Whether the sentence around the words is what is quoted; for purposes and damage it is the words themselves.
  fileprivate var isSaidInSentences: Bool {
    switch self {
    case .purposeNecessary, .purposePreferences, .purposeStatistics, .purposeMarketing, .purposeSocial, .clickHere,
      .damagedText, .placeholder:
      false
    case .usesCookies, .asksConsent, .onlyNecessary, .impliedConsent, .browserSettings, .blanketConsent,
      .consentByReference, .pressure, .vaguePurpose, .lawAsAuthority, .wall, .acceptOrPay, .legitimateInterest,
      .withdrawal, .burdensomeWithdrawal:
      true
    }
  }
}

/// Text that the page shows broken: letters of a wrong encoding, variables that were never filled in.
enum TextDamage {
  /// The damage in a block.
  static func statements(in block: Block, of blocks: Blocks, layer: Control.Layer) -> [Statement] {
    var found: [Statement] = []
    let text = blocks.text.span.extracting(block.text)
    if let place = mojibake(in: text) {
      let range = shifted(place, by: block.text.lowerBound)
      found.append(Statement(kind: .damagedText, range: blocks.source(of: range), layer: layer))
    }
    if let place = placeholder(in: text) {
      let range = shifted(place, by: block.text.lowerBound)
      found.append(Statement(kind: .placeholder, range: blocks.source(of: range), layer: layer))
    }
    return found
  }

  private static func shifted(_ range: Range<Int>, by offset: Int) -> Range<Int> {
    (range.lowerBound + offset)..<(range.upperBound + offset)
  }

  /// Letters that UTF-8 read as a one-byte encoding leaves behind, and U+FFFD.
  private static let broken: [[UInt8]] = [
    "\u{FFFD}", "Ã§", "Ã¼", "Ã¶", "Ã©", "Ã¨", "Ã¤", "Ä±", "ÄŸ", "Ä\u{9F}", "ÅŸ", "Å\u{9F}", "Ä°", "â€™", "â€œ", "Ã‡",
    "Ãœ", "Ã–",
  ].map { Array($0.utf8) }

  private static func mojibake(in text: borrowing Span<UInt8>) -> Range<Int>? {
    for start in text.indices where text[start] >= 0xC3 {
      for letters in broken where matches(text, at: start, letters) { return start..<(start + letters.count) }
    }
    return nil
  }

  /// `{{name}}`, `${name}`, `%s`, `[site_name]`.
  private static func placeholder(in text: borrowing Span<UInt8>) -> Range<Int>? {
    for start in text.indices {
      switch text[start] {
      case UInt8(ascii: "{"), UInt8(ascii: "$"):
        for (opening, closing) in [("{{", "}}"), ("${", "}")] where matches(text, at: start, Array(opening.utf8)) {
          if let end = end(of: Array(closing.utf8), in: text, from: start + 2) { return start..<end }
        }
      case UInt8(ascii: "%"):
        let next = start + 1 < text.count ? text[start + 1] : 0
        let after = start + 2 < text.count ? text[start + 2] : 0x20
        let isFree = start == 0 || text[start - 1] == 0x20
        if isFree, next == UInt8(ascii: "s") || next == UInt8(ascii: "@"), !WordBytes.isWord(after | 0x20) {
          return start..<(start + 2)
        }
      case UInt8(ascii: "["):
        if let end = end(of: [UInt8(ascii: "]")], in: text, from: start + 1), isVariable(text, (start + 1)..<(end - 1))
        {
          return start..<end
        }
      default: continue
      }
    }
    return nil
  }

  /// Whether what stands in brackets is the name of a variable: small letters joined by underscores.
  private static func isVariable(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var underscores = 0
    for index in range {
      switch text[index] {
      case UInt8(ascii: "_"): underscores += 1
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: continue
      default: return false
      }
    }
    return underscores > 0 && range.count > 3
  }

  private static func end(of closing: [UInt8], in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < min(text.count, start + 40) {
      if matches(text, at: index, closing) { return index + closing.count }
      index += 1
    }
    return nil
  }

  private static func matches(_ text: borrowing Span<UInt8>, at start: Int, _ letters: [UInt8]) -> Bool {
    guard text.count - start >= letters.count else { return false }
    for step in letters.indices where text[start + step] != letters[step] { return false }
    return true
  }
}
