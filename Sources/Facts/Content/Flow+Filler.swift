internal import Pages

/// Filler of templates and new installations that was published.
extension Flow {
  /// Lorem ipsum, "your text here", sample pages: anywhere on the page that a reader sees.
  var fillers: [Leftover] {
    blocks.all.compactMap { block in
      guard block.visibility != .hidden, block.role != .code, block.role != .quotation, block.region != .comments
      else { return nil }
      if isTask(block) || isSampleTitle(block) { return leftover(.placeholder, block, .medium) }
      if block.words >= 8, LatinFiller.isFiller(blockWords.folded(block.index).span) {
        return leftover(.placeholder, block, .high)
      }
      guard blockWords.mentions(.filler, in: block.index) else { return nil }
      let folded = Array(blockWords.folded(block.index))
      let hits = words.hits(of: [.filler], in: folded)
      guard let first = hits.first else { return nil }
      let places = Set(hits.map(\.range))
      let covered = places.reduce(0) { $0 + $1.count }
      // A text that only speaks of filler has it once, in a sentence of its own.
      guard first.range.lowerBound <= 3 || places.count >= 2 || covered * 2 >= folded.count else { return nil }
      return leftover(.placeholder, block, .high)
    }
  }

  /// `Hello world!`, `Sample Page`: the headline of a page that a new installation comes with, or in an export the line
  /// that is left of its teaser.
  private func isSampleTitle(_ block: Block) -> Bool {
    guard block.words <= 4, !hasCode, blockWords.mentions(.sampleTitle, in: block.index),
      isText ? block.index == 0 || isOnlySample(block) : page.tree.tag(of: block.node) == .h1
    else { return false }
    return words.says(.sampleTitle, in: Array(blockWords.folded(block.index)))
  }

  /// Whether nothing else on the page speaks of sample titles, as a lesson about programs does.
  private func isOnlySample(_ block: Block) -> Bool {
    (kind == .article || kind == .other)
      && !blocks.all.contains { other in
        other.index != block.index && other.words > 5 && blockWords.mentions(.sampleTitle, in: other.index)
      }
  }

  /// `TODO`, `TBD`, `FIXME`, `TK TK` as a line of their own or before a colon, in capitals: in other languages they are words.
  private func isTask(_ block: Block) -> Bool {
    guard !hasCode, (3...80).contains(block.text.count) else { return false }
    // Few texts begin with `TK`, `TO`, `TB` or `FI`.
    switch (blocks.text[block.text.lowerBound], blocks.text[block.text.lowerBound + 1]) {
    case (0x54, 0x4B), (0x54, 0x4F), (0x54, 0x42), (0x46, 0x49): break
    default: return false
    }
    let text = blocks.text[block.text]
    if ["TKTK", "TK TK", "TK TK TK"].contains(where: { text.elementsEqual($0.utf8) }) { return true }
    let word = text.prefix { $0 >= 0x41 && $0 <= 0x5A }
    guard ["TODO", "FIXME", "TBD"].contains(where: { word.elementsEqual($0.utf8) }) else { return false }
    let rest = text[word.endIndex...].drop { $0 == 0x20 || $0 == UInt8(ascii: ".") }
    return rest.isEmpty
      ? blocks.all.count { blocks.text(of: $0) == blocks.text(of: block) } == 1
      : rest.first == UInt8(ascii: ":")
  }

  /// Fields that were never filled in: `[Company Name]`, `{{ name }}`.
  var openFields: [Leftover] {
    var found: [OpenField] = []
    for block in blocks(holding: .bracket) where block.visibility != .hidden && block.role != .code {
      found += openFields(in: block)
    }
    // A page whose template is filled in by script has many; they are no mistake of the text.
    let scripted = found.filter { $0.isScripted }
    let dropsScripted = hasCode || (!isText && scripted.count >= 3)
    return found.filter { !$0.isScripted || !dropsScripted }.map(\.leftover)
  }

  private struct OpenField {
    let leftover: Leftover
    let isScripted: Bool
  }

  private func openFields(in block: Block) -> [OpenField] {
    let text = Array(blocks.text[block.text])
    var fields: [OpenField] = []
    var index = 0
    while let open = text[index...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) {
      if let end = shortcode(in: text, from: open) {
        fields.append(OpenField(leftover: leftover(.placeholder, block, part: open..<end, .medium), isScripted: true))
        index = end
        continue
      }
      let isScripted = text[open...].starts(with: "{{".utf8)
      let start = open + (isScripted ? 2 : 1)
      let close: [UInt8] = isScripted ? Array("}}".utf8) : [text[open] == UInt8(ascii: "[") ? 0x5D : 0x7D]
      index = open + 1
      guard let end = Self.end(of: close, in: text, from: start) else { continue }
      let part = open..<(end + close.count)
      index = part.upperBound
      let inside = Array(text[start..<end])
      if isScripted {
        guard Self.isIdentifier(inside) else { continue }
        fields.append(OpenField(leftover: leftover(.placeholder, block, part: part, .medium), isScripted: true))
      } else if Self.isObject(inside, opening: text[open], after: open == 0 ? nil : text[open - 1]) {
        continue
      } else if let confidence = confidence(of: inside, before: text[part.upperBound...].first) {
        fields.append(OpenField(leftover: leftover(.placeholder, block, part: part, confidence), isScripted: false))
      }
    }
    return fields
  }

  /// Where a shortcode of a CMS ends that was not carried out, `[gallery ids="12"]`, or a value that was not written out,
  /// `[object Object]`.
  private func shortcode(in text: [UInt8], from open: Int) -> Int? {
    let rest = text[open...].prefix(240)
    guard !hasCode, rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: 0x5D) else { return nil }
    let inside = rest[(open + 1)..<close]
    if inside.elementsEqual("object Object".utf8) { return close + 1 }
    let name = inside.prefix { ($0 | 0x20).isLetter && $0 < 0x80 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    let attributes = inside[name.endIndex...]
    guard name.count >= 3, attributes.first == 0x20, let equal = attributes.firstIndex(of: UInt8(ascii: "=")),
      attributes[..<equal].dropFirst().allSatisfy({ ($0 | 0x20).isLetter || $0 == UInt8(ascii: "_") }),
      let quote = attributes[(equal + 1)...].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    return close + 1
  }

  /// Where a closing bracket stands, at most forty bytes on and on no other bracket's way.
  private static func end(of close: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < min(text.count, start + 48) {
      if text[index...].starts(with: close) { return index > start ? index : nil }
      if text[index] == UInt8(ascii: "[") || text[index] == UInt8(ascii: "{") { return nil }
      index += 1
    }
    return nil
  }

  /// Whether braces hold what a program reads, as in `send({url: "a"})`.
  private static func isObject(_ inside: [UInt8], opening: UInt8, after: UInt8?) -> Bool {
    opening == UInt8(ascii: "{") && after == UInt8(ascii: "(") && inside.contains(UInt8(ascii: ":"))
  }

  private static func isIdentifier(_ text: [UInt8]) -> Bool {
    let name = text.filter { $0 != 0x20 }
    guard let first = name.first, (first | 0x20).isLetter || first == UInt8(ascii: "$") else { return false }
    return name.allSatisfy { ($0 | 0x20).isLetter || $0.isDigit || "._-|$'\"()".utf8.contains($0) }
  }

  /// How sure it is that words in brackets are a field to be filled in; nil where they are none.
  private func confidence(of inside: [UInt8], before next: UInt8?) -> Confidence? {
    guard next != UInt8(ascii: "(") else { return nil }
    let folded = Folding.fold(inside)
    // Cloudflare writes this over addresses, and a script takes it away.
    if !isText, folded.elementsEqual("email protected".utf8) { return nil }
    let said = words.hits(of: [.fillerField], in: folded)
    guard let first = said.first else { return nil }
    // `[fiyatı buraya yazın]`: where verbs come last, the command ends the field.
    let commands = said.filter { words.hasOpenEnd($0) }
    if let command = commands.last,
      said.contains(where: {
        $0.range.upperBound == folded.count && $0.range.lowerBound > command.range.upperBound
      }), folded.contains(0x20)
    {
      return .high
    }
    guard first.range.lowerBound == 0 else { return nil }
    let isWhole = words.says(.fillerField, in: folded)
    let isCommand = said.contains { words.hasOpenEnd($0) }
    guard isWhole || isCommand || said.count >= 2 else { return nil }
    let isCapital = !inside.contains { $0 >= 0x61 && $0 <= 0x7A }
    if kind == .policy || isCapital || folded.contains(0x20) { return .high }
    return inside.first.map { $0 >= 0x41 && $0 <= 0x5A } == true ? .medium : .low
  }
}
