/// A run of bytes up to white space, and whether a reader would read it as words.
struct Token {
  /// Where it ends in the text.
  let end: Int
  /// Whether it is words, and no address, file name, variable, code or name in mixed capitals.
  let isProse: Bool

  /// The token at an index; white space alone is an empty token, and prose.
  @inline(__always)
  init(in text: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start
    while index < text.count, unsafe text[index] <= 0x20 { index += 1 }
    var signs = 0
    var slashes = 0
    var previous: UInt8 = 0x20
    // Most are one word, which has no signs in it.
    if let run = unsafe LetterRun(in: text, at: index), run.count > 0, !run.hasInnerCapital {
      index &+= run.count
      previous = unsafe text[index &- 1]
    }
    while index < text.count {
      let byte = unsafe text[index]
      if byte <= 0x20 { break }
      // Most of a text: small letters after letters or at the start, which are no sign, and letters beyond ASCII.
      if byte >= 0x80 || byte &- 0x61 < 26 && (previous > 0x39 || previous == 0x20) {
        previous = byte
        index += 1
        continue
      }
      switch byte {
      case 0x40, 0x5F, 0x5C, 0x7B, 0x7D, 0x3D, 0x3C, 0x3E, 0x23, 0x24: signs += 1  // @ _ \ { } = < > # $
      case 0x2F: slashes += 1
      case 0x30...0x39 where Self.isASCIILetter(previous): signs += 1
      case 0x61...0x7A where previous == 0x2E && index > start + 1: signs += 1  // example.com, page.html
      case 0x41...0x5A where (0x61...0x7A).contains(previous): signs += 1  // firstName, YouTube
      case 0x41...0x5A, 0x61...0x7A: if (0x30...0x39).contains(previous) { signs += 1 }
      default: break
      }
      previous = byte
      index += 1
    }
    end = index
    isProse = signs == 0 && slashes < 2
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 32) >= 0x61 && (byte | 32) <= 0x7A
  }
}
