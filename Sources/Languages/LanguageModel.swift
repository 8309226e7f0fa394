internal import Glibc

/// Tells the language of a text, down to a button's label.
///
/// Softmax over hashed substrings of words, in integers up to the last step: the same text gives the same answer
/// everywhere. The weights are part of the program; `Training/` tells where they come from.
public struct LanguageModel: Sendable {
  /// Letters of a text that are read: more would add nothing.
  public static let letterLimit = 400

  /// Codes of the languages it tells apart, in the order of its table; `zxx` for names and other text in no
  /// language, `und` for languages that are not told apart.
  public let languages: [String]
  /// Places in `languages`, in the order of the codes.
  public let lanesByCode: [Int]
  private let table: Table?
  /// What each number of a row says for each language.
  private let meanings: [SIMD8<Float>]
  private let lanes: [String: Int]
  /// For a text of each script, by its raw value, and last for one of no script: the natural logarithm of what each lane's
  /// language is likely before a word is read, but for a constant. What is not written in the script is out.
  private let priors: [Lanes]
  /// The lane of names and other text in no language, and that of languages that are not told apart.
  let lanesOfNone: [Int]
  /// For each lane, what the odds of each other lane lose against it: asked for every block of a page.
  let penalties: [Lanes]

  /// The model that is part of the program.
  public init() {
    let table = Table()
    let codes = table?.languages ?? []
    self.table = table
    languages = codes
    lanesByCode = codes.indices.sorted { codes[$0] < codes[$1] }
    meanings = table?.meanings ?? []
    lanes = Dictionary(zip(codes, codes.indices)) { first, _ in first }
    let lanesOfNone = [Answer.none, Answer.unknown].compactMap { code in codes.firstIndex(of: code) }
    self.lanesOfNone = lanesOfNone
    penalties = Difference.penalties(of: codes, lanesOfNone: lanesOfNone)
    let nonLatin = Set(Script.allCases.compactMap(\.languages).joined())
    let alone = Set(Script.allCases.compactMap(\.onlyLanguage))
    let scripts: [Script?] = Script.allCases + [nil]
    priors = scripts.map { script in
      // Lanes without a language are never the best, not even where all languages are out.
      var lanes = Lanes(repeating: -.infinity)
      for lane in codes.indices { lanes[lane] = Likelihoods.impossible }
      for (lane, code) in codes.enumerated() {
        let isWritten =
          switch script {
          case nil: true
          case .latin: !nonLatin.contains(code)
          case .cyrillic where code == Answer.unknown: true
          case let other?: other.languages?.contains(code) ?? false
          }
        if isWritten, !alone.contains(code) { lanes[lane] = Self.seldom.contains(code) ? Self.seldomPrior : 0 }
      }
      return lanes
    }
  }

  /// Languages that are there so that nobody takes their text for a relative's: seldom met where nobody expects them.
  private static let seldom: Set<String> = [
    "uk", "ca", "sr", "mk", "bs", "is", "sq", "ga", "eu", "mt", "ku", "fa",
    Answer.unknown,
  ]
  private static let seldomPrior: Float = -1

  /// What the words of a text say for each language. Damaged letters are read as what they were.
  ///
  /// - Parameters:
  ///   - text: UTF-8; any other bytes are skipped.
  ///   - limit: how many letters are read at most.
  ///   - memory: words read before; the answer is the same whatever it holds.
  public func tally(
    of text: UnsafeBufferPointer<UInt8>, limit: Int = letterLimit, remembering memory: inout WordMemory
  ) -> Tally {
    guard let table else { return Tally() }
    var reader = WordReader(table: table, limit: limit)
    unsafe reader.read(text, &memory)
    guard reader.mayBeDoubled, let repaired = unsafe Repair.undoubled(text) else {
      guard reader.hasWesternForTurkish else { return reader.tally }
      return unsafe turkishTally(of: text, by: table, limit: limit, insteadOf: reader.tally, &memory)
    }
    var again = WordReader(table: table, limit: limit)
    unsafe repaired.withUnsafeBufferPointer { unsafe again.read($0, &memory) }
    var tally = again.tally
    tally.damage.insert(.doublyEncoded)
    return tally
  }

  /// What the words of a part of a text say for each language.
  public func tally(
    of text: ArraySlice<UInt8>, limit: Int = letterLimit, remembering memory: inout WordMemory
  ) -> Tally {
    unsafe text.withUnsafeBufferPointer { unsafe tally(of: $0, limit: limit, remembering: &memory) }
  }

  /// What the words of a part of a text say for each language.
  public func tally(of text: ArraySlice<UInt8>, limit: Int = letterLimit) -> Tally {
    var memory = WordMemory.smallest
    return tally(of: text, limit: limit, remembering: &memory)
  }

  /// What the words of a text say for each language.
  public func tally(of text: [UInt8]) -> Tally { tally(of: text[...]) }

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
    guard let likelihoods = likelihoods(of: tally) else {
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

  /// How likely each language is, or nil where the tally has no words of an alphabet the model knows.
  public func likelihoods(of tally: Tally) -> Likelihoods? { likelihoods(of: tally, expecting: nil) }

  /// How likely each language is.
  ///
  /// - Parameters:
  ///   - tally: what the words of a text say.
  ///   - expected: the language the text should be in: as likely as any, however seldom it is elsewhere.
  func likelihoods(of tally: Tally, expecting expected: Int?) -> Likelihoods? {
    guard tally.all.features > 0 else { return nil }
    var values = priors[tally.script.map { Int($0.rawValue) } ?? priors.count - 1]
    if let expected, values[expected] > Likelihoods.impossible { values[expected] = 0 }
    tally.all.add(to: &values, by: meanings)
    return Likelihoods(values: values, count: languages.count)
  }

  /// Whether a language is as likely where nobody expects it.
  func isUsual(_ lane: Int) -> Bool { !Self.seldom.contains(languages[lane]) }

  /// The most likely language of a tally, where its words are of an alphabet the model knows.
  public func language(of tally: Tally) -> String? {
    if let only = tally.script?.onlyLanguage { return only }
    return likelihoods(of: tally).map { languages[$0.best] }
  }

  /// The lane of a language in the table.
  func lane(of language: String) -> Int? { lanes[language] }

  /// The tally with ý þ ð read as ı ş ğ, where that makes the text Turkish and more likely than it was.
  private func turkishTally(
    of text: UnsafeBufferPointer<UInt8>, by table: Table, limit: Int, insteadOf western: Tally,
    _ memory: inout WordMemory
  ) -> Tally {
    var reader = WordReader(table: table, limit: limit, readsWesternAsTurkish: true)
    unsafe reader.read(text, &memory)
    guard let turkish = lane(of: "tr"), let before = likelihoods(of: western),
      let after = likelihoods(of: reader.tally),
      after.best == turkish, before.best == turkish || after.logarithm(of: turkish) > before.logarithm(of: before.best)
    else { return western }
    var tally = reader.tally
    tally.damage.insert(.turkishAsWestern)
    return tally
  }
}
