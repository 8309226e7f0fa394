/// A set of lists, asked for every phrase that a page holds: one bit a list, where a set would take a hash.
public struct WordLists: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The lists given.
  public init(arrayLiteral lists: WordList...) { self.init(lists) }

  /// The lists of a sequence.
  public init(_ lists: some Sequence<WordList>) {
    for list in lists { insert(list) }
  }

  /// Takes a list in.
  mutating func insert(_ list: WordList) {
    let number = list.number
    if number < 64 { low |= 1 << number } else { high |= 1 << (number - 64) }
  }

  /// Whether none of others is among them.
  func isDisjoint(with others: WordLists) -> Bool { low & others.low == 0 && high & others.high == 0 }

  /// Whether a list is among them.
  @inline(__always)
  public func contains(_ list: WordList) -> Bool {
    let number = list.number
    return (number < 64 ? low &>> number : high &>> (number &- 64)) & 1 == 1
  }
}

extension WordList {
  /// Its place among all lists, of which there are at most 128: an enumeration without values is stored as just that.
  @inline(__always)
  var number: UInt64 { UInt64(unsafe unsafeBitCast(self, to: UInt8.self)) }
}
