internal import Inputs
internal import Pages

/// Finds the vendors of a page: wherever an element, a script, a style or a header brings one.
struct TrackerFinder {
  let page: Page
  let vendors: Vendors
  var found: [Found] = []
  /// What comes from hosts that belong to nobody known.
  var strangers: [Stranger] = []
  var consentCalls: [ConsentMode.Call] = []
  /// Whether a script of the page asks a consent manager by the Transparency and Consent Framework.
  var speaksTCF = false
  private let scripts: PageScripts
  /// What was seen in scripts.
  private var sightings: [(script: ScriptSightings, isRunning: Bool)] = []
  private let wellKnownTags = Names.wellKnownTags.count
  private let conventions: GateConventions
  /// Which attributes may keep an address, by the numbers of their names, as far as that was asked.
  private var keepers: [Bool?] = []
  private var templateEnd = NodeID(0)
  private var noscriptEnd = NodeID(0)

  init(_ page: Page, vendors: Vendors, scripts: PageScripts) {
    self.page = page
    self.scripts = scripts
    self.vendors = vendors
    conventions = GateConventions(of: page.tree)
  }

  /// What the page's elements, scripts, styles, headers and recorded requests bring, in document order.
  mutating func run() {
    let tree = page.tree
    for node in tree.nodes where tree.kind(of: node) == .element {
      switch tree.tag(of: node) {
      case .template: templateEnd = max(templateEnd, tree.end(of: node))
      case .noscript: noscriptEnd = max(noscriptEnd, tree.end(of: node))
      case .script: script(node)
      case .img, .image, .input: resource(node, [.src, .srcset], as: isNoscript(node) ? .noscriptImage : .image)
      case .iframe, .frame: resource(node, [.src], as: isNoscript(node) ? .noscriptFrame : .frame)
      case .link: link(node)
      case .object: resource(node, [.data], as: .object)
      case .embed: resource(node, [.src], as: .object)
      case .video, .audio, .source, .track: resource(node, [.src, .srcset], as: .media)
      case .style: styles(in: page.rawContent(of: node), of: node)
      case .a, .area: if page.hasAttribute(.ping, of: node) { resource(node, [.ping], as: .ping) }
      default: if isOwn(tree.tag(of: node)) { component(node) }
      }
      if let style = tree.attribute(.style, of: node) { styles(in: Self.range(style), of: node) }
    }
    readScripts()
    readHeaders()
    readRequests()
  }

  // MARK: Elements

  /// Whether only this page has elements of a name.
  private func isOwn(_ tag: Tag) -> Bool { Int(tag.number) >= wellKnownTags }

  private func isNoscript(_ node: NodeID) -> Bool { node < noscriptEnd }

  private func place(of node: NodeID) -> Found.Place {
    if node < templateEnd { return .template }
    return node < noscriptEnd ? .noscript : .body
  }

  private mutating func resource(_ node: NodeID, _ names: [AttributeName], as form: Tracker.Form) {
    var isFetched = false
    var isOwn = false
    for name in names {
      guard let attribute = page.tree.attribute(name, of: node) else { continue }
      let value = page.valueSlice(of: attribute)
      guard name == .srcset || name == .ping else {
        isFetched = take(value, node, form) || isFetched
        // A picture of the site itself often stands in until a script puts another one in its place.
        isOwn = form == .image && value.first != UInt8(ascii: "h")
        continue
      }
      isFetched = take(pieces: value, node, form) || isFetched
    }
    guard !isFetched || isOwn else { return }
    for (address, piece) in withheldAddresses(of: node, elsewhere: isFetched) {
      take(address, piece, node, form, .withheld)
    }
  }

  /// Takes what is fetched from the addresses of a `srcset` or `ping`; false where it has none.
  private mutating func take(pieces value: ArraySlice<UInt8>, _ node: NodeID, _ form: Tracker.Form) -> Bool {
    var isFetched = false
    let bytes = value.span
    var start = 0
    while start < bytes.count {
      let end = Self.pieceEnd(in: bytes, from: start)
      if bytes.extracting(..<end).first(UInt8(ascii: "/"), from: start) < end {
        isFetched = take(value[(value.startIndex + start)..<(value.startIndex + end)], node, form) || isFetched
      }
      start = end + 1
    }
    return isFetched
  }

  /// The first white space or comma at or after a place, or the end.
  private static func pieceEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let eight = EightBytes(in: bytes, at: index)
      let count = EightBytes.count(before: eight.isAmong(0...0x20) | eight.isByte(0x2C))
      index += count
      if count < 8 { break }
    }
    return min(index, bytes.count)
  }

  /// Takes what is fetched from an address; false where the text is none.
  private mutating func take(_ text: ArraySlice<UInt8>, _ node: NodeID, _ form: Tracker.Form) -> Bool {
    if form == .frame, text.span.begins(with: "cid:") { return take(frame: text, node) }
    guard let address = Address(text) else { return false }
    take(address, text, node, form, .plain)
    return true
  }

  /// Takes a frame that a browser saved as a part of the page's own file, where the part says whence it came.
  private mutating func take(frame part: ArraySlice<UInt8>, _ node: NodeID) -> Bool {
    guard let source = page.savedAddress(of: String(decoding: part, as: UTF8.self)),
      let address = Address(Array(source.utf8)[...])
    else { return false }
    take(address, part, node, .frame, .plain)
    return true
  }

  /// The addresses in attributes that browsers do not fetch from: `data-src`, `data-cmplz-src`, `data-lazy-src`.
  ///
  /// - Parameter elsewhere: whether only addresses with a host are wanted.
  private mutating func withheldAddresses(
    of node: NodeID, elsewhere: Bool = false
  ) -> [(Address, ArraySlice<UInt8>)] {
    var addresses: [(Address, ArraySlice<UInt8>)] = []
    for attribute in page.tree.attributes(of: node) {
      guard attribute.name != .src, attribute.name != .srcset, attribute.valueRange.count > 8,
        !elsewhere || beginsWithHost(attribute), mayKeepAddress(attribute)
      else { continue }
      let value = page.valueSlice(of: attribute)
      guard let address = Address(value), !address.host.isEmpty || address.path.count > 1 else { continue }
      addresses.append((address, value))
    }
    return addresses
  }

  /// Whether the value of an attribute may begin as an address with a host does.
  private func beginsWithHost(_ attribute: Attribute) -> Bool {
    let start = page.source[Self.range(attribute)].prefix(8)
    return (start.first == UInt8(ascii: "h") || start.first == UInt8(ascii: "/")) && start.contains(UInt8(ascii: "/"))
  }

  /// Whether an attribute may keep an address; worked out once for each name.
  private mutating func mayKeepAddress(_ attribute: Attribute) -> Bool {
    let number = Int(attribute.name.number)
    while keepers.count <= number { keepers.append(nil) }
    let known = keepers[number] ?? Self.mayKeepAddress(page.tree.name(of: attribute))
    keepers[number] = known
    return known
  }

  /// Attributes that keep an address without saying so in their name.
  private static let silentKeepers: Set<String> = ["data-rocketlazyloadscript", "data-original", "data-lazy"]

  private static func mayKeepAddress(_ name: String) -> Bool {
    name.utf8.count < 64 && (Array(name.utf8)[...].contains(text: "src") || silentKeepers.contains(name))
  }

  private mutating func take(
    _ address: Address, _ text: ArraySlice<UInt8>, _ node: NodeID, _ form: Tracker.Form, _ delivery: Found.Delivery,
    type: ScriptType = .runs
  ) {
    var match = vendors.vendor(of: address).map { (vendor: $0.vendor, identifier: $0.identifier) }
    if match == nil, address.host.isEmpty { match = vendorOfSavedFile(at: address).map { ($0, nil) } }
    guard let match else { return takeUnknown(address, node, form, delivery, type) }
    found.append(
      Found(
        vendor: match.vendor, form: form, node: node, range: page.tree.startTag(of: node),
        address: String(decoding: text, as: UTF8.self), identifiers: match.identifier.map { [$0] } ?? [], loads: true,
        place: place(of: node), type: type, mark: conventions.mark(of: node, in: page), delivery: delivery,
        isAsync: page.hasAttribute(.async, of: node) || page.hasAttribute(.defer, of: node),
        isMarkedToWait: match.vendor.heldBy.contains { bears($0, node) }, isArchived: address.isArchived))
  }

  /// Notes whom something comes from that no vendor stands behind.
  private mutating func takeUnknown(
    _ address: Address, _ node: NodeID, _ form: Tracker.Form, _ delivery: Found.Delivery, _ type: ScriptType,
    at range: Range<Int>? = nil
  ) {
    let place = place(of: node)
    // Pictures come in rows of one host: one that nothing marks tells of the others.
    guard place != .template, strangers.count < Self.mostStrangers,
      !isToldOf(address, form, delivery, type, place), address.hasWholeHost
    else { return }
    strangers.append(
      Stranger(
        host: String(decoding: address.host, as: UTF8.self),
        found: Found(
          vendor: .unlisted, form: form, node: node, range: range ?? page.tree.startTag(of: node), address: nil,
          identifiers: [], loads: true, place: place, type: type, mark: conventions.mark(of: node, in: page),
          delivery: delivery, isArchived: address.isArchived)))
  }

  /// Whether the last thing of an unknown host tells of the next one too.
  private func isToldOf(
    _ address: Address, _ form: Tracker.Form, _ delivery: Found.Delivery, _ type: ScriptType, _ place: Found.Place
  ) -> Bool {
    guard let last = strangers.indices.last else { return false }
    return strangers[last].found.form == form && strangers[last].found.mark == nil && !strangers[last].found.isLookup
      && strangers[last].found.delivery == delivery && strangers[last].found.type == type
      && strangers[last].found.place == place && address.host.span.isSame(strangers[last].host.utf8Span.span)
  }

  /// More of unknown hosts than is worth looking at on one page.
  private static let mostStrangers = 2_000

  /// Whether an element bears an attribute with a value; other marks make no vendor wait.
  private func bears(_ mark: ElementMark, _ node: NodeID) -> Bool {
    page.tree.attributes(of: node).contains { attribute in
      mark.kind == .attribute && page.tree.name(of: attribute) == mark.name
        && (mark.value == nil || String(decoding: page.valueBytes(of: attribute), as: UTF8.self) == mark.value)
    }
  }

  /// The vendor of a file that a browser saved beside the page, in a folder named `…_files` or the like. Browsers add
  /// an ending of their own language to scripts: `analytics.js.download`, `analytics.js.indir`.
  private func vendorOfSavedFile(at address: Address) -> Vendor? {
    let name = address.fileName
    let folder = address.path.dropLast(name.count).dropLast()
    guard let line = folder.suffix(Self.longestEnding).lastIndex(of: UInt8(ascii: "_")) else { return nil }
    let ending = folder[line...]
    guard Self.savedFolders.contains(where: { ending.span.isSame($0) }) else { return nil }
    if let vendor = vendors.vendor(ofSavedFile: name) { return vendor }
    return name.lastIndex(of: UInt8(ascii: ".")).flatMap { vendors.vendor(ofSavedFile: name[..<$0]) }
  }

  private static let savedFolders: [StaticString] = [
    "_files", "_dosyalar", "_dateien", "_fichiers", "_archivos", "_file", "_bestanden",
  ]

  /// Bytes of the longest of them.
  private static let longestEnding = 10

  private mutating func link(_ node: NodeID) {
    guard let rel = page.tree.attribute(.rel, of: node) else { return }
    var isSheet = false
    var isHint = false
    var isLookup = false
    let relations = page.valueSlice(of: rel)
    var words = ValueWords()
    while let word = words.next(in: relations.span) {
      let relation = relations.span.extracting(word)
      isSheet =
        isSheet || relation.isSame(anyCase: "stylesheet")
        || relation.isSame(anyCase: "preload") && becomesStylesheet(node)
      isHint = isHint || Self.isHint(relation)
      isLookup = isLookup || relation.isSame(anyCase: "dns-prefetch")
    }
    guard isSheet || isHint || isLookup else { return }
    let counts = (found.count, strangers.count)
    resource(node, [.href], as: isSheet ? .stylesheet : .hint)
    guard isLookup, !isHint, !isSheet else { return }
    for index in found.indices.dropFirst(counts.0) { found[index].isLookup = true }
    for index in strangers.indices.dropFirst(counts.1) { strangers[index].found.isLookup = true }
  }

  /// Whether by a relation a browser connects, or fetches, in advance.
  private static func isHint(_ relation: Span<UInt8>) -> Bool {
    for hint in hints where relation.isSame(anyCase: hint) { return true }
    return false
  }

  private static let hints: [StaticString] = ["preconnect", "preload", "prefetch", "modulepreload", "prerender"]

  /// Whether a preloaded style sheet is put to use when it has come: `onload="this.rel='stylesheet'"`.
  private func becomesStylesheet(_ node: NodeID) -> Bool {
    page.tree.attributes(of: node).contains { attribute in
      page.tree.name(of: attribute) == "onload"
        && page.source[Self.range(attribute)].prefix(200).contains(text: "stylesheet")
    }
  }

  /// AMP: `<amp-youtube>`, `<amp-analytics type="gtag">`, `<amp-pixel src>`.
  private mutating func component(_ node: NodeID) {
    let name = page.tree.name(of: node)
    guard name.hasPrefix("amp-") else { return }
    let type = page.value(.type, of: node) ?? ""
    guard let vendor = vendors.vendor(ofComponent: "\(name):\(type)") ?? vendors.vendor(ofComponent: name) else {
      if name == "amp-analytics" { return configuration(of: node) }
      return resource(node, [.src, .srcset], as: Self.componentForms[name] ?? .component)
    }
    take(vendor, of: node, address: nil, identifiers: [])
  }

  private static let componentForms: [String: Tracker.Form] = [
    "amp-pixel": .image, "amp-img": .image, "amp-anim": .image, "amp-iframe": .frame, "amp-video-iframe": .frame,
    "amp-video": .media, "amp-audio": .media,
  ]

  /// What `<amp-analytics>` without a known type reports to: its `config` address, the addresses in its settings.
  private mutating func configuration(of node: NodeID) {
    let tree = page.tree
    for attribute in tree.attributes(of: node) where tree.name(of: attribute) == "config" {
      take(addressOf: page.valueSlice(of: attribute), node)
    }
    for child in tree.children(of: node) where tree.tag(of: child) == .script {
      let settings = scripts.script(at: page.rawContent(of: child))
      for word in settings.tokens.indices.prefix(4_096) {
        guard let text = settings.stringBytes(at: word), text.count > 8 else { continue }
        take(addressOf: text[...], node)
      }
    }
  }

  private mutating func take(addressOf text: ArraySlice<UInt8>, _ node: NodeID) {
    guard let address = Address(text), !address.host.isEmpty, let match = vendors.vendor(of: address) else { return }
    take(
      match.vendor, of: node, address: String(decoding: text, as: UTF8.self),
      identifiers: match.identifier.map { [$0] } ?? [])
  }

  private mutating func take(_ vendor: Vendor, of node: NodeID, address: String?, identifiers: [String]) {
    found.append(
      Found(
        vendor: vendor, form: .component, node: node, range: page.tree.startTag(of: node), address: address,
        identifiers: identifiers, loads: true, place: place(of: node), mark: conventions.mark(of: node, in: page)))
  }

  // MARK: Scripts

  private mutating func script(_ node: NodeID) {
    var type = ScriptType(of: node, on: page)
    // Some managers give what they hold the type of a template.
    if type == .data, conventions.mark(of: node, in: page) != nil { type = .inert }
    guard type != .data else { return }
    if let source = page.tree.attribute(.src, of: node) {
      let value = page.valueSlice(of: source)
      if let address = Address(value) { take(address, value, node, .script, .plain, type: type) }
      return
    }
    let content = page.rawContent(of: node)
    guard content.isEmpty else {
      let seen = scripts.sightings(at: content)
      sightings.append((seen, type == .runs))
      if type == .runs, seen.namesTCF { speaksTCF = true }
      guard !seen.hits.isEmpty || !seen.strangers.isEmpty else { return }
      let (place, mark) = (place(of: node), conventions.mark(of: node, in: page))
      for hit in seen.hits { take(hit, of: node, type, place, mark) }
      if place == .body { for stranger in seen.strangers { take(stranger, of: node, type, mark) } }
      return
    }
    for (address, text) in withheldAddresses(of: node) { take(address, text, node, .script, .withheld, type: type) }
  }

  private mutating func take(
    _ hit: ScriptSightings.Hit, of node: NodeID, _ type: ScriptType, _ place: Found.Place, _ mark: GateMark?
  ) {
    found.append(
      Found(
        vendor: hit.vendor, form: .inlineScript, node: node, range: hit.range, address: hit.address,
        identifiers: hit.identifiers, loads: hit.loads, place: place, type: type, mark: mark, isHold: hit.isHold,
        isSetting: hit.isSetting, isQueued: hit.isQueued))
  }

  /// Notes whom a script loads another one from that no vendor stands behind.
  private mutating func take(
    _ stranger: ScriptSightings.Stranger, of node: NodeID, _ type: ScriptType, _ mark: GateMark?
  ) {
    guard strangers.count < Self.mostStrangers else { return }
    strangers.append(
      Stranger(
        host: stranger.host,
        found: Found(
          vendor: .unlisted, form: .inlineScript, node: node, range: stranger.range, address: nil, identifiers: [],
          loads: true, type: type, mark: mark)))
  }

  /// Works out when the calls and addresses in scripts run, and reads the calls of consent mode.
  private mutating func readScripts() {
    let running = sightings.indices.filter { sightings[$0].isRunning }
    let calls = ScriptCalls(
      running.map { sightings[$0].script.script }, flows: running.compactMap { sightings[$0].script.flow })
    var moments: [Int: ScriptMoment] = [:]
    for index in sightings.indices {
      let (script, isRunning) = sightings[index]
      for hit in script.hits {
        moments[hit.range.lowerBound] = script.moment(of: hit.word, calledElsewhere: calls.moment)
      }
      for stranger in script.strangers {
        moments[stranger.range.lowerBound] = script.moment(of: stranger.word, calledElsewhere: calls.moment)
      }
      guard isRunning else { continue }
      consentCalls += ConsentCalls.calls(in: script, calledElsewhere: calls.moment)
    }
    for index in found.indices where found[index].form == .inlineScript {
      found[index].moment = moments[found[index].range.lowerBound] ?? .atOnce
    }
    for index in strangers.indices where strangers[index].found.form == .inlineScript {
      strangers[index].found.moment = moments[strangers[index].found.range.lowerBound] ?? .atOnce
    }
  }

  // MARK: Styles, headers and requests

  /// Addresses in a style: `url(…)`, `@import "…"`.
  private mutating func styles(in range: Range<Int>, of node: NodeID) {
    let bytes = page.source
    let text = bytes.span.extracting(..<range.upperBound)
    var index = text.first(UInt8(ascii: "/"), from: range.lowerBound)
    while index + 2 < range.upperBound {
      defer { index = text.first(UInt8(ascii: "/"), from: index) }
      guard bytes[index + 1] == UInt8(ascii: "/") else {
        let isComment = Self.opensComment(bytes, at: index, from: range.lowerBound)
        index = isComment ? Self.commentEnd(bytes, index, range) : index + 1
        continue
      }
      let end = bytes[index..<range.upperBound].firstIndex(where: Self.endsStyleAddress) ?? range.upperBound
      if Self.isStyleAddress(bytes, before: index, from: range.lowerBound) {
        let text = Self.withoutQuote(bytes[(index + 2)..<max(index + 2, end)])
        let address = Address(afterScheme: text, isRewritten: false)
        if let match = vendors.vendor(of: address) {
          found.append(
            Found(
              vendor: match.vendor, form: .style, node: node, range: index..<end,
              address: "//" + String(decoding: text, as: UTF8.self), identifiers: [], loads: true,
              place: place(of: node)))
        } else if !address.host.elementsEqual(Self.namespaces.utf8) {
          takeUnknown(address, node, .style, .plain, .runs, at: index..<end)
        }
      }
      index = max(end, index + 2)
    }
  }

  /// A host that style sheets name as a namespace, and fetch nothing from.
  private static let namespaces = "www.w3.org"

  /// Whether a comment of a style opens at `index`; the `/*` of `image/*` is none.
  private static func opensComment(_ bytes: [UInt8], at index: Int, from lower: Int) -> Bool {
    bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "*")
      && (index == lower || !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[index - 1] | 0x20))
  }

  private static func commentEnd(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Int {
    var end = index + 2
    while end + 1 < range.upperBound {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
      end += 1
    }
    return range.upperBound
  }

  /// An address without the reference to a quotation mark that closes it in an attribute: `&quot`.
  private static func withoutQuote(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let reference = text.suffix(5).lastIndex(of: UInt8(ascii: "&")) else { return text }
    let name = text[reference...]
    return quotes.contains { name.span.isSame(anyCase: $0) } ? text[..<reference] : text
  }

  private static let quotes: [StaticString] = ["&quot", "&#34", "&#39", "&apos"]

  private static func endsStyleAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "}")
  }

  /// Whether the address whose `//` stands at `index` is one that a style fetches: `url(…`, `url("…`, `url(&quot;…`,
  /// `@import "…`, and not one that a selector compares with: `[src^="…"]`.
  private static func isStyleAddress(_ bytes: [UInt8], before index: Int, from lower: Int) -> Bool {
    var cursor = index - 1
    if cursor >= lower, bytes[cursor] == UInt8(ascii: ":") {
      cursor -= 1
      while cursor >= lower, UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[cursor] | 0x20 { cursor -= 1 }
    }
    guard cursor >= lower else { return false }
    switch bytes[cursor] {
    case UInt8(ascii: "("): return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return takesAddress(bytes[lower..<cursor])
    case UInt8(ascii: ";"):
      guard let reference = bytes[lower..<cursor].suffix(6).lastIndex(of: UInt8(ascii: "&")) else { return false }
      return takesAddress(bytes[lower..<reference])
    default: return false
    }
  }

  /// Whether what stands before a string in a style takes an address: a parenthesis, a comma between addresses, `@import`.
  private static func takesAddress(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.lastIndex(where: { $0 > 0x20 }) else { return false }
    let word = before[...last].suffix(7)
    return before[last] == UInt8(ascii: "(") || before[last] == UInt8(ascii: ",")
      || word.span.isSame(anyCase: "@import")
  }

  /// Cookies that the response sets.
  private mutating func readHeaders() {
    for header in page.headers where header.name.lowercased() == "set-cookie" {
      guard let name = header.value.split(separator: "=", maxSplits: 1).first else { continue }
      guard let vendor = vendors.vendor(storing: String(name)) else { continue }
      found.append(
        Found(
          vendor: vendor, form: .header, node: nil, range: 0..<0, address: nil, identifiers: [String(name)],
          loads: true))
    }
  }

  /// Vendors that were asked for something while the page was recorded.
  private mutating func readRequests() {
    for request in page.requests {
      guard let address = Address(Array(request.address.utf8)[...]), let match = vendors.vendor(of: address) else {
        continue
      }
      found.append(
        Found(
          vendor: match.vendor, form: .request, node: nil, range: 0..<0,
          address: "\(request.method) \(request.address)", identifiers: match.identifier.map { [$0] } ?? [],
          loads: true))
    }
  }

  // MARK: Texts

  static func range(_ attribute: Attribute) -> Range<Int> {
    Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
  }
}
