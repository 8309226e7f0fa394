internal import Inputs
internal import Pages

extension Notices {
  /// More frames and templates than these are not looked into.
  private static let mostParts = 24

  /// The notices of frames whose document is written into the page.
  static func frames(of page: Page, _ sight: Sight) -> [Notice] {
    page.tree.elements(.iframe).prefix(mostParts).flatMap { node -> [Notice] in
      guard let attribute = page.tree.attribute(.srcdoc, of: node) else { return [] }
      let range = Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
      let move: Movement = attribute.hasReferences ? .onto(range) : .by(range.lowerBound)
      return nested(page.valueBytes(of: attribute), on: page, sight.words, move, place: .frame)
    }
  }

  /// The notices of templates that wait for a script, and of what is shown where no script runs.
  static func unseen(of page: Page, _ sight: Sight) -> [Notice] {
    let hidden = page.tree.elements([.template, .noscript]).prefix(mostParts)
    // Markup for other scripts to fill in: `<script type="text/template">`.
    let scripts = page.tree.elements(.script).lazy.filter { holdsMarkup($0, of: page) }.prefix(mostParts)
    return (hidden + scripts).flatMap { node -> [Notice] in
      let whole = page.tree.range(of: node)
      let isScript = page.tree.tag(of: node) == .script
      let inner = isScript ? page.rawContent(of: node) : page.tree.startTag(of: node).upperBound..<whole.upperBound
      // Without such a word no notice is written.
      guard !inner.isEmpty, ElementMarks.nameConsent(in: page.source.span.extracting(inner)) else { return [] }
      let place: Notice.Place = page.tree.tag(of: node) == .noscript ? .noscript : .template
      return nested(Array(page.source[inner]), on: page, sight.words, .by(inner.lowerBound), place: place)
    }
  }

  private static func holdsMarkup(_ script: NodeID, of page: Page) -> Bool {
    guard let attribute = page.tree.attribute(.type, of: script) else { return false }
    let type = page.valueSlice(of: attribute)
    return type.says("text/html") || type.says("text/x-handlebars")
      || type.prefix(5).says("text/") && type.suffix(8).says("template")
  }

  /// How places of an inner document become places of the page.
  enum Movement {
    case by(Int)
    case onto(Range<Int>)

    func moved(_ range: Range<Int>) -> Range<Int> {
      switch self {
      case .by(let offset): (range.lowerBound + offset)..<(range.upperBound + offset)
      case .onto(let whole): whole
      }
    }
  }

  /// The notices of markup that a page holds as a value.
  ///
  /// - Parameters:
  ///   - bytes: the markup, in UTF-8.
  ///   - page: the page that holds it.
  ///   - words: what a notice is known by.
  ///   - move: how its places become the page's.
  ///   - place: what holds it.
  static func nested(
    _ bytes: [UInt8], on page: Page, _ words: Words, _ move: Movement, place: Notice.Place
  ) -> [Notice] {
    let document = Document(origin: page.origin, bytes: bytes, mediaType: "text/html", charset: "utf-8")
    guard let inner = try? Page(document), inner.source.count == bytes.count else { return [] }
    let blocks = Blocks(of: inner)
    let blockWords = BlockWords(blocks, words)
    let mainText = MainText(blocks: [], title: nil, confidence: .low)
    var finder = NoticeFinder(
      page: inner, blocks: blocks, blockWords: blockWords, kind: .other, mainText: mainText, words: words)
    let builder = NoticeBuilder(
      page: inner, blocks: blocks, blockWords: blockWords, mainBlocks: [], managers: [], place: place)
    return builder.notices(from: finder.candidates()).map { $0.moved(place: place, move.moved) }
  }
}

extension Notice {
  /// The notice of an inner document as one of the page that holds it: its elements are not the page's.
  fileprivate func moved(place: Place, _ move: (Range<Int>) -> Range<Int>) -> Notice {
    var moved = self
    moved.node = nil
    moved.place = place
    moved.visibility = .unknown
    moved.range = move(range)
    for index in sentences.indices { moved.sentences[index].range = move(sentences[index].range) }
    for index in statements.indices { moved.statements[index].range = move(statements[index].range) }
    for index in controls.indices {
      moved.controls[index].node = nil
      moved.controls[index].range = move(controls[index].range)
      moved.controls[index].labelRange = move(controls[index].labelRange)
    }
    return moved
  }
}
