/// UTF-16, with a mark or without.
struct UTF16Text {
  let isBigEndian: Bool
  var name: String { isBigEndian ? "UTF-16BE" : "UTF-16LE" }

  /// What a byte-order mark says.
  init?(mark bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      isBigEndian = false
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      isBigEndian = true
    } else {
      return nil
    }
  }

  /// What the NUL bytes of a text without a mark say: in Latin text every second byte is one.
  init?(unmarked bytes: [UInt8]) {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.odd * 10 > half * 4, zeros.even * 50 < half {
      isBigEndian = false
    } else if zeros.even * 10 > half * 4, zeros.odd * 50 < half {
      isBigEndian = true
    } else {
      return nil
    }
  }

  /// Appends the document from `start`; how many surrogates stood alone.
  func append(_ document: [UInt8], from start: Int, to writer: inout SourceWriter) -> Int {
    var invalid = 0
    var index = start
    while index < document.count {
      guard let unit = unit(document, index) else {
        writer.append("\u{FFFD}", original: index, originalWidth: 1)
        return invalid + 1
      }
      if unit & 0xFC00 == 0xD800, let low = self.unit(document, index + 2), low & 0xFC00 == 0xDC00 {
        let value = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)
        writer.append(Unicode.Scalar(value) ?? "\u{FFFD}", original: index, originalWidth: 4)
        index += 4
        continue
      }
      if let scalar = Unicode.Scalar(unit) {
        if unit == 0 { writer.drop() } else { writer.append(scalar, original: index, originalWidth: 2) }
      } else {
        invalid += 1
        writer.append("\u{FFFD}", original: index, originalWidth: 2)
      }
      index += 2
    }
    return invalid
  }

  private func unit(_ document: [UInt8], _ index: Int) -> UInt16? {
    guard index + 1 < document.count else { return nil }
    let (first, second) = (UInt16(document[index]), UInt16(document[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
