extension JSON {
  /// The value in a compact form of our own, for a cache that the same program reads: each text once, in the order met.
  public var packed: [UInt8] {
    var packer = Packer()
    packer.write(self)
    return packer.bytes
  }

  /// Reads what `packed` wrote.
  public init(packed bytes: ArraySlice<UInt8>) throws(Malformed) {
    var unpacker = Unpacker(bytes: bytes)
    self = try unpacker.value(depth: 0)
    guard unpacker.rest.isEmpty else { throw unpacker.malformed }
  }

  /// What a byte of the form announces.
  private enum Mark: UInt8 {
    case null, no, yes, integer, number, text, knownText, array, object
  }

  private struct Packer {
    var bytes: [UInt8] = []
    private var texts: [String: Int] = [:]

    mutating func write(_ value: JSON) {
      switch value {
      case .null: bytes.append(Mark.null.rawValue)
      case .bool(let truth): bytes.append((truth ? Mark.yes : .no).rawValue)
      case .integer(let number):
        bytes.append(Mark.integer.rawValue)
        write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
      case .number(let number):
        bytes.append(Mark.number.rawValue)
        for shift in stride(from: 0, to: 64, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
        }
      case .string(let text): write(text)
      case .array(let elements):
        bytes.append(Mark.array.rawValue)
        write(UInt64(elements.count))
        for element in elements { write(element) }
      case .object(let members):
        bytes.append(Mark.object.rawValue)
        write(UInt64(members.count))
        for member in members {
          write(member.name)
          write(member.value)
        }
      }
    }

    private mutating func write(_ text: String) {
      if let known = texts[text] {
        bytes.append(Mark.knownText.rawValue)
        write(UInt64(known))
      } else {
        texts[text] = texts.count
        bytes.append(Mark.text.rawValue)
        write(UInt64(text.utf8.count))
        bytes += text.utf8
      }
    }

    /// Seven bits a byte, the lowest first.
    private mutating func write(_ number: UInt64) {
      var rest = number
      while rest > 0x7F {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }
  }

  private struct Unpacker {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int
    private var texts: [String] = []
    private static let maximumDepth = 64

    init(bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      offset = bytes.startIndex
    }

    var rest: ArraySlice<UInt8> { bytes[offset...] }
    var malformed: Malformed { Malformed(offset: offset - bytes.startIndex) }

    mutating func value(depth: Int) throws(Malformed) -> JSON {
      guard depth < Unpacker.maximumDepth, let mark = Mark(rawValue: try byte()) else { throw malformed }
      switch mark {
      case .null: return .null
      case .no: return .bool(false)
      case .yes: return .bool(true)
      case .integer:
        let number = try number()
        return .integer(Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1))
      case .number:
        var pattern: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 8) { pattern |= UInt64(try byte()) << UInt64(shift) }
        return .number(Double(bitPattern: pattern))
      case .text, .knownText: return .string(try text(mark))
      case .array:
        var elements: [JSON] = []
        let count = try count()
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try value(depth: depth + 1)) }
        return .array(elements)
      case .object:
        var members: [Member] = []
        let count = try count()
        members.reserveCapacity(count)
        for _ in 0..<count {
          guard let mark = Mark(rawValue: try byte()) else { throw malformed }
          let name = try text(mark)
          members.append(Member(name: name, value: try value(depth: depth + 1)))
        }
        return .object(members)
      }
    }

    private mutating func text(_ mark: Mark) throws(Malformed) -> String {
      switch mark {
      case .text:
        let length = try count()
        let end = offset + length
        let text = String(decoding: bytes[offset..<end], as: UTF8.self)
        offset = end
        texts.append(text)
        return text
      case .knownText:
        let index = try number()
        guard index < UInt64(texts.count) else { throw malformed }
        return texts[Int(index)]
      case .null, .no, .yes, .integer, .number, .array, .object: throw malformed
      }
    }

    /// A number of things that take at least a byte each.
    private mutating func count() throws(Malformed) -> Int {
      let count = try number()
      guard count <= UInt64(bytes.endIndex - offset) else { throw malformed }
      return Int(count)
    }

    private mutating func number() throws(Malformed) -> UInt64 {
      var number: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 70, by: 7) {
        let byte = try byte()
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return number }
      }
      throw malformed
    }

    private mutating func byte() throws(Malformed) -> UInt8 {
      guard offset < bytes.endIndex else { throw malformed }
      defer { offset += 1 }
      return bytes[offset]
    }
  }
}
