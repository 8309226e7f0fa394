internal import Pages

/// Reads notices that a script draws from texts written in its configuration: an object literal with a message that
/// tells of cookies and labels for its buttons.
struct ConfiguredNotices {
  let page: Page
  let scripts: PageScripts
  let words: Words
  let language: String?
  let managers: [ManagerSighting]

  /// The notices that inline scripts hold, in document order.
  func notices() -> [Notice] {
    var found: [Notice] = []
    for node in page.tree.elements(.script) {
      let range = page.rawContent(of: node)
      guard !range.isEmpty, range.count < ConfiguredNotices.longest,
        scripts.isRead(at: range) || isOfCookies(page.source.span.extracting(range))
      else { continue }
      let script = scripts.script(at: range)
      if speaksOfCookies(script) { found += notices(in: script) }
    }
    return versions(of: found)
  }

  private static let longest = 400_000

  /// Lists whose phrases make a string the message of a notice.
  private static let telling: WordLists = [
    .usesCookies, .asksConsent, .valuesPrivacy, .impliedConsent, .onlyNecessary,
  ]

  /// Words for cookies: the first three are so common in code that they count in running text only; others begin with a
  /// letter beyond ASCII, or are written with escapes, or are no words of code.
  private static let cookieWords = LiteralSet(
    [
      "cookie", "Cookie", "COOKIE", "çerez", "Çerez", "\\u00e7erez", "\\u00c7erez", "erezleri", "cerez", "kolači",
      "eväst", "sütik", "süti ", "ciasteczk", "piškotk", "kakor ", "informasjonskapsler", "vafrak", "slapuk", "küpsis",
      "sīkdat", "бискв", "галет",
    ],
    ignoresCase: false)

  /// Whether a word for cookies stands in a text as it does in sentences.
  private func isOfCookies(_ text: Span<UInt8>) -> Bool {
    ConfiguredNotices.cookieWords.search(text) { place, start in
      !(place > 2 || ConfiguredNotices.isInSentence(text, wordAt: start))
    }
  }

  /// Whether a script holds a string in whose running text a word for cookies stands.
  private func speaksOfCookies(_ script: Script) -> Bool {
    script.noted.contains { word in
      let token = script.tokens[Int(word)]
      guard isText(token) else { return false }
      let text = page.source.span.extracting(token.range)
      return text.first(0x20, from: 0) < text.count && isOfCookies(text)
    }
  }

  /// Whether a word is a literal that is long enough for a message.
  private func isText(_ token: ScriptToken) -> Bool {
    token.range.count > ConfiguredNotices.shortest && (token.kind == .string || token.kind == .template)
  }

  /// Bytes that no message is short of, with its quotes.
  private static let shortest = 24

  /// Whether an English word goes on as a sentence does: with a space and a letter, a full stop, a comma.
  private static func isInSentence(_ text: Span<UInt8>, wordAt start: Int) -> Bool {
    var end = start + 6
    while end < text.count, text[end] | 0x20 >= 0x61, text[end] | 0x20 <= 0x7A { end += 1 }
    guard end + 1 < text.count else { return false }
    // `cookie, name` is code, `cookies, um` is not.
    let isListed = text[end] == UInt8(ascii: ",") && end > start + 6
    if text[end] == UInt8(ascii: ".") || isListed { return text[end + 1] == 0x20 }
    // `(cookies) nous` is a gloss, `if (cookies) {` code; a text that ends with the word is in quotes.
    if text[end] == UInt8(ascii: ")") {
      return end + 2 < text.count && text[end + 1] == 0x20 && text[end + 2] | 0x20 >= 0x61
    }
    return text[end] == 0x20 && (text[end + 1] | 0x20 >= 0x61 || text[end + 1] == UInt8(ascii: "&"))
  }

  // MARK: Scripts

  private func notices(in script: Script) -> [Notice] {
    var found: [Notice] = []
    var objects: Set<Int> = []
    for index in script.noted.lazy.map(Int.init) where isText(script.tokens[index]) {
      guard let text = script.string(at: index), isTelling(text) else { continue }
      if text.contains(bytes: "<") {
        let written = writtenNotices(text, in: script, at: index)
        found += written
        if !written.isEmpty { continue }
      }
      if let passed = passedNotice(text, in: script, at: index) {
        found.append(passed)
        continue
      }
      guard let object = script.enclosingObject(of: index), objects.insert(object).inserted else { continue }
      if let notice = notice(message: index, text, object: object, in: script) { found.append(notice) }
    }
    return found
  }

  private func isTelling(_ text: String) -> Bool {
    guard text.contains(bytes: " "), !isData(text) else { return false }
    let hits = words.hits(in: Folding.fold(text).span)
    return hits.contains { ConfiguredNotices.telling.contains($0.list) }
      && hits.contains { $0.list == .cookie || $0.list == .usesCookies }
  }

  /// Whether a string is data of its own, such as all texts of a site in JSON: whatever it tells of cookies is a part of it.
  private func isData(_ text: String) -> Bool {
    let start = text.utf8.drop { $0 <= 0x20 }.prefix(2)
    return start.elementsEqual("{\"".utf8) || start.elementsEqual("[{".utf8) || start.elementsEqual("[\"".utf8)
  }

  /// Notices written as markup inside a string.
  private func writtenNotices(_ text: String, in script: Script, at index: Int) -> [Notice] {
    let move = Notices.Movement.onto(script.tokens[index].range)
    let markup = Array("<div>\(text)</div>".utf8)
    let written = Notices.nested(markup, on: page, words, move, place: .configuration).mergingLayers
    // What is the value of a key is a message whose buttons stand beside it, unless it has buttons of its own.
    let hasButtons = written.contains { $0.controls.contains { $0.element != .link } }
    return hasButtons || enclosingKey(of: index, in: script) == nil ? written : []
  }

  /// A notice whose text and labels are handed over one after the other:
  /// `cookieChoices.showCookieConsentBar('We use cookies …', 'Close', 'More', '/privacy')`.
  private func passedNotice(_ text: String, in script: Script, at index: Int) -> Notice? {
    guard index >= 2, script.kind(at: index - 1) == .openParenthesis, script.kind(at: index - 2) == .name,
      let end = script.partner(of: index - 1), script.text(at: index - 2).lowercased().contains(bytes: "cookie")
    else { return nil }
    let strings = ((index + 1)..<end).filter { script.kind(at: $0) == .string }.prefix(8)
    let href = strings.lazy.compactMap { script.string(at: $0) }.last { text in
      ConfiguredNotices.isAddress(text) || !text.contains(bytes: " ") && text.contains(bytes: ".")
    }
    let controls = strings.compactMap { place -> Control? in
      guard let label = script.string(at: place), label != href, label.utf8.count <= 60 else { return nil }
      return control(label, key: nil, href: href, isLink: false, at: script.tokens[place].range)
    }
    guard !controls.isEmpty else { return nil }
    return make(
      lines: [text], messageRange: script.stringContent(at: index) ?? script.tokens[index].range,
      range: script.range(of: (index - 2)..<(end + 1)), controls: controls)
  }

  /// The key that a string is the value of, if it is one.
  private func enclosingKey(of index: Int, in script: Script) -> String? {
    guard script.kind(at: index - 1) == .colon, index >= 2 else { return nil }
    return script.string(at: index - 2) ?? script.text(at: index - 2)
  }

  private func notice(message index: Int, _ text: String, object: Int, in script: Script) -> Notice? {
    var value = script.value(at: object).value
    var controls = labels(of: value)
    // Some managers keep the labels one level up, beside the object that holds the message.
    if !controls.contains(where: { $0.role == .accept || $0.role == .dismiss }),
      let outer = script.enclosingObject(of: object)
    {
      let around = script.value(at: outer).value
      let more = labels(of: around)
      if more.contains(where: { $0.role == .accept || $0.role == .dismiss }) {
        controls += more.filter { other in !controls.contains { $0.range == other.range } }
        value = around
      }
    }
    if let type = OsanoType(of: object, in: script) {
      controls = type.controls(of: controls, message: script.tokens[index].range)
    }
    if hidesRefusal(object, in: script) { controls.removeAll { $0.role == .reject } }
    guard !controls.isEmpty else { return nil }
    let content = MarkupString(text)
    let links = content.controls.compactMap {
      control(
        $0.label, key: nil, href: $0.href, isLink: true, isInSentence: $0.isInSentence, at: script.tokens[index].range)
    }
    return make(
      lines: content.lines, messageRange: script.stringContent(at: index) ?? script.tokens[index].range,
      range: value.range,
      controls: links + controls)
  }

  /// Whether the configuration says that the button to refuse is not shown: Klaro's `hideDeclineAll` around the text, or
  /// tarteaucitron's `DenyAllCta`, which is written in another object than the texts.
  private func hidesRefusal(_ object: Int, in script: Script) -> Bool {
    if managers.contains(where: { $0.settings.contains { $0.meaning == "no-reject" } }) { return true }
    var cursor: Int? = object
    while let brace = cursor {
      if script.value(at: brace).value["hideDeclineAll"]?.boolean == true { return true }
      cursor = script.enclosingObject(of: brace, throughLists: true)
    }
    return false
  }

  // MARK: Labels

  /// The labels among the members of an object, and of objects right inside it.
  private func labels(of value: ScriptValue) -> [Control] {
    guard let members = value.members else { return [] }
    var found: [Control] = []
    let href = members.first { $0.key.lowercased() == "href" || $0.key.lowercased().hasSuffix("url") }?.value.string
    for member in members {
      if let text = member.value.string, let control = label(text, member, href) {
        found.append(control)
      } else if let inner = member.value.members,
        let text = (inner.first { ["text", "label", "title"].contains($0.key) })?.value.string,
        let control = label(text, member, href)
      {
        found.append(control)
      }
    }
    return found
  }

  private func label(_ text: String, _ member: ScriptValue.Member, _ href: String?) -> Control? {
    guard text.utf8.count <= 60, !text.utf8.contains(UInt8(ascii: "<")), !ConfiguredNotices.isAddress(text),
      text.contains(where: \.isLetter) || text == "×"
    else { return nil }
    return control(text, key: member.key, href: href, isLink: false, at: member.value.range)
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("/") || text.hasPrefix("http") || text.hasPrefix("#")
  }

  /// What keys of well-known configurations say about the label they hold.
  private static let keys: [(role: Control.Role, parts: [String])] = [
    (.reject, ["deny", "reject", "decline", "refuse", "necessarybtn", "denyall", "declineall", "rejectall"]),
    (.save, ["save", "acceptselected"]),
    (.settings, ["setting", "preferences", "preference", "customi", "personaliz", "personalis", "manage"]),
    (.accept, ["accept", "allow", "agree", "acceptall"]),
    (.dismiss, ["dismiss", "close", "gotit"]),
    (.policy, ["policy", "link", "more"]),
  ]

  private func control(
    _ label: String, key: String?, href: String?, isLink: Bool, isInSentence: Bool = false, at range: Range<Int>
  ) -> Control? {
    let label = label.collapsed
    let key = key?.lowercased()
    let named = key.flatMap { key in
      ConfiguredNotices.keys.first { entry in entry.parts.contains { key.contains(bytes: $0) } }?.role
    }
    let read = RoleReader(words: words).role(of: label)
    let isButton = key.map { $0.hasSuffix("button") || $0.hasSuffix("btn") } ?? false
    guard key == nil || named != nil || isButton && read != nil else { return nil }
    let target = href.map(LinkTarget.init(written:))
    let byAddress: Control.Role? = isLink && target.map(PolicyAddress.names) ?? false ? .policy : nil
    guard let role = resolved(read, named) ?? byAddress else { return nil }
    return Control(
      node: nil, range: range, label: label, labelRange: range, role: role,
      roleConfidence: named == nil ? .medium : .high,
      element: isLink || role == .policy ? .link : .button, layer: .first, isPreselected: false, isDisabled: false,
      purpose: nil, isInSentence: isInSentence, target: role == .policy ? target : nil, handler: nil,
      language: read?.language,
      weight: nil)
  }

  /// Words win, but a key says whether `OK` accepts or only takes notice.
  private func resolved(_ read: RoleReader.Reading?, _ named: Control.Role?) -> Control.Role? {
    if named == .policy { return read?.role == .settings && read?.confidence == .high ? .settings : named }
    guard let read, read.role != .dismiss, read.role != .other else { return named ?? read?.role }
    return read.role
  }

  // MARK: Notices

  private func make(lines: [String], messageRange: Range<Int>, range: Range<Int>, controls: [Control]) -> Notice {
    let blocks = blocks(of: lines, at: messageRange)
    let indices = blocks.all.map(\.index)
    let blockWords = BlockWords(blocks, words)
    let statements = StatementReader(blocks: blocks, blockWords: blockWords).statements(in: indices) { _ in .first }
      .map { Statement(kind: $0.kind, range: messageRange) }
    let sentences = blocks.all.flatMap { block in
      SentenceBreaks.sentences(of: blocks.text.span, in: block.text).map { part in
        Notice.Sentence(
          range: messageRange, text: String(decoding: blocks.text[part], as: UTF8.self), language: nil, layer: .first)
      }
    }
    let language = NoticeLanguage(blocks: blocks, blockWords: blockWords).language(of: indices)
    return Notice(
      node: nil, range: range, form: .banner, place: .configuration, text: sentences.firstLayerText,
      sentences: sentences, language: language?.code, languageConfidence: language?.confidence ?? .low,
      controls: RoleSettling(statements: statements, sentences: sentences).settled(controls), statements: statements,
      manager: nil, visibility: .unknown, isInMainText: false, isAnswered: false, confidence: .high)
  }

  /// Lines as the blocks that they would be on the page; all stand where the string does.
  private func blocks(of lines: [String], at range: Range<Int>) -> Blocks {
    var text: [UInt8] = []
    let all = lines.enumerated().map { index, line in
      let start = text.count
      text.append(contentsOf: line.utf8)
      return Block(
        index: index, node: page.tree.root, range: range, text: start..<text.count, role: .paragraph, region: .notice,
        visibility: .unknown, words: line.split(separator: " ").count, linkedBytes: 0, language: nil)
    }
    return Blocks(all: all, text: text)
  }

  /// Of the same notice in several languages, the one in the page's language, else the first.
  private func versions(of notices: [Notice]) -> [Notice] {
    guard notices.count > 1 else { return notices }
    let inLanguage = notices.filter { $0.language != nil && $0.language == language }
    return [inLanguage.first ?? notices[0]]
  }
}

/// The `type` of Osano's cookieconsent, which decides which of its buttons are shown; `info`, with one button that only
/// takes notice, where none is written.
private struct OsanoType {
  private let name: String

  init?(of object: Int, in script: Script) {
    var cursor: Int? = object
    var root = object
    while let brace = cursor {
      root = brace
      cursor = script.enclosingObject(of: brace, throughLists: true)
    }
    guard root >= 2, script.kind(at: root - 1) == .openParenthesis,
      script.isName("initialise", at: root - 2) || script.isName("initialize", at: root - 2)
    else { return nil }
    guard let type = script.value(at: root).value["type"] else {
      name = "info"
      return
    }
    guard let written = type.string else { return nil }
    name = written
  }

  /// The labels that are shown, those the library supplies itself included.
  func controls(of written: [Control], message: Range<Int>) -> [Control] {
    let shown: [Control.Role]
    switch name {
    case "info": shown = [.dismiss]
    case "opt-in", "opt-out": shown = [.reject, .accept]
    default: return written
    }
    let policies = written.filter { $0.role == .policy }
    let buttons = shown.map { role in
      written.first { $0.role == role } ?? written.first { $0.role == OsanoType.substitute(for: role) }
        ?? OsanoType.standard(role, at: message)
    }
    return policies + buttons
  }

  /// What stands in the place of a button when its label says something else: `deny: "Save"`.
  private static func substitute(for role: Control.Role) -> Control.Role? {
    switch role {
    case .accept: .dismiss
    case .dismiss: .accept
    case .reject: .save
    default: nil
    }
  }

  private static func standard(_ role: Control.Role, at range: Range<Int>) -> Control {
    let label =
      switch role {
      case .reject: "Decline"
      case .accept: "Allow cookies"
      default: "Got it!"
      }
    return Control(
      node: nil, range: range, label: label, labelRange: range, role: role, roleConfidence: .medium, element: .button,
      layer: .first, isPreselected: false, isDisabled: false, purpose: nil, isInSentence: false, target: nil,
      handler: nil, language: "en", weight: nil)
  }
}
