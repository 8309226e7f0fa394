import Rulebook

extension LocalizedText {
  /// The text in one language, with its `{name}`s replaced. What is put in is not searched again.
  func text(in language: ReportLanguage, _ values: KeyValuePairs<String, String> = [:]) -> String {
    var filled = ""
    var rest = self[language][...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      filled += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

/// A text that counts: English has one form for one thing and another for several, Turkish has one for all.
struct CountedText: Sendable {
  let one: String
  let many: String
  let tr: String

  /// The text with its number, in one language.
  func text(_ count: Int, in language: ReportLanguage) -> String {
    let form = LocalizedText(en: count == 1 ? one : many, tr: tr)
    return form.text(in: language, ["n": String(count)])
  }
}
