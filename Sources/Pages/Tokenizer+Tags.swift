internal import Inputs

extension Tokenizer {
  /// Reads a start tag, and the content of an element whose content is raw text; the index after them.
  mutating func startTag(at opening: Int) -> Int {
    let name = bytes.name(from: opening + 1, ofAttribute: false)
    let first = draft.attributes.count
    element &+= 1
    guard let end = attributes(from: name.range.upperBound, keep: true) else {
      draft.attributes.removeSubrange(first...)
      return bytes.count
    }
    let isForeign = draft.isForeign
    let tag = draft.tag(name, in: bytes)
    let isSelfClosed = bytes[end - 2] == 0x2F && endsSelfClosed(end, first)
    let traits = kinds.traits(of: tag)
    let isVoid = !isForeign && traits.contains(.void)
    let isRaw = !isForeign && !traits.isDisjoint(with: [.raw, .escapable])
    let isLeaf = isVoid || isRaw || (isSelfClosed && draft.opensForeign(tag))
    draft.start(tag, traits, opening..<end, attributes: first..<draft.attributes.count, isLeaf: isLeaf)
    if isRaw, !draft.ignoredLast { return rawText(of: tag, named: name.range, from: end) }
    if tag == .pre || tag == .listing { return afterNewline(end) }
    return end
  }

  /// Reads an end tag; the index after it.
  mutating func endTag(at opening: Int) -> Int {
    let name = bytes.name(from: opening + 2, ofAttribute: false)
    var end = name.range.upperBound + 1
    if bytes[name.range.upperBound] != 0x3E {
      guard let behind = attributes(from: name.range.upperBound, keep: false) else { return bytes.count }
      end = behind
    }
    let tag = draft.tag(name, in: bytes)
    draft.end(tag, opening..<end)
    return end
  }

  /// Whether the `/` before the `>` is a solidus of its own, not the end of an unquoted value.
  private func endsSelfClosed(_ end: Int, _ first: Int) -> Bool {
    guard draft.attributes.count > first, let last = draft.attributes.last else { return true }
    return Int(last.valueRange.upperBound) < end - 1
  }

  /// Reads attributes up to and with the `>`; nil where the page ends inside the tag, which then is none.
  mutating func attributes(from start: Int, keep: Bool) -> Int? {
    let bytes = bytes
    var index = start
    let first = draft.attributes.count
    while true {
      index = bytes.afterSpaces(index, orSlashes: true)
      guard index < bytes.count else { return nil }
      if bytes[index] == 0x3E { return index + 1 }
      let name = bytes.name(from: index, ofAttribute: true)
      index = bytes.afterSpaces(name.range.upperBound)
      var value = name.range.upperBound..<name.range.upperBound
      if bytes[index] == 0x3D {
        index = bytes.afterSpaces(index + 1)
        guard let range = bytes.attributeValue(from: index) else { return nil }
        value = range.value
        index = range.end
      }
      if keep { add(name, value, first: first) }
    }
  }

  @inline(__always)
  private mutating func add(_ name: Name, _ value: Range<Int>, first: Int) {
    guard draft.attributes.count - first < limits.attributesPerElement else {
      if !cuts.contains(where: { $0.limit == .attributes }) {
        cuts.append(Cut(limit: .attributes, offset: name.range.lowerBound))
      }
      return
    }
    let number = draft.attributeNames.number(of: name, in: bytes)
    guard isFirst(number, from: first) else { return }
    draft.attributes.append(
      Attribute(
        name: AttributeName(number: number), nameRange: name.range.narrow, valueRange: value.narrow,
        hasReferences: holdsReference(value)))
  }

  /// Whether the element, whose attributes begin at a place, has none of this name yet: a few are looked through.
  @inline(__always)
  private mutating func isFirst(_ number: UInt16, from first: Int) -> Bool {
    let count = draft.attributes.count
    guard count - first >= Tokenizer.few else {
      for index in first..<count where draft.attributes[index].name.number == number {
        return number == NameTable.overflow
      }
      return true
    }
    if count - first == Tokenizer.few {
      for index in first..<count { _ = isNew(draft.attributes[index].name.number) }
    }
    return isNew(number)
  }

  private static let few = 8

  /// Whether the element has no attribute of this name among those that were asked about.
  @inline(never)
  private mutating func isNew(_ number: UInt16) -> Bool {
    let place = Int(number)
    if place >= lastElement.count {
      lastElement.append(contentsOf: repeatElement(0, count: place + 128 - lastElement.count))
    }
    guard lastElement[place] != element else { return number == NameTable.overflow }
    lastElement[place] = element
    return true
  }
}

extension Bytes {
  /// The first place from `index` on that holds no white space, nor a slash where slashes mean as little.
  @inline(__always)
  fileprivate func afterSpaces(_ index: Int, orSlashes: Bool = false) -> Int {
    var index = index
    while true {
      let byte = self[index]
      guard byte.isSpace || orSlashes && byte == 0x2F else { return index }
      index += 1
    }
  }

  /// The value that begins at `start`, and where it ends, its quote included; nil where its quote is never closed.
  @inline(__always)
  fileprivate func attributeValue(from start: Int) -> (value: Range<Int>, end: Int)? {
    let quote = self[start]
    if quote == 0x22 || quote == 0x27 {
      let end = first(quote, from: start + 1)
      return end < count ? (start + 1..<end, end + 1) : nil
    }
    var end = start
    while end < count, self[end] != 0x3E, !self[end].isSpace { end += 1 }
    return (start..<end, end)
  }
}

extension Range<Int> {
  /// The range as trees keep it. Sources are limited to fewer bytes than 32 bits count.
  @inline(__always)
  var narrow: Range<Int32> {
    unsafe Range<Int32>(
      uncheckedBounds: (Int32(truncatingIfNeeded: lowerBound), Int32(truncatingIfNeeded: upperBound)))
  }
}
