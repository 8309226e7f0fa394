/// What instructions write where a page's own account belongs: `G-XXXXXXXXXX`, `UA-XXXXX-Y`, `YOUR_PIXEL_ID`.
enum Placeholder {
  /// Whether all identifiers found with a product are placeholders; where there are none, whether its address has one.
  static func isAll(_ identifiers: [String], of address: String?) -> Bool {
    if identifiers.isEmpty { return address.map { stands(in: $0) } ?? false }
    return identifiers.allSatisfy(stands)
  }

  private static func stands(in text: String) -> Bool { parts.isIn(text.utf8Span.span) }

  private static let parts = LiteralSet(
    [
      "XXXX", "YOUR_", "YOUR-", "_MEASUREMENT_ID", "_TRACKING_ID", "PIXEL_ID", "CONTAINER_ID", "TRACKING-ID",
      "MEASUREMENT-ID",
    ], ignoresCase: false)
}
