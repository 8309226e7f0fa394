internal import Inputs

extension Tokenizer {
  /// Reads a start tag, and the content of an element whose content is raw text; the index after them.
  mutating func startTag(at opening: Int) -> Int {
    let nameEnd = endOfTagName(from: opening + 1)
    let first = draft.attributes.count
    element &+= 1
    guard let end = attributes(from: nameEnd, keep: true) else {
      draft.attributes.removeSubrange(first...)
      return bytes.count
    }
    let isForeign = draft.isForeign
    let tag = draft.tag(bytes, opening + 1..<nameEnd)
    let isSelfClosed = bytes[end - 2] == 0x2F && endsSelfClosed(end, nameEnd, first)
    let isVoid = !isForeign && kinds.void.contains(tag)
    let isRaw = !isForeign && (kinds.raw.contains(tag) || kinds.escapable.contains(tag))
    let isLeaf = isVoid || isRaw || (isSelfClosed && draft.opensForeign(tag))
    draft.start(tag, opening..<end, attributes: first..<draft.attributes.count, isLeaf: isLeaf)
    if isRaw, !draft.ignoredLast { return rawText(of: tag, named: opening + 1..<nameEnd, from: end) }
    if tag == .pre || tag == .listing { return afterNewline(end) }
    return end
  }

  /// Reads an end tag; the index after it.
  mutating func endTag(at opening: Int) -> Int {
    let nameEnd = endOfTagName(from: opening + 2)
    guard let end = attributes(from: nameEnd, keep: false) else { return bytes.count }
    let tag = draft.tag(bytes, opening + 2..<nameEnd)
    draft.end(tag, opening..<end)
    return end
  }

  /// Whether the `/` before the `>` is a solidus of its own, not the end of an unquoted value.
  private func endsSelfClosed(_ end: Int, _ nameEnd: Int, _ first: Int) -> Bool {
    guard draft.attributes.count > first, let last = draft.attributes.last else { return true }
    return Int(last.valueRange.upperBound) < end - 1
  }

  private func endOfTagName(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3E || byte == 0x2F || byte.isSpace { break }
      index += 1
    }
    return index
  }

  /// Reads attributes up to and with the `>`; nil where the page ends inside the tag, which then is none.
  mutating func attributes(from start: Int, keep: Bool) -> Int? {
    var index = start
    let first = draft.attributes.count
    while true {
      while bytes[index].isSpace || bytes[index] == 0x2F { index += 1 }
      guard index < bytes.count else { return nil }
      if bytes[index] == 0x3E { return index + 1 }
      let name = index..<endOfAttributeName(from: index)
      index = name.upperBound
      while bytes[index].isSpace { index += 1 }
      var value = name.upperBound..<name.upperBound
      if bytes[index] == 0x3D {
        index += 1
        while bytes[index].isSpace { index += 1 }
        guard let range = attributeValue(from: &index) else { return nil }
        value = range
      }
      if keep { add(name: name, value: value, first: first) }
    }
  }

  private func endOfAttributeName(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3D || byte == 0x3E || byte == 0x2F || byte.isSpace { break }
      index += 1
    }
    return index
  }

  /// Reads the value that begins at `index`, and moves past it; nil where its quote is never closed.
  private func attributeValue(from index: inout Int) -> Range<Int>? {
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let start = index + 1
      let end = bytes.first(quote, from: start)
      guard end < bytes.count else { return nil }
      index = end + 1
      return start..<end
    }
    let start = index
    while index < bytes.count, bytes[index] != 0x3E, !bytes[index].isSpace { index += 1 }
    return start..<index
  }

  private mutating func add(name: Range<Int>, value: Range<Int>, first: Int) {
    guard draft.attributes.count - first < limits.attributesPerElement else {
      if !cuts.contains(where: { $0.limit == .attributes }) {
        cuts.append(Cut(limit: .attributes, offset: name.lowerBound))
      }
      return
    }
    let number = draft.attributeNames.number(of: bytes, name)
    guard isFirst(number) else { return }
    let reference = bytes.first(0x26, from: value.lowerBound, to: value.upperBound)
    draft.attributes.append(
      Attribute(
        name: AttributeName(number: number), nameRange: name.narrow, valueRange: value.narrow,
        hasReferences: reference < value.upperBound))
  }

  /// Whether the element has no attribute of this name yet.
  private mutating func isFirst(_ number: UInt16) -> Bool {
    let place = Int(number)
    if place >= lastElement.count {
      lastElement.append(contentsOf: repeatElement(0, count: place + 128 - lastElement.count))
    }
    guard lastElement[place] != element else { return number == NameTable.overflow }
    lastElement[place] = element
    return true
  }
}

extension Range<Int> {
  /// The range as trees keep it. Sources are limited to fewer bytes than 32 bits count.
  @inline(__always)
  var narrow: Range<Int32> {
    let lower = Int32(clamping: lowerBound)
    return unsafe Range<Int32>(uncheckedBounds: (lower, Swift.max(lower, Int32(clamping: upperBound))))
  }
}
