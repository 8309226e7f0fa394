import Inputs
import Pages

/// A page from markup, read as a file would be.
func page(_ html: String) throws -> Page { try page(Array(html.utf8)) }

/// A page from bytes, read as a file would be.
func page(_ bytes: [UInt8], charset: String? = nil, limits: Limits = .standard) throws -> Page {
  try Page(Document(origin: Origin(path: "page.html"), bytes: bytes, charset: charset), limits: limits)
}

extension Page {
  /// The tree in one line: `html(head body(p("text")))`.
  var outline: String { outline(of: tree.root) }

  /// A node and what is in it, in one line.
  func outline(of node: NodeID) -> String {
    let inner = tree.children(of: node).map(outline(of:)).joined(separator: " ")
    switch tree.kind(of: node) {
    case .document: return inner
    case .element: return tree.name(of: node) + (inner.isEmpty ? "" : "(\(inner))")
    case .text: return "\"\(text(of: node))\""
    case .comment: return "<!--\(quote(rawContent(of: node), limit: 100))-->"
    case .doctype: return "!"
    }
  }

  /// The first element with a name.
  func first(_ tag: Tag) -> NodeID? { tree.nodes.first { tree.tag(of: $0) == tag } }
}
