/// Small pieces of HTML. Text is escaped here and nowhere else.
enum HTML {
  /// An element with text in it.
  static func text(_ tag: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]) -> String {
    element(tag, XML.text(text), attributes)
  }

  /// An element with markup in it.
  static func element(_ tag: String, _ markup: String, _ attributes: KeyValuePairs<String, String> = [:]) -> String {
    "<\(tag)\(written(attributes))>\(markup)</\(tag)>"
  }

  /// Words of a page, which may run in any direction, kept apart from what stands around them.
  static func quote(_ words: String) -> String { element("bdi", XML.text(VisibleText.line(words))) }

  /// Code of a page.
  static func code(_ code: String, limit: Int = 320) -> String {
    element("code", XML.text(VisibleText.line(code, limit: limit)), ["dir": "ltr"])
  }

  /// A text of a rule file: what stands between backticks is code.
  static func prose(_ text: String) -> String {
    let parts = VisibleText.line(text).split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return XML.text(text) }
    return parts.enumerated().map { $0 % 2 == 0 ? XML.text($1) : code($1) }.joined()
  }

  /// A link to a web address; text where it is none.
  static func link(_ title: String, to address: String?) -> String {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else { return XML.text(title) }
    return text("a", title, ["href": Markdown.destination(address), "rel": "noreferrer"])
  }

  /// A table whose cells are markup; each cell knows its column, for narrow screens. Nothing where there are no rows.
  static func table(_ columns: [String], _ rows: [[String]], caption: String) -> String {
    guard !rows.isEmpty else { return "" }
    let head = columns.map { text("th", $0, ["scope": "col"]) }.joined()
    let body = rows.map { row in
      let cells = zip(columns, row).enumerated().map { index, cell in
        let label: KeyValuePairs = ["data-label": cell.0]
        return index == 0 ? element("th", cell.1, ["scope": "row"]) : element("td", cell.1, label)
      }
      return element("tr", cells.joined())
    }
    return """
      <table><caption>\(XML.text(caption))</caption><thead><tr>\(head)</tr></thead>
      <tbody>\(body.joined(separator: "\n"))</tbody></table>

      """
  }

  /// A list of terms and what they mean here; what is meant is markup.
  static func facts(_ rows: [(term: String, markup: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let items = rows.map { "<div>\(text("dt", $0.term))\(element("dd", $0.markup))</div>" }
    return "<dl class=\"facts\">\(items.joined())</dl>\n"
  }

  private static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(XML.attribute($0.value))\"" }.joined()
  }
}
