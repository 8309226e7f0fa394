internal import Pages

/// Cookie notices that stand in the text.
extension Flow {
  /// Lines that say that cookies are used, where the page is neither a policy nor about cookies.
  var noticeLines: [Leftover] {
    guard kind != .policy else { return [] }
    let telling = lines.indices.filter { blockWords.mentions(told, in: lines[$0].block.index) }.map { lines[$0] }
      .filter { $0.block.words >= 4 && $0.block.words <= 120 && tellsOfCookies($0) }
    guard !telling.isEmpty, telling.count <= 4, !isAboutCookies(besides: telling) else { return [] }
    return telling.map { line in
      let isGlued = isText || position(of: line.block) != .inside
      return leftover(.notice, line.block, isGlued ? .high : .medium)
    }
  }

  /// What such a line must say.
  private var told: WordList { isText ? .cookie : .usesCookies }

  private func tellsOfCookies(_ line: Line) -> Bool {
    guard line.block.role != .quotation, line.block.role != .code, line.block.role != .heading else { return false }
    return isNotice(line.block) || isNoticeAmongParagraphs(line)
  }

  /// Whether a plain paragraph says that the site uses cookies and what for, or that reading on is consent:
  /// nothing sets it apart, so the finder of notices leaves it to the text.
  private func isNoticeAmongParagraphs(_ line: Line) -> Bool {
    guard !isText, line.isPlain, line.block.words <= 60 else { return false }
    let lists = Set(blockWords.hits(of: line.block.index).map(\.list))
    return lists.contains(.impliedConsent) || lists.contains(.vaguePurpose)
  }

  /// Whether the finder of notices takes a block for one: who writes that they use cookies may speak of biscuits.
  private func isNotice(_ block: Block) -> Bool {
    notices.contains { $0.confidence > .low && $0.range.overlaps(block.range) }
  }

  /// Whether more of the text than its notice speaks of cookies: then it is an article about them.
  private func isAboutCookies(besides telling: [Line]) -> Bool {
    let notices = Set(telling.map(\.block.index))
    // A few words without an end are the link to a policy.
    let others = lines.filter { line in
      !notices.contains(line.block.index) && blockWords.mentions(.cookie, in: line.block.index)
        && (line.block.words >= 5 || endsLikeSentence(line.block))
    }
    let isShort = others.allSatisfy { position(of: $0.block) == .tail }
    return !others.isEmpty && !isShort
  }
}
