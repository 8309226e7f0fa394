/// What the words of a text say for each language.
///
/// Tallies add: the tally of two texts is the sum of theirs, so neighbours are pooled without being read again.
public struct Tally: Sendable, Hashable {
  /// Words of two letters and more, acronyms left out.
  public internal(set) var words: Int = 0
  /// Words of three letters and more without a capital, as sentences have and names have not.
  public internal(set) var smallWords: Int = 0
  /// Letters, at most `LanguageModel.letterLimit` to a text: more would add nothing.
  public internal(set) var letters: Int = 0
  /// Letters outside ASCII.
  public internal(set) var accentedLetters: Int = 0
  /// What is wrong with the letters themselves.
  public internal(set) var damage: Damage = []

  /// Sums over all words, and how many features they have, met in training or not.
  var all = Sums()
  /// The same over words without a capital: names, which look like any language, are not among them.
  var small = Sums()
  /// Letters of each script, by its raw value.
  var scripts = SIMD16<Int32>.zero

  /// The tally of a text without words.
  public init() {}

  /// The tally of two texts.
  public static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum += right
    return sum
  }

  /// Adds the tally of another text.
  public static func += (left: inout Tally, right: Tally) {
    left.words += right.words
    left.smallWords += right.smallWords
    left.letters += right.letters
    left.accentedLetters += right.accentedLetters
    left.damage.formUnion(right.damage)
    left.all += right.all
    left.small += right.small
    left.scripts &+= right.scripts
  }

  /// The share of what was read that training has met, 0 to 1: low for a language that the model has not learned.
  public var knownShare: Double { all.features == 0 ? 0 : Double(all.known) / Double(all.features) }

  /// The tally of the words without a capital alone.
  public var withoutNames: Tally {
    var tally = self
    tally.all = small
    tally.words = smallWords
    return tally
  }

  /// The script that at least six of ten letters belong to.
  public var script: Script? {
    let total = scripts.wrappedSum()
    guard total > 0 else { return nil }
    // Japanese mixes kana with Han; either alone would miss it.
    let kana = scripts[Int(Script.kana.rawValue)]
    if kana > 0, 10 * (kana + scripts[Int(Script.han.rawValue)]) >= 6 * total { return .kana }
    if 10 * scripts[Int(Script.latin.rawValue)] >= 6 * total { return .latin }
    return (0..<16).first { 10 * scripts[$0] >= 6 * total }.flatMap { Script(rawValue: UInt8($0)) }
  }
}
