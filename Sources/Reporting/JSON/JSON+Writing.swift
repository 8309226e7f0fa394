extension JSON {
  /// The value on one line, as JSON Lines want it.
  public var line: String {
    var writer = Writer(isIndented: false)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The value over several lines, indented by two spaces, with a line feed at the end.
  public var text: String {
    var writer = Writer(isIndented: true)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private struct Writer {
    let isIndented: Bool
    var bytes: [UInt8] = []

    mutating func write(_ value: JSON, depth: Int) {
      switch value {
      case .null: bytes += "null".utf8
      case .bool(let truth): bytes += (truth ? "true" : "false").utf8
      case .integer(let number): bytes += String(number).utf8
      case .number(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
      case .string(let text): write(text)
      case .array(let elements): write(elements, depth: depth)
      case .object(let members): write(members, depth: depth)
      }
    }

    private mutating func write(_ elements: [JSON], depth: Int) {
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(depth + 1)
        write(element, depth: depth + 1)
      }
      if !elements.isEmpty { breakLine(depth) }
      bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ members: [Member], depth: Int) {
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(depth + 1)
        write(member.name)
        bytes += (isIndented ? ": " : ":").utf8
        write(member.value, depth: depth + 1)
      }
      if !members.isEmpty { breakLine(depth) }
      bytes.append(UInt8(ascii: "}"))
    }

    private mutating func breakLine(_ depth: Int) {
      guard isIndented else { return }
      bytes.append(UInt8(ascii: "\n"))
      bytes += [UInt8](repeating: UInt8(ascii: " "), count: depth * 2)
    }

    /// A string in quotes. Controls, and the two line separators that break JavaScript, are escaped.
    private mutating func write(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
      defer { bytes.append(UInt8(ascii: "\"")) }
      guard text.utf8.contains(where: Self.mayNeedEscape) else {
        bytes += text.utf8
        return
      }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        default: bytes += String(scalar).utf8
        }
      }
    }

    /// Whether a byte is or begins what is escaped.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
      switch byte {
      case ..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2: true
      default: false
      }
    }
  }
}
