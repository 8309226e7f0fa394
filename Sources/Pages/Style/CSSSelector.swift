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

  /// What finds the element a selector is for fastest.
  enum Key: Hashable, Sendable {
    case id(String)
    case `class`(String)
    case tag(String)
    case universal
  }

  var key: Key {
    guard let last = compounds.first else { return .universal }
    for case .id(let id) in last.tests { return .id(id) }
    for case .class(let name) in last.tests { return .class(name) }
    return last.tag.map(Key.tag) ?? .universal
  }
}
