internal import Facts
internal import Pages

extension Scene {
  /// What a reader reads in a range of the source, white space folded. For messages.
  func words(at range: Range<Int>) -> String {
    var words: [UInt8] = []
    for byte in facts.page.words(of: range) {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: if words.last ?? 0x20 != 0x20 { words.append(0x20) }
      default: words.append(byte)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
