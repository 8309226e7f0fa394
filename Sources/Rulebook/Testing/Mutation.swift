/// A change of a page that must not change what a rule says of it.
enum Mutation: String, Sendable, CaseIterable {
  /// The whole page inside a comment: nothing is found.
  case comment
  /// Something of many bytes before it: the same, shifted.
  case shifted
  /// Lines that end with CR LF: the same.
  case crlf
  /// The bytes of windows-1254, where it can say the page: the same.
  case windows1254 = "windows-1254"
  /// The text, but not the markup, in capitals: the same.
  case upperCase = "upper-case"
}
