internal import Inputs

/// The text of a document: valid UTF-8 without NUL bytes, and the way back to the bytes as saved.
struct Decoded {
  var source: [UInt8]
  var offsets: OffsetMap
  var encoding: Encoding
}

/// Decides the encoding of a document and decodes it, in the order of the WHATWG standards: byte-order mark, transport,
/// the page's own declaration, the bytes themselves.
///
/// One departure, for a page that was saved is often saved again in another encoding: bytes that are valid UTF-8 beyond
/// ASCII are UTF-8 whatever is declared, and bytes that are mostly not are not, whatever is declared.
struct Decoder {
  private let bytes: [UInt8]
  private let transport: String?

  init(bytes: [UInt8], charset: String?) {
    self.bytes = bytes
    transport = charset.flatMap(EncodingLabel.name)
  }

  func decoded() -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(from: 3, .byteOrderMark) }
    if let text = UTF16Text(mark: bytes) { return utf16(text, from: 2, .byteOrderMark) }
    let invalid = bytes.withBytes { UTF8Scan.firstInvalid($0, from: 0) }
    let wide = bytes.withBytes { $0.firstWide(from: 0, to: $0.count) }
    let meta = transport == nil ? Prescan.charset(bytes) : nil
    let declared = transport ?? meta
    let reason = transport == nil ? Encoding.Reason.declared : .transport
    if invalid == bytes.count {
      if declared == "ISO-2022-JP", bytes.contains(0x1B), let decoded = decoded(as: "ISO-2022-JP", reason) {
        return decoded
      }
      // ASCII alone is the same in every encoding that is left.
      guard wide == bytes.count, let declared else {
        return clean(
          0,
          Encoding(
            name: "UTF-8", reason: declared == "UTF-8" ? reason : .validUTF8,
            contradicted: declared == "UTF-8" ? nil : declared, invalidSequences: 0))
      }
      return clean(0, Encoding(name: declared, reason: reason, contradicted: nil, invalidSequences: 0))
    }
    if bytes[invalid] == 0, let text = UTF16Text(unmarked: bytes) { return utf16(text, from: 0, .detected) }
    return undecided(declared, reason)
  }

  /// Bytes that are not clean UTF-8.
  private func undecided(_ declared: String?, _ reason: Encoding.Reason) -> Decoded {
    let isMostlyUTF8 = Detection.isMostlyUTF8(bytes)
    if isMostlyUTF8 {
      return utf8(from: 0, declared == "UTF-8" ? reason : .validUTF8, contradicted: declared)
    }
    if let declared, declared != "UTF-8", let decoded = decoded(as: declared, reason) { return decoded }
    let (name, isSure) = Detection.encoding(of: bytes)
    var decoded = decoded(as: name, isSure ? .detected : .fallback) ?? utf8(from: 0, .fallback)
    if declared != nil {
      decoded.encoding = Encoding(
        name: decoded.encoding.name, reason: decoded.encoding.reason, contradicted: declared,
        invalidSequences: decoded.encoding.invalidSequences)
    }
    return decoded
  }

  private func utf8(from start: Int, _ reason: Encoding.Reason, contradicted: String? = nil) -> Decoded {
    let contradicted = contradicted == "UTF-8" ? nil : contradicted
    let isClean = bytes.withBytes { UTF8Scan.firstInvalid($0, from: start) == $0.count }
    if isClean {
      return clean(
        start, Encoding(name: "UTF-8", reason: reason, contradicted: contradicted, invalidSequences: 0))
    }
    var writer = SourceWriter(reserving: bytes.count)
    let invalid = writer.appendUTF8(bytes, from: start)
    return Decoded(
      source: writer.bytes, offsets: .runs(writer.runs),
      encoding: Encoding(name: "UTF-8", reason: reason, contradicted: contradicted, invalidSequences: invalid))
  }

  /// Bytes taken over as they are.
  private func clean(_ start: Int, _ encoding: Encoding) -> Decoded {
    Decoded(source: start == 0 ? bytes : Array(bytes[start...]), offsets: .shifted(by: start), encoding: encoding)
  }

  private func utf16(_ text: UTF16Text, from start: Int, _ reason: Encoding.Reason) -> Decoded {
    var writer = SourceWriter(reserving: bytes.count)
    let invalid = text.append(bytes, from: start, to: &writer)
    return Decoded(
      source: writer.bytes, offsets: .runs(writer.runs),
      encoding: Encoding(name: text.name, reason: reason, contradicted: nil, invalidSequences: invalid))
  }

  /// The document in an encoding of which only the name is known, or nil where it is none that is read here.
  private func decoded(as name: String, _ reason: Encoding.Reason) -> Decoded? {
    if let table = SingleByte.named(name) { return singleByte(table, reason) }
    guard let encoding = MultiByte.named(name) else { return nil }
    var writer = SourceWriter(reserving: bytes.count * 3 / 2)
    guard let invalid = encoding.append(bytes, to: &writer) else { return nil }
    return Decoded(
      source: writer.bytes, offsets: .runs(writer.runs),
      encoding: Encoding(name: name, reason: reason, contradicted: nil, invalidSequences: invalid))
  }

  private func singleByte(_ table: SingleByte, _ reason: Encoding.Reason) -> Decoded {
    var source: [UInt8] = []
    source.reserveCapacity(bytes.count + bytes.count / 8)
    var invalid = 0
    for byte in bytes {
      if byte < 0x80, byte != 0 {
        source.append(byte)
        continue
      }
      let scalar = byte == 0 ? "\u{FFFD}" : table.scalar(byte)
      if scalar == "\u{FFFD}" { invalid += 1 }
      source.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return Decoded(
      source: source, offsets: .bytePerScalar(ScalarIndex(source)),
      encoding: Encoding(name: table.name, reason: reason, contradicted: nil, invalidSequences: invalid))
  }
}
