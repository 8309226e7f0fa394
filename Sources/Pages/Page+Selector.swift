extension Page {
  /// A CSS selector that finds a node (for text and comments, the element they stand in): by the nearest `id`, then by
  /// the way down from it. An element with over a thousand like it before it is found by what it stands in: counting so
  /// many for each finding would cost more than anybody gains.
  public func selector(for node: NodeID) -> String {
    var steps: [Step] = []
    steps.reserveCapacity(8)
    var current: NodeID? = tree.kind(of: node) == .element ? node : tree.parent(of: node)
    while let element = current, tree.kind(of: element) == .element, steps.count < 24 {
      if let id = value(.id, of: element), !id.isEmpty, isFirst(element, withID: id) {
        steps.append(.id(id))
        break
      }
      if let step = step(element) { steps.append(step) } else { steps.removeAll() }
      if tree.tag(of: element) == .body || tree.tag(of: element) == .html { break }
      current = tree.parent(of: element)
    }
    var selector: [UInt8] = []
    selector.reserveCapacity(32 * steps.count)
    for step in steps.reversed() {
      if !selector.isEmpty { CSSText.write(" > ", to: &selector) }
      switch step {
      case .id(let id):
        CSSText.write("#", to: &selector)
        CSSText.writeIdentifier(id, to: &selector)
      case .only(let element): CSSText.writeIdentifier(tree.name(of: element), to: &selector)
      case .numbered(let element, let number):
        CSSText.writeIdentifier(tree.name(of: element), to: &selector)
        CSSText.write(":nth-of-type(", to: &selector)
        CSSText.write(String(number), to: &selector)
        CSSText.write(")", to: &selector)
      }
    }
    return String(decoding: selector, as: UTF8.self)
  }

  /// A step on the way down to an element.
  private enum Step {
    /// The element with an `id`.
    case id(String)
    /// The only element of its name, or one that stands in no other.
    case only(NodeID)
    /// An element by its number among those of its name.
    case numbered(NodeID, Int)
  }

  /// An element by its name, and its number among its like where it has some; nil where they are too many to count.
  private func step(_ element: NodeID) -> Step? {
    let tag = tree.tag(of: element)
    guard let parent = tree.parent(of: element) else { return .only(element) }
    var number = 0
    var count = 0
    for child in tree.children(of: parent) where tree.tag(of: child) == tag {
      count += 1
      if child <= element { number += 1 } else if count > 1 { break }
      if number > 1_000 { return nil }
    }
    return count > 1 ? .numbered(element, number) : .only(element)
  }

  /// Whether an element is the first of the page with its id: the one that `#id` finds.
  private func isFirst(_ element: NodeID, withID id: String) -> Bool {
    let bytes = Array(id.utf8)
    func isIt(_ attribute: Attribute) -> Bool {
      attribute.valueRange.count == bytes.count && source[attribute.range].elementsEqual(bytes)
    }
    // Nearly always it is; where a tag that made no element has the id, the elements are asked.
    for attribute in tree.attributes(before: element) where attribute.name == .id && isIt(attribute) {
      return !tree.nodes.contains { $0 < element && tree.attribute(.id, of: $0).map(isIt) ?? false }
    }
    return true
  }
}

/// Text as CSS writes it.
enum CSSText {
  /// Writes text as it stands.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    unsafe text.utf8Span.span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes a name as an identifier of CSS.
  static func writeIdentifier(_ name: String, to bytes: inout [UInt8]) {
    write(isPlain(name.utf8Span.span) ? name : escaped(name), to: &bytes)
  }

  /// A name escaped where it must be (CSSOM, "serialize an identifier").
  private static func escaped(_ name: String) -> String {
    var text = ""
    for (index, scalar) in name.unicodeScalars.enumerated() {
      let isDigit = (0x30...0x39).contains(scalar.value)
      let isLetter = (0x61...0x7A).contains(scalar.value | 0x20)
      let isPlain = isDigit || isLetter || scalar == "-" || scalar == "_" || scalar.value >= 0x80
      if scalar.value < 0x20 || scalar.value == 0x7F || (isDigit && (index == 0 || index == 1 && text == "-")) {
        text += "\\" + String(scalar.value, radix: 16) + " "
      } else if isPlain && !(name == "-") {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\"
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether a name stands as it is: it begins with an ASCII letter, and goes on with letters, digits, `-` and `_`.
  private static func isPlain(_ name: Span<UInt8>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    guard !name.isEmpty, isLetter(name[0]) else { return false }
    for index in name.indices {
      switch name[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): continue
      case let byte: if !isLetter(byte) { return false }
      }
    }
    return true
  }
}
