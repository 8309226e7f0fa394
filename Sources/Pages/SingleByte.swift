/// A single-byte encoding of the WHATWG Encoding standard: ASCII, and a table for bytes 80 to FF.
struct SingleByte: Sendable {
  let name: String
  private let upper: [Unicode.Scalar]

  /// What a byte means; U+FFFD where the encoding has no such byte.
  @inline(__always)
  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }

  static let windows1252 = SingleByte.named("windows-1252") ?? SingleByte(name: "windows-1252", upper: [])

  /// The encoding of a standard name, or nil where it is no single-byte one.
  static func named(_ name: String) -> SingleByte? { all.first { $0.name == name } }

  private static let all: [SingleByte] = {
    let text = SingleByteData.text
    let words = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .split { $0.isSpace }.map { unsafe String(decoding: $0, as: UTF8.self) }
    var tables: [SingleByte] = []
    var name: String?
    var scalars: [Unicode.Scalar] = []
    for word in words {
      guard let current = name else {
        name = word
        continue
      }
      if word.hasPrefix("+"), let last = scalars.last?.value, let more = UInt32(word.dropFirst()) {
        scalars.append(contentsOf: (1...more).map { Unicode.Scalar(last + $0) ?? "\u{FFFD}" })
      } else {
        scalars.append(UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      }
      if scalars.count == 128 {
        tables.append(SingleByte(name: current, upper: scalars))
        name = nil
        scalars = []
      }
    }
    return tables
  }()
}
