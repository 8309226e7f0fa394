/// Finds the encoding that a page declares for itself (HTML standard 13.2.3.2, "prescan a byte stream").
///
/// The standard looks at 1024 bytes; browsers honour a declaration further on by reading again, and saved pages carry
/// long comments before it: here it may stand in the first 16 KiB.
struct Prescan {
  private static let most = 16_384
  private let bytes: Bytes
  private let end: Int

  /// The standard name of the declared encoding, or nil.
  static func charset(_ bytes: [UInt8]) -> String? {
    bytes.withBytes { Prescan(bytes: $0, end: min($0.count, most)).charset() }
  }

  private func charset() -> String? {
    if let name = xmlDeclaration() { return name }
    var index = 0
    while index < end {
      index = bytes.first(0x3C, from: index, to: end)
      if bytes.has("<!--", at: index) {
        index = endOfComment(from: index + 2)
      } else if bytes.has("<meta", at: index), bytes[index + 5].isSpace || bytes[index + 5] == 0x2F {
        index += 5
        if let name = meta(from: &index) { return name }
      } else if bytes.has("<script", at: index) || bytes.has("<style", at: index) {
        index = endOfRawText(from: index)
      } else if bytes[index + 1].isLetter || bytes[index + 1] == 0x2F && bytes[index + 2].isLetter {
        index += 1
        while index < end, !bytes[index].isSpace, bytes[index] != 0x3E { index += 1 }
        while attribute(from: &index) != nil {}
      } else if bytes[index + 1] == 0x21 || bytes[index + 1] == 0x2F || bytes[index + 1] == 0x3F {
        // A document type, a processing instruction, or what a browser takes for a comment.
        index = bytes.first(0x3E, from: index, to: end)
      } else {
        index += 1
      }
    }
    return nil
  }

  private func endOfComment(from start: Int) -> Int {
    var index = start
    while index < end, !bytes.has("-->", at: index) { index = bytes.first(0x2D, from: index + 1, to: end) }
    return min(index + 3, end)
  }

  private func endOfRawText(from start: Int) -> Int {
    let isScript = bytes.has("<script", at: start)
    var index = start + 1
    while index < end, !bytes.has(isScript ? "</script" : "</style", at: index) {
      index = bytes.first(0x3C, from: index + 1, to: end)
    }
    return index
  }

  /// What `<?xml encoding="…"?>` at the start says.
  private func xmlDeclaration() -> String? {
    guard bytes.has("<?xml", at: 0) else { return nil }
    let close = bytes.first(0x3E, from: 0, to: end)
    var index = 5
    while index < close, !bytes.has("encoding", at: index) { index += 1 }
    index = afterSpace(index + 8)
    guard index < close, bytes[index] == 0x3D else { return nil }
    index = afterSpace(index + 1)
    let quote = bytes[index]
    let label = index + 1..<max(index + 1, bytes.first(quote, from: min(index + 1, close), to: close))
    guard quote == 0x22 || quote == 0x27, label.upperBound < close else { return nil }
    return Prescan.declared(bytes.text(label))
  }

  private func afterSpace(_ start: Int) -> Int {
    var index = start
    while index < end, bytes[index].isSpace { index += 1 }
    return index
  }

  /// What a meta element declares.
  private func meta(from index: inout Int) -> String? {
    var isPragma: Bool?
    var label: String?
    var content: String?
    while let (name, value) = attribute(from: &index) {
      switch name {
      case "http-equiv": isPragma = isPragma ?? (value.lowercased() == "content-type")
      case "charset": label = label ?? value
      case "content": content = content ?? Prescan.charset(inContent: value)
      default: continue
      }
    }
    if let label { return Prescan.declared(label) }
    return isPragma == true ? content.flatMap(Prescan.declared) : nil
  }

  /// A page that declares UTF-16 in ASCII is not in UTF-16 (13.2.3.3).
  private static func declared(_ label: String) -> String? {
    guard let name = EncodingLabel.name(label) else { return nil }
    return name.hasPrefix("UTF-16") ? "UTF-8" : name == "x-user-defined" ? "windows-1252" : name
  }

  /// What follows `charset=` in the `content` of a meta element.
  private static func charset(inContent value: String) -> String? {
    Array(value.utf8).withBytes { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes.has("charset", at: index) else {
          index += 1
          continue
        }
        index += 7
        while bytes[index].isSpace { index += 1 }
        guard bytes[index] == 0x3D else { continue }
        index += 1
        while bytes[index].isSpace { index += 1 }
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27 {
          let close = bytes.first(quote, from: index + 1)
          return close < bytes.count ? bytes.text(index + 1..<close) : nil
        }
        let start = index
        while index < bytes.count, !bytes[index].isSpace, bytes[index] != 0x3B { index += 1 }
        return bytes.text(start..<index)
      }
      return nil
    }
  }

  /// The next attribute of a tag, its name in lower case; nil at the tag's end.
  private func attribute(from index: inout Int) -> (name: String, value: String)? {
    while index < end, bytes[index].isSpace || bytes[index] == 0x2F { index += 1 }
    guard index < end, bytes[index] != 0x3E else { return nil }
    let start = index
    index += 1
    while index < end, bytes[index] != 0x3D, bytes[index] != 0x3E, bytes[index] != 0x2F, !bytes[index].isSpace {
      index += 1
    }
    let name = bytes.text(start..<index).lowercased()
    while bytes[index].isSpace { index += 1 }
    guard bytes[index] == 0x3D else { return (name, "") }
    index += 1
    while bytes[index].isSpace { index += 1 }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let close = bytes.first(quote, from: min(index + 1, end), to: end)
      defer { index = min(close + 1, end) }
      return (name, bytes.text(index + 1..<max(close, index + 1)))
    }
    let first = index
    while index < end, bytes[index] != 0x3E, !bytes[index].isSpace { index += 1 }
    return (name, bytes.text(first..<index))
  }
}
