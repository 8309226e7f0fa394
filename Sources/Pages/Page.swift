public import Inputs

/// A document read: its text, its tree, and where every byte of both stands in the document as saved.
///
/// Ranges are byte ranges in `source`, the document decoded to UTF-8. `original(_:)` leads back to the saved bytes,
/// `position(of:)` to a line and column.
public struct Page: Sendable {
  /// Where the page came from.
  public let origin: Origin
  /// The document decoded to UTF-8: valid, without NUL bytes. The same bytes as saved where they were clean UTF-8.
  public let source: [UInt8]
  /// The elements, text and comments.
  public let tree: Tree
  /// How the document was saved, hence what it can prove.
  public let capture: Capture
  /// Which encoding it was read in, and why.
  public let encoding: Encoding
  /// The limits that cut the page; what lies beyond a cut was not read.
  public let cuts: [Cut]
  /// The styles that were saved with the page.
  public let styles: Styles
  /// Response headers, where an archive kept them.
  public let headers: [Header]
  /// Requests recorded while the page was loaded, where an archive ties them to it.
  public let requests: [RecordedRequest]
  /// The files saved beside the page.
  let companions: Companions

  let offsets: OffsetMap
  let lines: LineIndex
  /// The decoded text of runs that hold character references; other runs are slices of `source`.
  let decoded: [UInt8]
}
