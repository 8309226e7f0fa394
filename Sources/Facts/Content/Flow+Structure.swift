internal import Pages

/// Leftovers that structure shows: dead buttons, paragraphs given twice, headings without text, an archive's toolbar.
extension Flow {
  /// Buttons to buy that lead nowhere and stand between the paragraphs of an article.
  var deadCalls: [Leftover] {
    guard page.capture.kind != .text, kind == .article else { return [] }
    let calls = lines.indices.filter { blockWords.mentions(.callToBuy, in: lines[$0].block.index) }
    return calls.compactMap { place in
      let line = lines[place]
      guard line.block.role == .control || (line.isLinkAlone && line.block.words <= 4) else { return nil }
      guard words.says(.callToBuy, in: line.folded), !isNearPrice(line.block), isDead(line.block)
      else {
        return nil
      }
      return leftover(.callToAction, line.block, .medium)
    }
  }

  private func isDead(_ block: Block) -> Bool {
    let tree = page.tree
    if tree.nearest([.form], from: block.node) != nil { return false }
    let link =
      tree.nearest([.a], from: block.node)
      ?? tree.descendants(of: block.node).first { node in
        tree.tag(of: node) == .a && tree.range(of: node).contains(block.range.lowerBound)
      }
    guard let link else { return !page.hasAttribute(.onclick, of: block.node) }
    guard !page.hasAttribute(.onclick, of: link) else { return false }
    guard let target = page.value(.href, of: link) else { return true }
    return target.isEmpty || target == "#" || target.hasPrefix("javascript:")
  }

  /// Paragraphs that stand a second time in the same element; those in a row are one leftover.
  var repetitions: [Leftover] {
    let paragraphs = lines.indices.filter { mayRepeat(lines[$0].block) }
    // Most paragraphs have a length of their own.
    let lengths = paragraphs.reduce(into: [:]) { $0[lines[$1].folded.count, default: 0] += 1 }
    var seen: [TextKey: NodeID?] = [:]
    var runs: [ClosedRange<Int>] = []
    for place in paragraphs where lengths[lines[place].folded.count] ?? 0 > 1 {
      let line = lines[place]
      let parent = page.tree.parent(of: line.block.node)
      let text = TextKey(line.folded)
      guard let first = seen[text] else {
        seen[text] = parent
        continue
      }
      guard first == parent else { continue }
      if let last = runs.last, last.upperBound == place - 1 {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    // A plan, a form or a song repeats itself on purpose, and more than once.
    guard runs.count <= 2 else { return [] }
    return runs.map { run in
      let (first, last) = (lines[run.lowerBound].block, lines[run.upperBound].block)
      return Leftover(
        kind: .repeatedParagraph, block: first.index, range: first.range.lowerBound..<last.range.upperBound,
        position: position(of: first), confidence: .high)
    }
  }

  private func mayRepeat(_ block: Block) -> Bool {
    block.role == .paragraph && block.words >= 20 && block.linkedShare < 0.3
  }

  /// Headings between the paragraphs of the main text that hold nothing.
  var emptyHeadings: [Leftover] {
    guard page.capture.kind != .text, let prose else { return [] }
    let tree = page.tree
    let parents = Set(main.blocks.compactMap { tree.parent(of: blocks.all[$0].node) })
    let span = blocks.all[prose.lowerBound].range.lowerBound..<blocks.all[prose.upperBound].range.upperBound
    return tree.elements([.h1, .h2, .h3, .h4, .h5, .h6]).compactMap { node in
      guard span.contains(tree.range(of: node).lowerBound), isEmpty(node),
        let parent = tree.parent(of: node), parents.contains(parent)
      else { return nil }
      let next = blocks.all.first { $0.range.lowerBound >= tree.range(of: node).upperBound }?.index
      return Leftover(
        kind: .emptyHeading, block: next ?? prose.upperBound, range: tree.range(of: node), position: .inside,
        confidence: .high)
    }
  }

  /// Whether an element shows nothing and is no place that a script fills.
  private func isEmpty(_ node: NodeID) -> Bool {
    let tree = page.tree
    // `<h2><p>text</p></h2>` nests as a heading that ends where the paragraph begins.
    guard page.source[tree.range(of: node)].contains(text: "</") else { return false }
    if page.hasAttribute(.id, of: node) || page.hasAttribute(.hidden, of: node) { return false }
    if page.hasAttribute(.ariaLabel, of: node) || page.hasAttribute(.style, of: node) { return false }
    return tree.descendants(of: node).allSatisfy { child in
      switch tree.kind(of: child) {
      case .text: !blocks.all.contains { $0.range.overlaps(tree.range(of: child)) }
      case .element: [.br, .b, .strong, .em, .i, .span].contains(tree.tag(of: child))
      case .document, .comment, .doctype: true
      }
    }
  }

  /// The toolbar that a web archive adds to a page.
  var archiveBars: [Leftover] {
    let tree = page.tree
    guard tree.count(of: .id, where: namesArchiveBar) > 0 else { return [] }
    for node in tree.nodes where tree.kind(of: node) == .element {
      guard let id = tree.attribute(.id, of: node), namesArchiveBar(id) else { continue }
      let block = blocks.all.first { tree.isNode($0.node, inside: node) }?.index ?? 0
      return [
        Leftover(
          kind: .archiveToolbar, block: block, range: tree.startTag(of: node), position: .elsewhere, confidence: .high)
      ]
    }
    return []
  }

  private func namesArchiveBar(_ id: Attribute) -> Bool {
    guard id.valueRange.count == 11 || id.valueRange.count == 6 else { return false }
    let name = page.source[Int(id.valueRange.lowerBound)..<Int(id.valueRange.upperBound)]
    return name.elementsEqual("wm-ipp-base".utf8) || name.elementsEqual("wm-ipp".utf8)
  }
}

extension Flow.Line {
  /// Whether the line is the text of links only.
  fileprivate var isLinkAlone: Bool { block.linkedShare >= 1 }
}
