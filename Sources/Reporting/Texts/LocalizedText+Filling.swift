import Rulebook

extension LocalizedText {
  /// The text in one language, with its `{name}`s replaced. What is put in is not searched again.
  func text(in language: ReportLanguage, _ values: KeyValuePairs<String, String> = [:]) -> String {
    // As bytes: nearly every line of a report is filled in like this.
    var filled: [UInt8] = []
    var rest = Array(self[language].utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[(open + 1)..<close]
      filled += rest[..<open]
      if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
        filled += value.utf8
      } else {
        filled += rest[open...close]
      }
      rest = rest[(close + 1)...]
    }
    filled += rest
    return String(decoding: filled, as: UTF8.self)
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
