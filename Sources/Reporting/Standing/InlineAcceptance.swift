import Inputs
import Pages

/// Acceptances in the page itself: `<!-- riza: accept RULE until 2027-01-31 -- reason -->`.
enum InlineAcceptance {
  /// The acceptances in a page's comments, in order.
  static func acceptances(in page: Page) -> [Acceptance] {
    let tree = page.tree
    return tree.comments.compactMap { node in
      let range = tree.range(of: node)
      guard range.count < 2_000, begins(page.source[range]) else { return nil }
      let position = page.position(of: range.lowerBound)
      let place = "\(page.origin.name):\(position.line):\(position.column)"
      return acceptance(in: page.quote(range, limit: 1_000), at: place, on: page.origin.name)
    }
  }

  /// Whether the first word of a comment is `riza:`. Nearly none is, and nothing else of it need be read.
  private static func begins(_ comment: ArraySlice<UInt8>) -> Bool {
    comment.dropFirst(4).drop { $0 <= 0x20 || $0 >= 0x80 }.starts(with: "riza:".utf8)
  }

  /// The acceptance a comment holds, or nil where it holds none. One without a reason is none.
  static func acceptance(in comment: String, at place: String, on page: String) -> Acceptance? {
    guard comment.hasPrefix("<!--"), comment.hasSuffix("-->") else { return nil }
    let words = comment.dropFirst(4).dropLast(3).split { $0.isWhitespace }.map(String.init)
    guard words.count >= 5, words[0] == "riza:", words[1] == "accept" else { return nil }
    var rest = words[3...]
    var until: Day?
    if rest.first == "until" {
      guard let day = rest.dropFirst().first.flatMap({ Day($0) }) else { return nil }
      until = day
      rest = rest.dropFirst(2)
    }
    guard rest.first == "--", rest.count > 1 else { return nil }
    let reason = rest.dropFirst().joined(separator: " ")
    return Acceptance(
      rule: words[2], paths: [],
      signature: Standing.Signature(
        owner: nil, reason: VisibleText.line(reason, limit: 300), until: until, isInline: true),
      place: place)
  }
}
