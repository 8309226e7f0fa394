/// Recognises lines that are a date and hardly more, and dates in a line.
enum DateLine {
  /// Whether a folded line is a date and hardly more: `february 3, 2023`, `3 subat 2023 14:05`, `03.02.2023`.
  ///
  /// - Parameter months: how many names of months it holds.
  static func isDate(_ folded: [UInt8], words: Int, months: Int) -> Bool {
    guard words <= 8, folded.count <= 60, folded.contains(where: \.isDigit) else { return false }
    let tokens = tokens(of: folded[...])
    let letters = tokens.count { !$0.allSatisfy(\.isDigit) }
    // A year may stand beside a weekday and a word; without one, `July 30 – Noblesville, IN` is a stop of a tour.
    guard letters <= months + (tokens.contains(where: isYear) ? 2 : 1) else { return false }
    return hasDate(tokens, months: months)
  }

  /// Whether a folded line no longer than a byline holds a date.
  static func holdsDate(_ folded: ArraySlice<UInt8>, words: Int, months: () -> Int) -> Bool {
    guard words <= 24, folded.count <= 200, folded.contains(where: \.isDigit) else { return false }
    return hasDate(tokens(of: folded), months: months())
  }

  /// Whether a folded line begins with the number of a version, as in lists of changes: `[7.0] 2017-03-09`, `## v1.2 -`,
  /// `4.6.0`. `14.30` is a time.
  static func beginsWithVersion(_ folded: [UInt8]) -> Bool {
    let start = folded.drop { versionSigns.contains($0) }
    let number = start.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.allSatisfy({ (1...3).contains($0.count) }) else { return false }
    let isMarked = folded.first.map { versionSigns.contains($0) && $0 != 0x20 } ?? false
    return isMarked || parts.count == 3 && parts[2].count == 1
  }

  private static let versionSigns = Set("[(#v ".utf8)

  private static func tokens(of folded: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    folded.split { !$0.isDigit && !$0.isLetter }
  }

  private static func isYear(_ token: ArraySlice<UInt8>) -> Bool {
    token.count == 4 && token.allSatisfy(\.isDigit) && (token.starts(with: "19".utf8) || token.starts(with: "20".utf8))
  }

  /// The digits of a number, `26` of `26th` too.
  private static func number(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let digits = token.prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    let ending = token[digits.endIndex...]
    return ending.isEmpty || ["st", "nd", "rd", "th"].contains { ending.elementsEqual($0.utf8) } ? digits : nil
  }

  private static func hasDate(_ tokens: [ArraySlice<UInt8>], months: Int) -> Bool {
    let numbers = tokens.compactMap(number)
    let years = numbers.count(where: isYear)
    if months >= 1, numbers.contains(where: { $0.count <= 2 }) { return true }
    return years >= 1 && numbers.count >= 3 && numbers.allSatisfy { $0.count <= 2 || $0.count == 4 }
  }
}
