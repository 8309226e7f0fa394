internal import Pages

extension BlockFinder {
  /// The blocks of a text export, where a line's shape is all there is to tell a headline from a paragraph.
  var lines: [Block] {
    blocks.map { block in
      guard block.role == .paragraph || block.role == .line else { return block }
      return block.with(role: lineRole(of: block))
    }
  }

  private func lineRole(of block: Block) -> Block.Role {
    let ending = Ending(of: text.bytes[block.text])
    if ending == .sentence ? block.words >= 8 : block.words >= 25 { return .paragraph }
    guard ending == .open, (1...16).contains(block.words), block.index + 1 < blocks.count else { return .line }
    let next = blocks[block.index + 1]
    let leadsText = next.words >= 25 && Ending(of: text.bytes[next.text]) != .colon
    return leadsText && startsLikeHeadline(block) ? .heading : .line
  }

  /// Whether a line begins with a capital, a digit or a letter beyond ASCII, after a quotation mark or not.
  private func startsLikeHeadline(_ block: Block) -> Bool {
    guard let first = text.bytes[block.text].first(where: { $0 > 0x2F || $0 == UInt8(ascii: "#") }) else {
      return false
    }
    return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
  }
}

/// How a line ends.
private enum Ending {
  case sentence, colon, open

  init(of text: ArraySlice<UInt8>) {
    var rest = text
    while let last = rest.last, Self.isClosing(last, before: rest) { rest.removeLast(last < 0x80 ? 1 : 3) }
    switch rest.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .sentence
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"): self = .colon
    default: self = rest.suffix(3).elementsEqual("…".utf8) || rest.suffix(3).elementsEqual("。".utf8) ? .sentence : .open
    }
  }

  /// Whether a text ends with a closing quotation mark or bracket.
  private static func isClosing(_ last: UInt8, before text: ArraySlice<UInt8>) -> Bool {
    switch last {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): true
    case 0x80...0xBF: text.suffix(3).elementsEqual("”".utf8) || text.suffix(3).elementsEqual("’".utf8)
    default: false
    }
  }
}
