/// The labels of the WHATWG Encoding standard.
enum EncodingLabel {
  /// The name of the encoding that a label stands for, or nil.
  static func name(_ label: String) -> String? {
    names[label.lowercased().filter { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != "\r" }]
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    var name = ""
    for word in Words.of(EncodingLabelData.text) {
      if word.hasSuffix(":") { name = String(word.dropLast()) } else { names[word] = name }
    }
    return names
  }()
}

/// The words of a table in the program.
enum Words {
  static func of(_ text: StaticString) -> [String] {
    unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .split { $0.isSpace }.map { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
