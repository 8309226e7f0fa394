internal import Glibc

/// A multi-byte encoding of East Asia, read by the C library: each sequence apart, so that what each scalar took of the
/// document is known and an invalid sequence costs one U+FFFD.
struct MultiByte {
  let name: String
  private let charset: String
  /// Whether escape sequences change what ASCII bytes mean.
  private let isStateful: Bool

  /// The encoding of a standard name, or nil where it is no multi-byte one.
  static func named(_ name: String) -> MultiByte? {
    charsets[name].map { MultiByte(name: name, charset: $0, isStateful: name == "ISO-2022-JP") }
  }

  /// The C library's names for what the standard calls so in practice.
  private static let charsets = [
    "GBK": "GB18030", "gb18030": "GB18030", "Big5": "BIG5-HKSCS", "EUC-JP": "EUC-JP-MS", "Shift_JIS": "CP932",
    "EUC-KR": "CP949", "ISO-2022-JP": "ISO-2022-JP",
  ]

  /// Appends the document to a source; how many sequences were invalid, or nil where the C library lacks the encoding.
  func append(_ document: [UInt8], to writer: inout SourceWriter) -> Int? {
    guard let descriptor = unsafe iconv_open("UTF-8", charset), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { unsafe iconv_close(descriptor) }
    var invalid = 0
    var index = 0
    while index < document.count {
      let byte = document[index]
      if byte < 0x80, !isStateful {
        if byte == 0 { writer.drop() } else { writer.append(Unicode.Scalar(byte), original: index, originalWidth: 1) }
        index += 1
        continue
      }
      if let (length, scalars) = unsafe sequence(descriptor, document, index) {
        for (place, scalar) in scalars.enumerated() where scalar != "\0" {
          writer.append(scalar, original: index, originalWidth: place == 0 ? length : 0)
        }
        if scalars.isEmpty { writer.drop() }
        index += length
      } else {
        invalid += 1
        let length = index + 1 < document.count && document[index + 1] >= 0x80 ? 2 : 1
        writer.append("\u{FFFD}", original: index, originalWidth: length)
        index += length
      }
    }
    return invalid
  }

  /// The shortest sequence at an index that means something, and what.
  private func sequence(_ descriptor: iconv_t, _ document: [UInt8], _ index: Int) -> (Int, [Unicode.Scalar])? {
    for length in 1...4 where index + length <= document.count {
      var piece = document[index..<index + length].map { CChar(bitPattern: $0) }
      var result = [CChar](repeating: 0, count: 16)
      var left = length
      var room = result.count
      let status = unsafe piece.withUnsafeMutableBufferPointer { input in
        unsafe result.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress
          var to = output.baseAddress
          return unsafe iconv(descriptor, &from, &left, &to, &room)
        }
      }
      if status != Int(bitPattern: UInt.max), left == 0 {
        let bytes = result[..<(result.count - room)].map { UInt8(bitPattern: $0) }
        return (length, Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
      }
      if errno == EILSEQ { return nil }
    }
    return nil
  }
}
