import Rulebook

extension LocalizedText {
  /// The text in one language, with its `{name}`s replaced. What is put in is not searched again.
  func text(in language: ReportLanguage, _ values: KeyValuePairs<String, String> = [:]) -> String {
    // As bytes: nearly every line of a report is filled in like this.
    let template = self[language]
    let bytes = template.utf8Span.span
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), let end = Self.end(ofName: index, in: bytes) {
        let name = bytes.extracting((index + 1)..<(end - 1))
        if let value = values.first(where: { Self.isSame($0.key, as: name) })?.value {
          filled += value.utf8
          index = end
          continue
        }
      }
      filled.append(bytes[index])
      index += 1
    }
    return String(decoding: filled, as: UTF8.self)
  }

  /// Where the name in braces ends that begins at a place.
  private static func end(ofName start: Int, in bytes: Span<UInt8>) -> Int? {
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "}") { return index + 1 }
    return nil
  }

  private static func isSame(_ key: String, as name: Span<UInt8>) -> Bool {
    let key = key.utf8Span.span
    guard key.count == name.count else { return false }
    for index in key.indices where key[index] != name[index] { return false }
    return true
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
