import Configuring
import Facts
import Inputs
import Pages
import Reporting
import Rulebook

/// What libFuzzer drives for hours and `FuzzTests` for seconds: one entry for each thing a stranger may hand over.
/// Whatever the bytes, an entry returns; what must hold of its result, it checks.
public enum FuzzTarget: String, Sendable, CaseIterable {
  case inputs, mails, webArchives, zips, trees, pages, texts, styles, scripts, rules, configurations, reports

  /// Runs the target on some bytes.
  public func run(_ bytes: [UInt8]) {
    switch self {
    case .inputs: Self.inputs(bytes)
    case .mails: Self.inputs(Array(Self.mailHead.utf8) + bytes)
    case .webArchives: Self.inputs(Array(Self.recordHead.utf8) + bytes)
    case .zips: Self.inputs([0x50, 0x4B, 0x03, 0x04] + bytes)
    case .trees: Self.tree(bytes)
    case .pages: Self.page(bytes, name: "page.html", mediaType: nil)
    case .texts: Self.page(bytes, name: "page.txt", mediaType: "text/plain")
    case .styles: Self.styles(bytes)
    case .scripts: Self.scripts(bytes)
    case .rules: Self.rules(bytes)
    case .configurations: Self.configurations(bytes)
    case .reports: Self.reports(bytes)
    }
  }

  /// Anything, opened as whatever it says it is: a mail, a web archive, a zip, a page.
  private static func inputs(_ bytes: [UInt8]) {
    var limits = Limits()
    limits.documentBytes = 1 << 16
    for item in Items([.memory(name: "fuzz", bytes: bytes)], limits: limits) {
      guard case .document(let document) = item else { continue }
      precondition(document.bytes.count <= limits.documentBytes * 4 + 1)
      _ = document.companions.bytes(for: "../x.css")
    }
  }

  private static let mailHead = """
    MIME-Version: 1.0\r\nSnapshot-Content-Location: https://example.org/\r
    Content-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html
    """
  private static let recordHead = """
    WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n
    """

  /// Markup alone: whatever it is, every node lies in the page, inside the one it hangs from, and text is UTF-8.
  private static func tree(_ bytes: [UInt8]) {
    guard let page = try? Page(Document(origin: Origin(path: "p"), bytes: bytes, mediaType: "text/html")) else {
      return
    }
    for node in page.tree.nodes {
      let range = page.tree.range(of: node)
      precondition(range.lowerBound >= 0 && range.upperBound <= page.source.count)
      if let parent = page.tree.parent(of: node) { precondition(page.tree.isNode(node, inside: parent)) }
      _ = page.selector(for: node)
    }
  }

  /// A style sheet in a page, and the style and sight of elements it may reach.
  private static func styles(_ bytes: [UInt8]) {
    let source = Array("<html><style>".utf8) + bytes + Array(stylesTail.utf8)
    guard let page = try? Page(Document(origin: Origin(path: "p"), bytes: source, mediaType: "text/html")) else {
      return
    }
    for node in page.tree.nodes {
      _ = page.style(of: node)
      _ = page.visibility(of: node)
      _ = page.contrast(of: node)
    }
  }

  private static let stylesTail = """
    </style><body class="a b"><div id=cookie-banner style="color:var(--x)"><p class=a>We use cookies \
    <button class="b" type=button disabled>Accept</button></p><a href=x>y</a></div>
    """

  /// A script between a tracker and a notice.
  private static func scripts(_ bytes: [UInt8]) {
    let head = "<html lang=en><script src=https://www.googletagmanager.com/gtag/js?id=G-1></script><script>"
    let tail = "</script><div id=cookie-banner>We use cookies <button onclick=agree()>Accept</button></div>"
    page(Array(head.utf8) + bytes + Array(tail.utf8), name: "page.html", mediaType: "text/html")
  }

  /// A page from its bytes to its reports; every place must lie in the page, and the record must survive being written.
  private static func page(_ bytes: [UInt8], name: String, mediaType: String?) {
    guard let rulebook = try? rulebook.get(), let reference else { preconditionFailure("the rules cannot be read") }
    let document = Document(origin: Origin(path: name), bytes: bytes, mediaType: mediaType)
    guard let page = try? Page(document) else { return }
    let facts = Facts(of: page, knowledge: rulebook.knowledge)
    let judgement = rulebook.judge(facts, under: rulebook.profiles)
    for evidence in judgement.findings.flatMap(\.evidence) {
      precondition(evidence.bytes.lowerBound >= 0 && evidence.bytes.upperBound <= bytes.count)
    }
    let report = PageReport(origin: page.origin, content: .read(facts: facts, judgement: judgement))
    let text = MarkdownReport(report, in: .turkish, reference: reference).text
    precondition(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  private static let rulebook = Result { try Rulebook.embedded() }
  private static let reference = (try? rulebook.get()).map { Reference($0, profiles: $0.profiles) }

  /// A rule file, and a file of words.
  private static func rules(_ bytes: [UInt8]) {
    do throws(RulebookError) {
      let rulebook = try Rulebook(files: [("choice/fuzz.yaml", bytes), ("words/en.yaml", bytes)])
      precondition(rulebook.rules.count <= 1)
    } catch {
      precondition(!error.description.isEmpty)
    }
  }

  /// A configuration, and a file of accepted findings: read, or refused with its mistakes.
  private static func configurations(_ bytes: [UInt8]) {
    do throws(ConfigurationError) {
      let configuration = try Configuration(bytes, from: "site/.riza.yaml", below: "site")
      precondition(configuration.limits.allSatisfy { $0.value > 0 })
      _ = (configuration.include + configuration.exclude).map { $0.matches("site/blog/2024/page.html") }
      guard let rulebook = try? rulebook.get() else { preconditionFailure("the rules cannot be read") }
      _ = try configuration.policy(rulebook.profiles, in: rulebook)
    } catch {
      precondition(!error.mistakes.isEmpty && !error.description.isEmpty)
    }
    do throws(ConfigurationError) {
      let acceptances = try AcceptanceFile.read(bytes, from: "accepted.yaml")
      precondition(acceptances.allSatisfy { !$0.rule.isEmpty && !$0.signature.reason.isEmpty })
    } catch {
      precondition(!error.mistakes.isEmpty && !error.description.isEmpty)
    }
  }

  /// A report of an earlier run, or a baseline; what can be read is written and read again.
  private static func reports(_ bytes: [UInt8]) {
    guard let json = try? JSON(bytes) else { return }
    precondition((try? JSON(Array(json.line.utf8))) == json)
    if let baseline = try? Baseline(json: json) {
      let again = (try? JSON(Array(baseline.text.utf8))).flatMap { try? Baseline(json: $0) }
      precondition(again == baseline)
    }
    if let audit = try? AuditRecord(json: json) {
      _ = MarkdownIndex(audit, in: .english).text
      _ = HTMLReport(audit, in: .turkish).text
      _ = SARIFReport(audit, in: .english).text
      _ = JUnitReport(audit, in: .english).text
    }
  }
}
