/// A mark that two texts share which a reader would call the same: capitals, marks on letters, white space aside.
enum TextMark {
  /// The mark of a text.
  static func mark(of text: ArraySlice<UInt8>) -> UInt64 { mark(ofFolded: Folding.fold(Array(text))) }

  /// The mark of a text already folded: FNV-1a, 64 bits.
  static func mark(ofFolded folded: [UInt8]) -> UInt64 {
    folded.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
