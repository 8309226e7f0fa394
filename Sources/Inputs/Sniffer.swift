/// Decides by its first bytes what a file of a folder is, so that pictures and scripts beside the pages are passed over.
enum Sniffer {
  /// How many first bytes decide.
  static let window = 2_048

  /// What a file seems to be.
  enum Guess {
    case markup, text, binary
  }

  /// What a file that begins with these bytes seems to be.
  static func guess(_ start: ArraySlice<UInt8>) -> Guess {
    if isUTF16(start) { return .text }
    let bytes = start.prefix(window)
    // Nearly every page says at once what it is.
    if holdsMarkup(bytes.prefix(128)) || holdsMarkup(bytes) { return .markup }
    let controls = bytes.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
    return controls * 50 > bytes.count ? .binary : .text
  }

  private static func holdsMarkup(_ start: ArraySlice<UInt8>) -> Bool {
    let bytes = start.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    return markupSigns.contains { bytes.firstRange(of: $0) != nil }
  }

  private static func isUTF16(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
  }

  private static let markupSigns: [[UInt8]] = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta "].map {
    Array($0.utf8)
  }
}

extension Collection where Element: Equatable {
  /// The first place where `part` stands whole.
  fileprivate func firstRange(of part: [Element]) -> Range<Index>? {
    guard let head = part.first else { return nil }
    var rest = self[...]
    while let start = rest.firstIndex(of: head) {
      let tail = self[start...]
      if tail.starts(with: part) { return start..<index(start, offsetBy: part.count) }
      rest = self[index(after: start)...]
    }
    return nil
  }
}
