/// The date of a mail (RFC 5322, 3.3), written as other containers write theirs: `2026-03-01T12:00:00+02:00`.
enum MailDate {
  /// What a `Date` header says; nil where it is no date.
  static func text(of header: String) -> String? {
    // `Sun, 1 Mar 2026 12:00:00 +0200 (EET)`: the day of the week and the comment say nothing more.
    let words = header.prefix { $0 != "(" }.split { $0 == " " || $0 == "\t" || $0 == "," }
    let parts = words.first.flatMap { Int($0) } == nil ? Array(words.dropFirst()) : words
    guard parts.count >= 4, let day = number(parts[0], in: 1...31),
      let month = months.firstIndex(of: parts[1].prefix(3).lowercased()), let year = year(parts[2]),
      let time = time(parts[3])
    else { return nil }
    return "\(year)-\(padded(month + 1))-\(padded(day))T\(time)\(zone(parts.count > 4 ? parts[4] : ""))"
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Years of two and three digits are of the time when mails had them (RFC 5322, 4.3).
  private static func year(_ text: Substring) -> Int? {
    number(text, in: 0...9999).map { $0 < 50 ? $0 + 2_000 : $0 < 1_000 ? $0 + 1_900 : $0 }
  }

  private static func time(_ text: Substring) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], in: 0...23),
      let minute = number(parts[1], in: 0...59), let second = parts.count == 2 ? 0 : number(parts[2], in: 0...60)
    else { return nil }
    return "\(padded(hour)):\(padded(minute)):\(padded(second))"
  }

  /// Names of zones but `GMT` are of America, and seldom; they are taken as not told.
  private static func zone(_ text: Substring) -> String {
    let digits = text.dropFirst()
    guard text.first == "+" || text.first == "-", digits.count == 4, let value = number(digits, in: 1...2_359) else {
      return "Z"
    }
    return "\(text.prefix(1))\(padded(value / 100)):\(padded(value % 100))"
  }

  private static func number(_ text: Substring, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int(text), range.contains(value) else {
      return nil
    }
    return value
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
