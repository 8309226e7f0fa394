extension Page {
  /// Appends the text of one text node, its character references resolved, as UTF-8.
  public func appendText(of node: NodeID, to target: inout [UInt8]) {
    let (isDecoded, range) = place(of: node)
    target.append(contentsOf: (isDecoded ? decoded : source)[range])
  }

  /// The text of a node and of all text in it, scripts and styles left out unless they are what is asked for.
  public func text(of node: NodeID) -> String {
    var bytes: [UInt8] = []
    appendText(in: node, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a node and of all text in it, as UTF-8: what `text(of:)` tells.
  public func appendText(in node: NodeID, to bytes: inout [UInt8]) {
    if tree.kind(of: node) == .text { appendText(of: node, to: &bytes) }
    let end = tree.end(of: node)
    var index = NodeID(Int(node.index) + 1)
    while index < end {
      if tree.tag(of: index) == .script || tree.tag(of: index) == .style {
        index = tree.end(of: index)
        continue
      }
      if tree.kind(of: index) == .text { appendText(of: index, to: &bytes) }
      index = NodeID(Int(index.index) + 1)
    }
  }

  /// Where the content of an element whose content is raw text (script, style, textarea, title …), or of a comment,
  /// stands in the source; empty where it has none.
  public func rawContent(of node: NodeID) -> Range<Int> {
    let record = tree.records[Int(node.index)]
    if record.kind == .comment { return Int(record.payload)..<Int(record.payload + record.payloadCount) }
    guard let child = tree.firstChild(of: node), tree.kind(of: child) == .text else {
      return Int(record.startTagUpper)..<Int(record.startTagUpper)
    }
    return tree.range(of: child)
  }

  private func place(of node: NodeID) -> (isDecoded: Bool, range: Range<Int>) {
    let record = tree.records[Int(node.index)]
    guard record.kind == .text else { return (false, 0..<0) }
    guard record.payload >= 0 else { return (false, Int(record.lower)..<Int(record.upper)) }
    return (true, Int(record.payload)..<Int(record.payload + record.payloadCount))
  }

  /// Text as written in the source, its character references resolved.
  public static func resolved(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var resolved: [UInt8] = []
    text.withBytes { CharacterReferences.resolve($0, 0..<$0.count, in: .text, into: &resolved) }
    return resolved
  }
}
