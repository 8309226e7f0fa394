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
  static func named(_ name: String) -> SingleByte? {
    if name == "ISO-8859-8-I" { return all["ISO-8859-8"].map { SingleByte(name: name, upper: $0.upper) } }
    return all[name]
  }

  private static let all: [String: SingleByte] = {
    var tables: [String: SingleByte] = [:]
    var name: String?
    var scalars: [Unicode.Scalar] = []
    for word in Words.of(SingleByteData.text) {
      guard let current = name else {
        name = word
        continue
      }
      if word.hasPrefix("+"), let last = scalars.last?.value, let more = UInt32(word.dropFirst()) {
        scalars.append(contentsOf: (0..<more).map { Unicode.Scalar(last + $0 + 1) ?? "\u{FFFD}" })
      } else {
        scalars.append(UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      }
      guard scalars.count >= 128 else { continue }
      tables[current] = SingleByte(name: current, upper: scalars)
      name = nil
      scalars = []
    }
    return tables
  }()
}
