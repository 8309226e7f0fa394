/// Addresses that a script puts together from pieces: `'//' + 'cdn.' + domain + '/x.js'`, `\`https://${host}/x.js\``.
extension ScriptSightings {
  /// Whether something is added to the string at `index`.
  func goesOn(after index: Int) -> Bool {
    script.kind(at: index + 1) == .plus || script.kind(at: index + 1) == .openSubstitution
  }

  /// Adds to a text that ends within the host of an address what the script adds to it, as far as that is told: strings,
  /// and names that stand for one string.
  ///
  /// - Returns: the words that it is put together from.
  func join(_ text: inout ArraySlice<UInt8>, at index: Int) -> Range<Int> {
    guard goesOn(after: index), Self.endsInHost(text) else { return index..<(index + 1) }
    var cursor = index + 1
    for _ in 0..<Self.mostPieces where text.count < Self.longest && Self.endsInHost(text) {
      let operand = cursor + 1
      switch script.kind(at: cursor) {
      case .plus:
        guard let piece = piece(at: operand) else { return index..<cursor }
        text += piece
        cursor = operand + 1
      case .openSubstitution:
        guard script.kind(at: operand + 1) == .closeBrace, let piece = piece(at: operand) else { return index..<cursor }
        text += piece
        text += script.stringBytes(at: operand + 2) ?? []
        cursor = operand + 3
      default: return index..<cursor
      }
    }
    return index..<cursor
  }

  /// The string at `index`, or the one that the name there stands for.
  private func piece(at index: Int) -> [UInt8]? {
    switch script.kind(at: index) {
    case .string, .template: return script.stringBytes(at: index)
    case .name:
      guard script.kind(at: index + 1) != .dot, script.kind(at: index + 1) != .openParenthesis,
        script.kind(at: index + 1) != .openBracket
      else { return nil }
      return constants[script.tokens[index].hash].flatMap { script.stringBytes(at: $0) }
    default: return nil
    }
  }

  /// Whether a text stops within the host of an address: after `//`, without a slash behind it.
  private static func endsInHost(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.endIndex - 1
    while index > text.startIndex {
      switch text[index] {
      case UInt8(ascii: "/"): return text[index - 1] == UInt8(ascii: "/")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        index -= 1
      default: return false
      }
    }
    return false
  }

  /// The names that are given a string once and nothing else, and where that string stands. Names of one or two letters
  /// are left out: in minified scripts they stand for something else in each function.
  static func constants(of script: Script) -> [UInt32: Int] {
    var constants: [UInt32: Int] = [:]
    var spoilt: Set<UInt32> = []
    for word in script.tokens.indices where script.kind(at: word) == .assign && script.kind(at: word - 1) == .name {
      let name = script.tokens[word - 1]
      guard name.range.count > 2, script.kind(at: word - 2) != .dot else { continue }
      let isWhole = script.kind(at: word + 1) == .string && script.kind(at: word + 2) != .plus
      if !isWhole || constants[name.hash] != nil { spoilt.insert(name.hash) }
      constants[name.hash] = word + 1
    }
    return constants.filter { !spoilt.contains($0.key) }
  }

  /// More pieces than any address has that means well.
  private static let mostPieces = 12
  /// Bytes of the longest text that is added to.
  private static let longest = 512
}
