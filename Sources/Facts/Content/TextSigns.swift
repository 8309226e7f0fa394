/// Bytes of a text that some leftovers hold: a text without them need not be read for these.
struct TextSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// `&` and the bytes that letters read wrongly begin with.
  static let damage = TextSigns(rawValue: 1)
  /// `[` and `{`.
  static let bracket = TextSigns(rawValue: 2)
  /// What fields of mailings and templates begin with: `%`, `*`, `$`, `<`, `{`.
  static let mergeField = TextSigns(rawValue: 4)
  /// A capital X.
  static let cross = TextSigns(rawValue: 8)

  /// The signs of each byte.
  private static let ofBytes: [UInt8] = {
    let signs: [(TextSigns, [UInt8])] = [
      (.damage, [0xC3, 0xEF, UInt8(ascii: "&")]), (.bracket, Array("[{".utf8)), (.mergeField, Array("%*$<{".utf8)),
      (.cross, [UInt8(ascii: "X")]),
    ]
    var table = [UInt8](repeating: 0, count: 256)
    for (sign, bytes) in signs { for byte in bytes { table[Int(byte)] |= sign.rawValue } }
    return table
  }()

  /// The signs of the text of each block.
  static func all(of blocks: Blocks) -> [TextSigns] {
    // The loop runs over all text of a page; a byte is an index of the table.
    unsafe ofBytes.withUnsafeBufferPointer { table in
      blocks.all.indices.map { index in
        let text = blocks.text.span.extracting(blocks.all[index].text)
        return unsafe text.withUnsafeBufferPointer { bytes in
          var signs: UInt8 = 0
          for index in bytes.indices { unsafe signs |= table[Int(bytes[index])] }
          return TextSigns(rawValue: signs)
        }
      }
    }
  }
}
