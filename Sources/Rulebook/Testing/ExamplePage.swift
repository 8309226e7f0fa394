/// A page of an example: its path in the site, and its text as written.
struct ExamplePage: Sendable {
  /// Its path: `news/3.html`.
  let path: String
  /// Whether it is a text export.
  let isText: Bool
  /// Its text with what the rule points at marked `⟦so⟧`.
  let marked: String
}

extension ExamplePage {
  /// The page of an example that is one, or the pages of a site in order of path; nil where they are not written so.
  static func pages(
    of node: YAMLNode, _ form: RuleExample.Form, _ mistakes: inout Mistakes
  ) -> [ExamplePage]? {
    switch form {
    case .page, .text:
      guard let marked = node.text("'\(form.rawValue)'", &mistakes) else { return nil }
      return [ExamplePage(path: form == .page ? "example.html" : "example.txt", isText: form == .text, marked: marked)]
    case .site:
      guard let entries = node.entries("'site'", &mistakes) else { return nil }
      var pages: [ExamplePage] = []
      for entry in entries {
        guard let marked = entry.value.text("a page of the site", &mistakes) else { return nil }
        pages += expanded(entry.key, marked, at: entry.mark, &mistakes)
      }
      checkPaths(pages, at: node.mark, &mistakes)
      return pages.sorted { $0.path < $1.path }
    }
  }

  /// The most pages that one entry of a site stands for.
  private static let mostPages = 99

  /// A page, or one for each number where its path holds a range: `news/{1-6}.html` is six pages, and `{n}` in their
  /// text is the number of each.
  private static func expanded(
    _ path: String, _ marked: String, at mark: YAMLNode.Mark, _ mistakes: inout Mistakes
  ) -> [ExamplePage] {
    let isText = path.hasSuffix(".txt")
    if !isText, !path.hasSuffix(".html") { mistakes.add("a page's path ends with .html or .txt", at: mark) }
    guard let open = path.firstIndex(of: "{") else { return [ExamplePage(path: path, isText: isText, marked: marked)] }
    let numbers = path[open...].dropFirst().prefix { $0 != "}" }.split(separator: "-").compactMap { Int($0) }
    guard path[open...].contains("}"), numbers.count == 2, numbers[0] >= 0, numbers[0] <= numbers[1],
      numbers[1] <= mostPages
    else {
      mistakes.add("a range of pages is written {1-6}, up to \(mostPages)", at: mark)
      return []
    }
    let (head, tail) = (path[..<open], path[open...].drop { $0 != "}" }.dropFirst())
    return (numbers[0]...numbers[1]).map { number in
      ExamplePage(path: "\(head)\(number)\(tail)", isText: isText, marked: marked.replacing("{n}", with: "\(number)"))
    }
  }

  private static func checkPaths(_ pages: [ExamplePage], at mark: YAMLNode.Mark, _ mistakes: inout Mistakes) {
    if pages.count < 2 { mistakes.add("a site has two pages or more", at: mark) }
    var seen: Set<String> = []
    for page in pages where !seen.insert(page.path).inserted {
      mistakes.add("'\(page.path)' is given twice", at: mark)
    }
  }
}
