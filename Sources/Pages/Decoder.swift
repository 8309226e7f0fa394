internal import Inputs

/// The text of a document: valid UTF-8 without NUL bytes, and the way back to the bytes as saved.
struct Decoded {
  var source: [UInt8]
  var offsets: OffsetMap
  var encoding: Encoding
}

/// Decides the encoding of a document and decodes it, in the order of the WHATWG standards: byte-order mark, transport,
/// the page's own declaration, the bytes themselves.
struct Decoder {
  let bytes: [UInt8]
  let charset: String?

  func decoded() -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return utf8(from: 3, reason: .byteOrderMark, contradicted: nil)
    }
    let declared = charset.flatMap(EncodingLabel.name) ?? nil
    let isValid = (try? UTF8Span(validating: bytes.span)) != nil
    if isValid {
      let contradicted = declared.flatMap { $0 == "UTF-8" ? nil : $0 }
      return utf8(from: 0, reason: declared == "UTF-8" ? .transport : .validUTF8, contradicted: contradicted)
    }
    if let declared, let table = SingleByte.named(declared) { return singleByte(table, .transport) }
    if let meta = Prescan.charset(bytes), let table = SingleByte.named(meta) { return singleByte(table, .declared) }
    return utf8(from: 0, reason: .fallback, contradicted: nil)
  }

  private func utf8(from start: Int, reason: Encoding.Reason, contradicted: String?) -> Decoded {
    var writer = SourceWriter()
    let invalid = writer.appendUTF8(bytes, from: start)
    let offsets = writer.isIdentical ? OffsetMap.shifted(by: start) : .runs(writer.runs)
    return Decoded(
      source: writer.isIdentical && start == 0 ? bytes : writer.bytes, offsets: offsets,
      encoding: Encoding(name: "UTF-8", reason: reason, contradicted: contradicted, invalidSequences: invalid))
  }

  private func singleByte(_ table: SingleByte, _ reason: Encoding.Reason) -> Decoded {
    var source: [UInt8] = []
    source.reserveCapacity(bytes.count + bytes.count / 8)
    var invalid = 0
    for byte in bytes {
      let scalar = byte == 0 ? "\u{FFFD}" : table.scalar(byte)
      if scalar == "\u{FFFD}" { invalid += 1 }
      source.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return Decoded(
      source: source, offsets: .bytePerScalar(ScalarIndex(source)),
      encoding: Encoding(name: table.name, reason: reason, contradicted: nil, invalidSequences: invalid))
  }
}
