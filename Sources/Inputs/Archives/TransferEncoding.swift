/// The transfer encodings of MIME (RFC 2045, section 6) undone. Bytes that do not belong are passed over.
enum TransferEncoding {
  case base64, quotedPrintable, none

  /// What the headers of an entity say, in any case, quoted, or with parameters and comments that the standard does not
  /// know.
  init(_ headers: HeaderBlock) {
    let value = (headers["content-transfer-encoding"] ?? "").lowercased()
    let name = value.prefix { $0 != ";" && $0 != "(" && $0 != "," }.filter { $0 != "\"" && !$0.isWhitespace }
    switch name {
    case "base64": self = .base64
    case "quoted-printable": self = .quotedPrintable
    default: self = .none
    }
  }

  /// A body without the encoding.
  func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .base64: Self.base64Decoded(body)
    case .quotedPrintable: Self.quotedPrintableDecoded(body)
    case .none: Array(body)
    }
  }

  static func base64Decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var held = 0
    for byte in bytes {
      if byte == UInt8(ascii: "=") { break }
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | value
      held += 6
      if held >= 8 {
        held -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return decoded
  }

  static func quotedPrintableDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        continue
      }
      let next = bytes[index...].prefix(2)
      if next.first == 0x0A {
        index += 1
      } else if next.elementsEqual([0x0D, 0x0A]) {
        index += 2
      } else if next.count == 2, let high = nibble(bytes[index]), let low = nibble(bytes[index + 1]) {
        decoded.append(high << 4 | low)
        index += 2
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
