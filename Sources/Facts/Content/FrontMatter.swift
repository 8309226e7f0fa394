/// What a generator of sites reads above a text that is kept as Markdown: `title: The old pier` between lines of three
/// hyphens (YAML) or plus signs (TOML). It is told to programs and never shown.
enum FrontMatter {
  /// Where the text begins: below such a head, or at the start.
  static func end(in source: [UInt8]) -> Int {
    for fence in ["---", "+++"] {
      guard source.starts(with: (fence + "\n").utf8) || source.starts(with: (fence + "\r\n").utf8) else { continue }
      let rest = source[fence.utf8.count...].prefix(longest)
      guard let last = rest.firstRange(of: ("\n" + fence).utf8) else { return 0 }
      return last.upperBound
    }
    return 0
  }

  /// More bytes than such a head has.
  private static let longest = 8_192
}
