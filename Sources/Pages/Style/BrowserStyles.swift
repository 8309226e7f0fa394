/// What browsers do with elements where no style sheet says otherwise (HTML standard, section 15), as far as it is asked.
enum BrowserStyles {
  static func add(to cascade: inout Cascade, _ node: NodeID, _ page: Page) {
    let tag = page.tree.tag(of: node)
    cascade.add(.display, display(of: node, tag, page), .browser)
    if TagKinds.standard.bold.contains(tag) { cascade.add(.fontWeight, "bold", .browser) }
    if let size = fontSizes[tag] { cascade.add(.fontSize, size, .browser) }
    switch tag {
    case .a where page.hasAttribute(.href, of: node):
      cascade.add(.color, "#0000ee", .browser)
      cascade.add(.textDecorationLine, "underline", .browser)
    case .u, .ins: cascade.add(.textDecorationLine, "underline", .browser)
    case .mark:
      cascade.add(.backgroundColor, "yellow", .browser)
      cascade.add(.color, "black", .browser)
    case .button, .input, .select, .textarea: control(to: &cascade, node, tag, page)
    default: break
    }
    if let color = page.value(.bgcolor, of: node), CSSValue.color(color) != nil {
      cascade.add(.backgroundColor, color, .presentation)
    }
    if tag == .font, let color = page.value(.color, of: node), CSSValue.color(color) != nil {
      cascade.add(.color, color, .presentation)
    }
  }

  private static func control(to cascade: inout Cascade, _ node: NodeID, _ tag: Tag, _ page: Page) {
    let type = tag == .input ? (page.value(.type, of: node) ?? "text").lowercased() : ""
    let isButton = tag == .button || type == "submit" || type == "button" || type == "reset"
    cascade.add(.color, "black", .browser)
    cascade.add(.backgroundColor, isButton ? "#efefef" : "white", .browser)
    cascade.add(.fontSize, "13.333px", .browser)
    cascade.add(.fontWeight, "normal", .browser)
  }

  private static func display(of node: NodeID, _ tag: Tag, _ page: Page) -> String {
    if TagKinds.standard.neverShown.contains(tag) && !page.isShadowRoot(node) { return "none" }
    if page.hasAttribute(.hidden, of: node) { return "none" }
    if tag == .dialog, !page.hasAttribute(.open, of: node) { return "none" }
    if tag == .input, (page.value(.type, of: node) ?? "").lowercased() == "hidden" { return "none" }
    if let parent = page.tree.parent(of: node), page.tree.tag(of: parent) == .details, tag != .summary,
      !page.hasAttribute(.open, of: parent)
    {
      return "none"
    }
    if TagKinds.standard.block.contains(tag) { return "block" }
    switch tag {
    case .li, .summary: return "list-item"
    case .button, .input, .select, .textarea, .meter, .progress, .img: return "inline-block"
    case .table: return "table"
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption, .col, .colgroup: return "table-part"
    case .template, .slot: return "contents"
    default: return "inline"
    }
  }

  private static let fontSizes: [Tag: String] = [
    .h1: "2em", .h2: "1.5em", .h3: "1.17em", .h5: "0.83em", .h6: "0.67em", .small: "smaller", .big: "larger",
    .sub: "smaller", .sup: "smaller",
  ]
}
