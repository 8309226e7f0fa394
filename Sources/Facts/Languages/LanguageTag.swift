/// Reads language tags as pages write them.
enum LanguageTag {
  /// The primary subtag in lower case: `tr` of `tr-TR` and `tr_TR`; nil where there is none.
  static func primary(_ tag: some Sequence<UInt8>) -> String? {
    var letters: [UInt8] = []
    for byte in tag {
      let lower = byte | 0x20
      if lower >= 0x61, lower <= 0x7A, byte >= 0x41 {
        letters.append(lower)
      } else if byte <= 0x20, letters.isEmpty {
        continue
      } else {
        break
      }
      guard letters.count <= 3 else { return nil }
    }
    guard letters.count >= 2 else { return nil }
    let subtag = String(decoding: letters, as: UTF8.self)
    return aliases[subtag] ?? subtag
  }

  /// Names that mean the same to us: both forms of Norwegian, older codes.
  private static let aliases = ["nb": "no", "nn": "no", "iw": "he", "in": "id", "kmr": "ku", "cnr": "sr"]
}
