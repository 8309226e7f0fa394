/// What is told of each line of a text export without a list of what it says: its shape, the words it shares with the
/// text, what stands around it. `LineModel` weighs them.
struct LineFeatures {
  /// How many numbers a line has.
  static let count = Own.count + neighbours.count * Own.near.count + LineRun.count + 18

  /// The numbers of all lines, one line after the other.
  private(set) var values: [Float] = []

  /// - Parameters:
  ///   - flow: the lines.
  ///   - explained: the blocks of lines that are known to be left over.
  init(of flow: Flow, explained: Set<Int>) {
    let lines = flow.lines
    let paragraphs = lines.map { $0.isParagraph(in: flow.blocks.text) }
    let vocabulary = Vocabulary(lines, paragraphs)
    let copies = Dictionary(lines.lazy.map { (TextKey($0.folded), 1) }, uniquingKeysWith: +)
    let own = zip(lines, paragraphs).map { line, isParagraph in
      Own(
        line, in: flow, isParagraph: isParagraph, isExplained: explained.contains(line.block.index),
        shared: vocabulary.share(of: line), copies: copies[TextKey(line.folded)] ?? 1)
    }
    let runs = LineRun.all(own)
    let places = Places(lines, paragraphs)
    let known = KnownLines(own)
    values.reserveCapacity(lines.count * Self.count)
    for index in lines.indices {
      values += own[index].values
      for step in Self.neighbours {
        let near = own.indices.contains(index + step) ? own[index + step] : nil
        values += Own.near.map { near?.values[$0] ?? -1 }
      }
      values += runs[index].values(at: index)
      values += places.values(at: index)
      for reach in [3, 8] {
        let around = own[max(0, index - reach)..<min(own.count, index + reach + 1)]
        values.append(Float(around.count { $0.isExplained }) / Float(around.count))
      }
      values += known.values(at: index)
    }
  }

  /// The lines around one whose numbers count too.
  private static let neighbours = [-2, -1, 1, 2]

  /// The numbers of one line.
  func row(_ index: Int) -> ArraySlice<Float> { values[(index * Self.count)..<((index + 1) * Self.count)] }
}

/// The numbers of a line by itself.
private struct Own {
  static let count = 25
  /// The places of those that count for the lines around it: words, end, capitals, digits, paragraph, label, explained.
  static let near = [0, 2, 4, 6, 15, 16, 18, 19, 24]

  var values: [Float] = []
  let isExplained: Bool
  let isParagraph: Bool
  var words: Float { values[0] }
  var capitals: Float { values[4] }
  var shared: Float { values[19] }
  var copies: Float { values[14] }

  init(_ line: Flow.Line, in flow: Flow, isParagraph: Bool, isExplained: Bool, shared: (Float, Float), copies: Int) {
    self.isExplained = isExplained
    self.isParagraph = isParagraph
    let raw = flow.blocks.text[line.block.text]
    let letters = Letters(raw)
    let block = line.block.index
    let said = flow.words.hits(whole: line.folded).map(\.list)
    values = [
      Float(min(line.block.words, 60)),
      Float(raw.count) / Float(max(1, line.block.words)),
      isParagraph || raw.last.map { ".!?".utf8.contains($0) } == true ? 1 : 0,
      raw.last == UInt8(ascii: ":") ? 1 : 0,
      letters.capitalised,
      letters.shouted,
      Float(raw.count(where: \.isDigit)) / Float(max(1, raw.count)),
      flow.isDate(line) ? 1 : 0,
      raw.contains(where: \.isDigit) ? 1 : 0,
      raw.contains(UInt8(ascii: "@")) || raw.contains(text: "://") || raw.contains(text: "www.") ? 1 : 0,
      raw.contains(text: "©") || line.folded.starts(with: "copyright".utf8) ? 1 : 0,
      line.isListed ? 1 : 0,
      Float(min(3, letters.glued)),
      Float(min(6, raw.count { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/") })),
      Float(min(4, copies)),
      isParagraph ? 1 : 0,
      said.contains { Self.chrome.contains($0) } ? 1 : 0,
      said.contains { Flow.siteLists.contains($0) } ? 1 : 0,
      flow.blockWords.mentions(Self.chrome, in: block) ? 1 : 0,
      shared.0,
      shared.1,
      Float(min(6, raw.count { $0 == UInt8(ascii: ",") })),
      letters.beginsSmall ? 1 : 0,
      letters.short,
      isExplained ? 1 : 0,
    ]
  }

  /// What buttons, menus and boxes say.
  private static let chrome: WordLists = [
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

/// The words of the paragraphs of a text, each by how it begins, since endings change.
private struct Vocabulary {
  private var counts: [TextKey: Int] = [:]
  private let paragraphs: Set<Int>

  init(_ lines: [Flow.Line], _ paragraphs: [Bool]) {
    var own: Set<Int> = []
    for (line, isParagraph) in zip(lines, paragraphs) where isParagraph {
      own.insert(line.block.index)
      for stem in Set(Self.stems(line)) { counts[stem, default: 0] += 1 }
    }
    self.paragraphs = own
  }

  /// How many words of a line stand in a paragraph other than itself, as a share, and how many words were asked.
  func share(of line: Flow.Line) -> (Float, Float) {
    let stems = Self.stems(line).prefix(30)
    guard !stems.isEmpty else { return (-1, 0) }
    let least = paragraphs.contains(line.block.index) ? 2 : 1
    let known = stems.count { counts[$0] ?? 0 >= least }
    return (Float(known) / Float(stems.count), Float(min(8, stems.count)))
  }

  private static func stems(_ line: Flow.Line) -> [TextKey] {
    line.folded.split { !$0.isLetter && $0 < 0x80 }.filter { $0.count >= 4 }.map { TextKey($0.prefix(6)) }
  }
}

/// Lines in a row without a paragraph among them, or with nothing else.
private struct LineRun {
  static let count = 8
  private let range: Range<Int>
  private let shape: [Float]

  static func all(_ lines: [Own]) -> [LineRun] {
    var runs: [LineRun] = []
    while runs.count < lines.count {
      let start = runs.count
      let end = lines[start...].firstIndex { $0.isParagraph != lines[start].isParagraph } ?? lines.endIndex
      runs += [LineRun](repeating: LineRun(lines[start..<end]), count: end - start)
    }
    return runs
  }

  private init(_ lines: ArraySlice<Own>) {
    range = lines.indices
    let count = Float(lines.count)
    func mean(_ value: (Own) -> Float) -> Float { lines.reduce(0) { $0 + value($1) } / count }
    shape = [
      min(60, count), mean(\.words), lines.map(\.words).max() ?? 0, mean { $0.isExplained ? 1 : 0 }, mean(\.shared),
      mean(\.capitals), mean(\.copies),
    ]
  }

  func values(at index: Int) -> [Float] {
    shape + [Float(index - range.lowerBound) / Float(range.count)]
  }
}

/// Where lines stand, seen from those that are known to be left over.
private struct KnownLines {
  private let above: [Int]
  private let last: [Int]
  private let next: [Int]
  private let total: Int

  init(_ lines: [Own]) {
    var (sum, latest) = (0, -100)
    var (above, last): ([Int], [Int]) = ([], [])
    for (index, line) in lines.enumerated() {
      above.append(sum)
      last.append(latest)
      if line.isExplained { (sum, latest) = (sum + 1, index) }
    }
    var next = [Int](repeating: 0, count: lines.count)
    var nearest = lines.count + 100
    for index in lines.indices.reversed() {
      next[index] = nearest
      if lines[index].isExplained { nearest = index }
    }
    self.above = above
    self.last = last
    self.next = next
    total = sum
  }

  func values(at index: Int) -> [Float] {
    let below = above.count - 1 - index
    let knownBelow = index + 1 < above.count ? total - above[index + 1] : 0
    return [
      Float(above[index]) / Float(max(1, index)), Float(knownBelow) / Float(max(1, below)),
      Float(min(20, index - last[index])), Float(min(20, next[index] - index)),
    ]
  }
}

/// Where lines stand, seen from the paragraphs.
private struct Places {
  private let above: [Int]
  private let lastParagraph: [Int]
  private let nextParagraph: [Int]
  private let total: Int

  init(_ lines: [Flow.Line], _ paragraphs: [Bool]) {
    var (sum, last) = (0, -1)
    var (above, lasts): ([Int], [Int]) = ([], [])
    for (index, line) in lines.enumerated() {
      above.append(sum)
      lasts.append(last)
      if paragraphs[index] {
        sum += line.block.words
        if line.block.words >= 20 { last = index }
      }
    }
    var nexts = [Int](repeating: lines.count, count: lines.count)
    var next = lines.count
    for index in lines.indices.reversed() {
      nexts[index] = next
      if paragraphs[index], lines[index].block.words >= 20 { next = index }
    }
    self.above = above
    lastParagraph = lasts
    nextParagraph = nexts
    total = sum
  }

  func values(at index: Int) -> [Float] {
    let count = above.count
    let hasAbove = lastParagraph[index] >= 0
    let hasBelow = nextParagraph[index] < count
    return [
      hasAbove ? Float(min(40, index - lastParagraph[index])) : 99,
      hasBelow ? Float(min(40, nextParagraph[index] - index)) : 99,
      Float(above[index]) / Float(max(1, total)),
      Float(min(400, above[index])),
      Float(min(400, total - above[index])),
      Float(min(60, index)),
      Float(min(60, count - 1 - index)),
      Float(index) / Float(count),
      Float(min(300, count)),
      Float(min(3_000, total)),
      hasAbove ? (hasBelow ? 1 : 2) : 0,
      Float(total) / Float(count),
    ]
  }
}
