extension JSON {
  /// Something that is not JSON, with the byte where it stops being so.
  public struct Malformed: Error, Sendable, Hashable {
    /// The first byte that cannot be read.
    public let offset: Int
  }

  /// Reads a value from UTF-8.
  public init(_ bytes: [UInt8]) throws(Malformed) {
    var reader = Reader(bytes: bytes)
    self = try reader.document()
  }

  /// Reads by recursion on a depth that is bounded.
  private struct Reader {
    let bytes: [UInt8]
    var offset = 0
    private static let maximumDepth = 64

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(Malformed) -> JSON {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
      let value = try value(depth: 0)
      skipSpace()
      guard offset == bytes.count else { throw Malformed(offset: offset) }
      return value
    }

    private mutating func value(depth: Int) throws(Malformed) -> JSON {
      skipSpace()
      guard depth < Reader.maximumDepth, offset < bytes.count else { throw Malformed(offset: offset) }
      switch bytes[offset] {
      case UInt8(ascii: "{"): return try object(depth: depth)
      case UInt8(ascii: "["): return try array(depth: depth)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .bool(true))
      case UInt8(ascii: "f"): return try word("false", .bool(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return try number()
      }
    }

    private mutating func object(depth: Int) throws(Malformed) -> JSON {
      offset += 1
      var members: [Member] = []
      skipSpace()
      if take("}") { return .object(members) }
      while true {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw Malformed(offset: offset) }
        let name = try string()
        skipSpace()
        guard take(":") else { throw Malformed(offset: offset) }
        members.append(Member(name: name, value: try value(depth: depth + 1)))
        skipSpace()
        if take("}") { return .object(members) }
        guard take(",") else { throw Malformed(offset: offset) }
      }
    }

    private mutating func array(depth: Int) throws(Malformed) -> JSON {
      offset += 1
      var elements: [JSON] = []
      skipSpace()
      if take("]") { return .array(elements) }
      while true {
        elements.append(try value(depth: depth + 1))
        skipSpace()
        if take("]") { return .array(elements) }
        guard take(",") else { throw Malformed(offset: offset) }
      }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Malformed) -> JSON {
      for byte in word.description.utf8 {
        guard offset < bytes.count, bytes[offset] == byte else { throw Malformed(offset: offset) }
        offset += 1
      }
      return value
    }

    private mutating func number() throws(Malformed) -> JSON {
      let start = offset
      while offset < bytes.count, "+-.0123456789Ee".utf8.contains(bytes[offset]) { offset += 1 }
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      if let integer = Int(text) { return .integer(integer) }
      guard let number = Double(text), number.isFinite else { throw Malformed(offset: start) }
      return .number(number)
    }

    private mutating func string() throws(Malformed) -> String {
      offset += 1
      var text: [UInt8] = []
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"): text += try escape()
        case 0..<0x20: throw Malformed(offset: offset - 1)
        default: text.append(byte)
        }
      }
      throw Malformed(offset: offset)
    }

    private mutating func escape() throws(Malformed) -> [UInt8] {
      guard offset < bytes.count else { throw Malformed(offset: offset) }
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
      case UInt8(ascii: "b"): return [0x08]
      case UInt8(ascii: "f"): return [0x0C]
      case UInt8(ascii: "n"): return [0x0A]
      case UInt8(ascii: "r"): return [0x0D]
      case UInt8(ascii: "t"): return [0x09]
      case UInt8(ascii: "u"): return try unicodeEscape()
      default: throw Malformed(offset: offset - 1)
      }
    }

    /// `\u0041`, or a pair of surrogates; one alone becomes U+FFFD.
    private mutating func unicodeEscape() throws(Malformed) -> [UInt8] {
      let first = try hexQuad()
      guard (0xD800..<0xDC00).contains(first) else { return utf8(first) }
      let mark = offset
      if take("\\"), take("u") {
        let second = try hexQuad()
        if (0xDC00..<0xE000).contains(second) {
          return utf8(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        }
      }
      offset = mark
      return utf8(first)
    }

    private func utf8(_ code: UInt32) -> [UInt8] {
      UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}").map(Array.init) ?? []
    }

    private mutating func hexQuad() throws(Malformed) -> UInt32 {
      guard offset + 4 <= bytes.count, bytes[offset] != UInt8(ascii: "+"),
        let code = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
      else { throw Malformed(offset: offset) }
      offset += 4
      return code
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: scalar) else { return false }
      offset += 1
      return true
    }

    private mutating func skipSpace() {
      while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }
  }
}
