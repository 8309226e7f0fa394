/// The numbers of a line by itself.
struct LineShape {
  static let count = Number.allCases.count
  /// Those that count for the lines around it as well.
  static let near: [Number] = [
    .words, .isEnded, .capitalised, .digits, .isParagraph, .isLabel, .mentionsLabel, .shared, .isExplained,
  ]

  let values: [Float]

  /// What is told of a line, in the order in which the trees know it.
  enum Number: Int, CaseIterable {
    case words, wordLength, isEnded, endsInColon, capitalised, shouted, digits, isDate, hasDigit, hasAddress
    case isLineShapeed, isListed, glued, bars, copies, isParagraph, isLabel, isSiteLink, mentionsLabel, shared, asked,
      commas
    case beginsSmall, shortWords, isExplained
  }

  subscript(number: Number) -> Float { values[number.rawValue] }

  var isExplained: Bool { self[.isExplained] == 1 }
  var isParagraph: Bool { self[.isParagraph] == 1 }

  init(_ line: Flow.Line, in flow: Flow, isParagraph: Bool, isExplained: Bool, shared: (Float, Float), copies: Int) {
    let raw = flow.blocks.text[line.block.text]
    let letters = Letters(raw)
    let block = line.block.index
    let said = flow.words.hits(whole: line.folded).map(\.list)
    func share(_ count: Int, of total: Int) -> Float { Float(count) / Float(max(1, total)) }
    func flag(_ isSo: Bool) -> Float { isSo ? 1 : 0 }
    values = Number.allCases.map { number in
      switch number {
      case .words: Float(min(line.block.words, 60))
      case .wordLength: share(raw.count, of: line.block.words)
      case .isEnded: flag(isParagraph || raw.last.map { ".!?".utf8.contains($0) } == true)
      case .endsInColon: flag(raw.last == UInt8(ascii: ":"))
      case .capitalised: letters.capitalised
      case .shouted: letters.shouted
      case .digits: share(raw.count(where: \.isDigit), of: raw.count)
      case .isDate: flag(flow.isDate(line))
      case .hasDigit: flag(raw.contains(where: \.isDigit))
      case .hasAddress: flag(Self.addressSigns.contains { raw.contains(text: $0) })
      case .isLineShapeed: flag(raw.contains(text: "©") || line.folded.starts(with: "copyright".utf8))
      case .isListed: flag(line.isListed)
      case .glued: Float(min(3, letters.glued))
      case .bars: Float(min(6, raw.count { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/") }))
      case .copies: Float(min(4, copies))
      case .isParagraph: flag(isParagraph)
      case .isLabel: flag(said.contains { Self.labels.contains($0) })
      case .isSiteLink: flag(said.contains { Flow.siteLists.contains($0) })
      case .mentionsLabel: flag(flow.blockWords.mentions(Self.labels, in: block))
      case .shared: shared.0
      case .asked: shared.1
      case .commas: Float(min(6, raw.count { $0 == UInt8(ascii: ",") }))
      case .beginsSmall: flag(letters.beginsSmall)
      case .shortWords: letters.short
      case .isExplained: flag(isExplained)
      }
    }
  }

  private static let addressSigns: [StaticString] = ["@", "://", "www."]

  /// What buttons, menus and boxes say.
  private static let labels: WordLists = [
    .callToBuy, .callToAct, .adLabel, .newsletterCall, .share, .pageTurner, .relatedHeading, .readMore, .commentCall,
    .commentWord, .breadcrumbHome, .themeCredit, .tagLabel, .followCall, .boxHeading, .copyright, .siteLink, .formLogin,
    .formSearch, .formNewsletter, .formContact, .contact,
  ]
}

/// How the words of a line are written.
private struct Letters {
  /// The share of words that begin with a capital.
  private(set) var capitalised: Float = 0
  /// The share of words of two letters or more without a small one.
  private(set) var shouted: Float = 0
  /// The share of words of three letters or fewer that begin small.
  private(set) var short: Float = 0
  /// How often a capital follows a small letter.
  private(set) var glued = 0
  private(set) var beginsSmall = false

  init(_ text: ArraySlice<UInt8>) {
    let words = String(decoding: text.prefix(600), as: UTF8.self).split(separator: " ")
    var (counted, capitals, shouts, shorts) = (0, 0, 0, 0)
    for word in words {
      let letters = word.filter(\.isLetter)
      guard let first = letters.first else { continue }
      if counted == 0 { beginsSmall = first.isLowercase }
      counted += 1
      if first.isUppercase { capitals += 1 }
      if letters.count >= 2, !letters.contains(where: \.isLowercase) { shouts += 1 }
      if letters.count <= 3, first.isLowercase { shorts += 1 }
      glued += zip(word, word.dropFirst()).count { $0.isLowercase && $1.isUppercase }
    }
    let total = Float(max(1, counted))
    capitalised = Float(capitals) / total
    shouted = Float(shouts) / total
    short = Float(shorts) / total
  }
}
