/// The labels of the WHATWG Encoding standard.
enum EncodingLabel {
  /// The name of the encoding that a label stands for, or nil. White space around it and the case of ASCII letters do not
  /// count; white space in it does.
  static func name(_ label: String) -> String? {
    var bytes = Array(label.utf8.drop(while: isSpace))
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return names[String(decoding: bytes.map(\.lowercased), as: UTF8.self)]
  }

  /// ASCII white space, as the standard has it: no vertical tab.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
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
