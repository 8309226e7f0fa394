/// A complex selector: compounds from right to left, each with how the one to its left relates to it.
struct CSSSelector: Sendable {
  let compounds: [Compound]
  let specificity: UInt32

  /// What one element must be.
  struct Compound: Sendable {
    var tag: String?
    var tests: [Test] = []
    /// How the compound to the left relates; nil for the leftmost.
    var combinator: Combinator?
  }

  enum Combinator: Sendable { case inside, child, next, later }

  indirect enum Test: Sendable {
    case id(String)
    case `class`(String)
    case attribute(name: String, Comparison, value: String, ignoresCase: Bool)
    case not([CSSSelector])
    case any([CSSSelector])
    /// `:nth-child(an+b)` and its kin.
    case position(step: Int, offset: Int, fromEnd: Bool, ofType: Bool)
    case root, empty, link, checked, disabled, enabled
    /// What never holds of a page that nobody touches: `:hover`, and every pseudo-element.
    case never
    /// What is not read here.
    case unknown
  }

  enum Comparison: Sendable { case present, equal, word, dash, prefix, suffix, part }
}
