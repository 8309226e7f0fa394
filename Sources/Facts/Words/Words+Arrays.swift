/// The same questions of folded texts held as arrays.
extension Words {
  /// Every phrase a folded text holds, in order of where it begins.
  public func hits(in folded: [UInt8]) -> [Hit] { hits(in: folded.span) }

  /// Every phrase of some lists that a folded text holds, in order of where it begins.
  public func hits(of lists: WordLists, in folded: [UInt8]) -> [Hit] { hits(of: lists, in: folded.span) }

  /// The phrases that are the whole of a folded text, but for signs before and after.
  public func hits(whole folded: [UInt8]) -> [Hit] { hits(whole: folded.span) }

  /// Whether the whole of a folded text is a phrase of a list.
  public func says(_ list: WordList, in folded: [UInt8]) -> Bool { says(list, in: folded.span) }

  /// Whether a folded text holds a phrase of a list.
  public func mentions(_ list: WordList, in folded: [UInt8]) -> Bool { mentions(list, in: folded.span) }
}
