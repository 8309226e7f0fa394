/// The examples of a rule: pages, texts and sites with the evidence marked `⟦so⟧`, and what the rule must say of them.
struct RuleExamples: Sendable {
  /// All of them, in the order written.
  let all: [RuleExample]

  /// The examples of a rule file; a rule needs bad and good ones in English and in Turkish.
  init(_ node: YAMLNode, _ mistakes: inout Mistakes) {
    let kinds = RuleExample.Kind.allCases.map(\.rawValue)
    guard let fields = node.fields("'examples'", required: ["bad", "good"], optional: kinds, &mistakes) else {
      all = []
      return
    }
    var examples: [RuleExample] = []
    for entry in fields.entries {
      guard let kind = RuleExample.Kind(rawValue: entry.key) else { continue }
      for item in entry.value.list("'\(entry.key)'", &mistakes) ?? [] {
        if let example = RuleExample(item, kind, &mistakes) { examples.append(example) }
      }
      guard kind == .bad || kind == .good, examples.count(where: { $0.kind == kind }) == entry.value.items.count else {
        continue
      }
      for language in ["en", "tr"] where !examples.contains(where: { $0.kind == kind && $0.language == language }) {
        mistakes.add("there is no \(kind.rawValue) example in \(language)", at: entry.mark)
      }
    }
    all = examples
  }
}

/// One example of a rule.
struct RuleExample: Sendable {
  /// What the rule must say of it.
  let kind: Kind
  /// What it shows.
  let name: String
  /// Primary subtag of its language.
  let language: String
  /// Whether it is a page, a text export or a site.
  let form: Form
  /// Its pages: one, or all those of a site, in order of path.
  let pages: [ExamplePage]
  /// Headers of the response, for a page that an archive kept: `Set-Cookie: _fbp=1`.
  let headers: [String]
  /// Changes of the text that need not leave the outcome as it is.
  let except: Set<Mutation>
  /// Where it stands in its file.
  let mark: YAMLNode.Mark

  /// What a rule must say of an example.
  enum Kind: String, Sendable, CaseIterable {
    case bad, good, review, undecided
  }

  /// What an example is.
  enum Form: String, Sendable, CaseIterable {
    case page, text, site
  }

  init?(_ node: YAMLNode, _ kind: Kind, _ mistakes: inout Mistakes) {
    let fields = node.fields(
      "an example", required: ["name", "language"], optional: Form.allCases.map(\.rawValue) + ["headers", "except"],
      &mistakes)
    guard let fields, let name = fields.text("name", &mistakes), let language = fields.text("language", &mistakes)
    else { return nil }
    let forms = Form.allCases.filter { fields[$0.rawValue] != nil }
    guard forms.count == 1, let form = forms.first, let content = fields[form.rawValue] else {
      mistakes.add("an example has either a 'page', a 'text' or a 'site'", at: node.mark)
      return nil
    }
    guard let pages = ExamplePage.pages(of: content, form, &mistakes) else { return nil }
    let marks = pages.map { MarkedText($0.marked)?.marks.count }
    guard !marks.contains(nil) else {
      mistakes.add("the marks ⟦ ⟧ of this example do not pair", at: node.mark)
      return nil
    }
    let isMarked = marks.contains { $0 ?? 0 > 0 }
    if kind == .bad || kind == .review, !isMarked {
      mistakes.add("a \(kind.rawValue) example marks its evidence with ⟦ ⟧", at: node.mark)
    }
    if kind == .good, isMarked { mistakes.add("a good example has no marks", at: node.mark) }
    self.form = form
    self.pages = pages
    self.kind = kind
    self.name = name
    self.language = language
    headers = fields.texts("headers", &mistakes)
    except = RuleExample.exceptions(fields["except"], &mistakes)
    mark = node.mark
  }

  /// `except: { upper-case: why }`.
  private static func exceptions(_ node: YAMLNode?, _ mistakes: inout Mistakes) -> Set<Mutation> {
    guard let node, let entries = node.entries("'except'", &mistakes) else { return [] }
    if entries.count > 1 { mistakes.add("an example excepts one change at most", at: node.mark) }
    let known = Mutation.allCases.map(\.rawValue)
    var except: Set<Mutation> = []
    for entry in entries {
      _ = entry.value.text("the reason", &mistakes)
      guard let mutation = Mutation(rawValue: entry.key) else {
        mistakes.add("there is no change '\(entry.key)'", at: entry.mark, word: entry.key, known: known)
        continue
      }
      except.insert(mutation)
    }
    return except
  }
}

/// A text whose marks `⟦so⟧` have been taken out.
struct MarkedText: Sendable {
  /// The text without marks.
  let text: String
  /// What the marks enclosed, in the UTF-8 of `text`, in order of where they begin.
  let marks: [Range<Int>]

  /// Nil where marks do not pair. A mark may lie in another.
  init?(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var marks: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(text.utf8.count)
      case "⟧":
        guard let start = open.popLast() else { return nil }
        marks.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    guard open.isEmpty else { return nil }
    self.text = text
    self.marks = marks.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
  }
}
