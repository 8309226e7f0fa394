/// Counts words.
enum WordCount {
  /// Runs between spaces that hold a letter or digit; in scripts without spaces, two characters count as a word.
  static func of(_ text: Span<UInt8>) -> Int {
    var count = Count()
    var index = 0
    while index < text.count {
      let eight = EightBytes(in: text, at: index)
      let hasIdeographs = eight.beyondASCII != 0 && eight.isBeyond(0xE3...0xE9) != 0
      if hasIdeographs {
        for place in index..<min(index &+ 8, text.count) { count.add(place, of: text) }
      } else {
        count.add(eight)
      }
      index &+= 8
    }
    return count.words + (count.ideographs + 1) / 2
  }

  private struct Count {
    var words = 0
    var ideographs = 0
    private var isInWord = false

    /// Adds eight bytes without ideographs.
    @inline(__always)
    mutating func add(_ eight: EightBytes) {
      let begins = eight.beginsWord
      // A carry runs from each byte that may begin a word to the next that does too, or to the next space: the first
      // of them are no beginnings.
      let (carried, isCarried) = (~(begins | eight.isByte(0x20)))
        .addingReportingOverflow(begins &<< 1 | (isInWord ? 1 : 0))
      words &+= EightBytes.count(of: begins & ~carried)
      isInWord = isCarried || begins &>> 63 == 1
    }

    /// Adds one byte.
    mutating func add(_ index: Int, of text: Span<UInt8>) {
      let byte = text[index]
      if byte == 0x20 {
        isInWord = false
      } else if byte >= 0xE3, byte <= 0xE9 {
        // Kana and Han; Hangul begins later and has spaces.
        if byte != 0xE3 || (index + 1 < text.count && text[index + 1] >= 0x81) { ideographs += 1 }
        isInWord = true
      } else if !isInWord, EightBytes(packed: UInt64(byte)).beginsWord != 0 {
        words += 1
        isInWord = true
      }
    }
  }
}

extension EightBytes {
  /// Bytes that a word may begin with: letters and digits.
  @inline(__always)
  fileprivate var beginsWord: UInt64 {
    let plain = isLetter | isAmong(0x30...0x39)
    return beyondASCII == 0 ? plain : plain | isBeyond(0xC3...0xE1) | isBeyond(0xEA...0xF4)
  }
}
