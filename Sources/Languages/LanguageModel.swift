internal import Glibc

/// Tells the language of a text, down to a button's label.
///
/// Softmax over hashed substrings of words, in integers up to the last step: the same text gives the same answer
/// everywhere. The weights are part of the program; `Training/` tells where they come from.
public struct LanguageModel: Sendable {
  /// Letters of a text that are read: more would add nothing.
  public static let letterLimit = 400

  /// Codes of the languages it tells apart, in the order of its table; `zxx` for names and other text in no language.
  public let languages: [String]
  /// What one unit of a tally is worth.
  let scale: Double
  private let lanes: [String: Int]
  /// The natural logarithm of what each lane's language is likely before a word is read, but for a constant.
  private let priors: [Double]
  /// The lanes that a text of each script can belong to.
  private let lanesOfScript: [[Int]]
  private let allLanes: [Int]
  private let memories = WordMemories()
  /// The lane of names and other text in no language.
  let laneOfNone: Int?
  /// For each lane, whether each other lane's language is a close relative: asked for every block of a page.
  let areClose: [[Bool]]

  /// The model that is part of the program.
  public init() {
    let table = Table()
    languages = table?.languages ?? []
    scale = table?.scale ?? 0
    lanes = Dictionary(zip(languages, languages.indices)) { first, _ in first }
    allLanes = Array(languages.indices)
    priors = languages.map { Self.seldom.contains($0) ? -1 : 0 }
    let codes = languages
    laneOfNone = lanes["zxx"]
    areClose = codes.map { first in codes.map { Relatives.areClose(first, $0) } }
    let nonLatin = Set(Script.allCases.compactMap(\.languages).joined())
    lanesOfScript = Script.allCases.map { script in
      switch script {
      case .latin: codes.indices.filter { !nonLatin.contains(codes[$0]) }
      default: script.languages.map { own in codes.indices.filter { own.contains(codes[$0]) } } ?? []
      }
    }
  }

  /// Languages that are there so that nobody takes their text for a relative's: seldom met where nobody expects them.
  private static let seldom: Set<String> = [
    "uk", "ca", "sr", "mk", "bs", "is", "sq", "ga", "eu", "mt", "ku", "fa",
  ]

  /// What the words of a text say for each language. Damaged letters are read as what they were.
  ///
  /// - Parameters:
  ///   - text: UTF-8; any other bytes are skipped.
  ///   - limit: how many letters are read at most.
  public func tally(of text: UnsafeBufferPointer<UInt8>, limit: Int = letterLimit) -> Tally {
    guard let table = Table() else { return Tally() }
    guard let repaired = unsafe Repair.undoubled(text) else {
      return unsafe tallyOfWords(of: text, by: table, limit: limit)
    }
    var tally = unsafe repaired.withUnsafeBufferPointer { unsafe tallyOfWords(of: $0, by: table, limit: limit) }
    tally.damage.insert(.doublyEncoded)
    return tally
  }

  /// What the words of a text say for each language.
  public func tally(of text: [UInt8]) -> Tally {
    unsafe text.withUnsafeBufferPointer { unsafe tally(of: $0) }
  }

  /// What the words of a part of a text say for each language.
  public func tally(of text: ArraySlice<UInt8>, limit: Int = letterLimit) -> Tally {
    unsafe text.withUnsafeBufferPointer { unsafe tally(of: $0, limit: limit) }
  }

  /// What language a text is in.
  public func answer(for text: [UInt8]) -> Answer { answer(for: tally(of: text)) }

  /// What language a text is in.
  public func answer(for text: String) -> Answer { answer(for: Array(text.utf8)) }

  /// The languages of a tally, most likely first.
  public func answer(for tally: Tally) -> Answer {
    if let only = onlyLanguage(of: tally) {
      return Answer(
        ranking: [Answer.Candidate(language: only.language, probability: 1)], evidenceWords: only.evidenceWords,
        damage: tally.damage)
    }
    guard let likelihoods = Likelihoods(of: tally, by: self) else {
      return Answer(ranking: [], evidenceWords: 0, damage: tally.damage)
    }
    return Answer(
      ranking: likelihoods.ranking(of: languages, atLeast: 0.001), evidenceWords: tally.words, damage: tally.damage)
  }

  /// The language that alone is written in the script of a tally, and how many words could tell.
  public func onlyLanguage(of tally: Tally) -> (language: String, evidenceWords: Int)? {
    guard let script = tally.script, let only = script.onlyLanguage else { return nil }
    return (only, max(script.hasSpaces ? tally.letters / 5 : tally.letters / 3, 1))
  }

  /// The languages of a tally, by their places in `languages`, with their probabilities: those of at least a thousandth.
  /// What `answer(for:)` says, without names and without order, for adding up many texts. Empty where the tally has no
  /// words of an alphabet it knows.
  public func probabilities(of tally: Tally) -> [(lane: Int, probability: Double)] {
    Likelihoods(of: tally, by: self)?.probabilities(atLeast: 0.001) ?? []
  }

  /// The natural logarithm of each language's probability, or nil where the tally has no words of an alphabet it knows.
  ///
  /// - Parameters:
  ///   - tally: what the words of a text say.
  ///   - expected: the language the text should be in: as likely as any, however seldom it is elsewhere.
  public func likelihoods(of tally: Tally, expecting expected: String? = nil) -> Likelihoods? {
    Likelihoods(of: tally, by: self, expecting: expected.flatMap(lane))
  }

  /// What a lane's language is likely before a word is read.
  func prior(of lane: Int) -> Double { priors[lane] }

  /// The lane of a language in the table.
  func lane(of language: String) -> Int? { lanes[language] }

  /// The lanes a text can belong to, by its script.
  func lanes(for tally: Tally) -> [Int] {
    guard let script = tally.script else { return allLanes }
    return lanesOfScript[Int(script.rawValue)]
  }

  private func tallyOfWords(of text: UnsafeBufferPointer<UInt8>, by table: Table, limit: Int) -> Tally {
    var reader = WordReader(table: table, limit: limit, memory: memories.take())
    unsafe reader.read(text)
    memories.giveBack(reader.memory.handOn())
    guard reader.hasWesternForTurkish else { return reader.tally }
    return unsafe turkishTally(of: text, by: table, limit: limit, insteadOf: reader.tally)
  }

  /// The tally with ý þ ð read as ı ş ğ, where that makes the text Turkish and more likely than it was.
  private func turkishTally(
    of text: UnsafeBufferPointer<UInt8>, by table: Table, limit: Int, insteadOf western: Tally
  ) -> Tally {
    var reader = WordReader(table: table, limit: limit, memory: memories.take(), readsWesternAsTurkish: true)
    unsafe reader.read(text)
    memories.giveBack(reader.memory.handOn())
    guard let turkish = lane(of: "tr"), let before = likelihoods(of: western),
      let after = likelihoods(of: reader.tally),
      after.best == turkish, before.best == turkish || after.values[turkish] > before.values[before.best]
    else { return western }
    var tally = reader.tally
    tally.damage.insert(.turkishAsWestern)
    return tally
  }
}

/// How likely each language of the model is.
public struct Likelihoods: Sendable {
  /// The natural logarithm of each lane's probability; very small where the script rules a language out.
  let values: [Double]
  /// The most likely lane.
  let best: Int
  private let lanes: [Int]
  private let model: LanguageModel

  init?(of tally: Tally, by model: LanguageModel, expecting expected: Int? = nil) {
    let lanes = model.lanes(for: tally)
    guard tally.all.features > 0, let first = lanes.first else { return nil }
    let scale = model.scale / Double(tally.all.features).squareRoot()
    var values = [Double](repeating: -1000, count: Lanes<Double>.count)
    var best = first
    unsafe tally.all.lanes.withNumbers { sums in
      for lane in lanes {
        values[lane] = unsafe Double(sums[lane]) * scale + (lane == expected ? 0 : model.prior(of: lane))
        if values[lane] > values[best] { best = lane }
      }
    }
    var sum = 0.0
    // What is less likely by e to the 45 is lost in rounding.
    for lane in lanes where values[lane] - values[best] > -45 { sum += exp(values[lane] - values[best]) }
    let offset = values[best] + log(sum)
    for lane in lanes { values[lane] -= offset }
    self.values = values
    self.best = best
    self.lanes = lanes
    self.model = model
  }

  /// The most likely language.
  public var language: String { model.languages[best] }

  /// The natural logarithm of a language's probability; nil for a language that the model does not know.
  public func logarithm(of language: String) -> Double? { model.lane(of: language).map { values[$0] } }

  /// The lanes at least as likely as given.
  func probabilities(atLeast least: Double) -> [(lane: Int, probability: Double)] {
    let lowest = log(least) - 0.001
    return lanes.filter { values[$0] > lowest }.map { ($0, exp(values[$0])) }.filter { $0.1 >= least }
  }

  /// The languages at least as likely as given, most likely first.
  func ranking(of languages: [String], atLeast least: Double) -> [Answer.Candidate] {
    probabilities(atLeast: least)
      .map { Answer.Candidate(language: languages[$0.lane], probability: $0.probability) }
      .sorted { ($0.probability, $1.language) > ($1.probability, $0.language) }
  }
}
