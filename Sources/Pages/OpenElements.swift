/// The elements that are open while the skeleton is written, by the rules of the HTML standard for the body
/// (13.2.6.4.7 and those for tables): which end tags a tag implies, and which tags it implies before itself.
///
/// libxml2 2.9 knows the rules of HTML 4 only. What the standard adds is written into the skeleton as plain end tags and
/// start tags, so that both agree on what is open. Not done, for it moves what is already placed: the adoption of
/// misnested formatting elements, and taking misplaced content out of tables.
struct OpenElements {
  private(set) var tags: [Tag] = []
  private let kinds = TagKinds.standard
  /// How many of each well-known name are open, so that most questions need no search.
  private var counts: [Int32] = Array(repeating: 0, count: 256)
  /// Elements beyond this depth are followed no more, so that no search is long.
  private static let deepest = 4_096

  var last: Tag { tags.last ?? .none }

  /// Counts an element as open.
  ///
  /// - Returns: whether it is followed.
  @inline(__always)
  mutating func push(_ tag: Tag) -> Bool {
    guard tags.count < OpenElements.deepest else { return false }
    tags.append(tag)
    if tag.number < 256 { counts[Int(tag.number)] += 1 }
    return true
  }

  @inline(__always)
  mutating func pop() -> Tag? {
    guard let tag = tags.popLast() else { return nil }
    if tag.number < 256 { counts[Int(tag.number)] -= 1 }
    return tag
  }

  @inline(__always)
  func isOpen(_ tag: Tag) -> Bool { tag.number >= 256 || counts[Int(tag.number)] > 0 }

  /// The place of the innermost element of a name that no element of `boundaries` shuts off, or nil.
  func place(of tag: Tag, within boundaries: TagSet) -> Int? {
    guard isOpen(tag) else { return nil }
    var index = tags.count - 1
    while index >= 0 {
      if tags[index] == tag { return index }
      if boundaries.contains(tags[index]) { return nil }
      index -= 1
    }
    return nil
  }

  /// The place of the innermost element among `wanted`, or nil.
  func place(of wanted: TagSet) -> Int? { tags.lastIndex { wanted.contains($0) } }

  // MARK: - What a start tag closes

  /// The place down to which a start tag closes what is open, or nil where it closes nothing.
  func closed(byStart tag: Tag, _ traits: TagTraits) -> Int? {
    var closed: Int?
    if traits.contains(.closesParagraph) { closed = place(of: .p, within: kinds.buttonScope) }
    return other(byStart: tag, from: (closed ?? tags.count) - 1) ?? closed
  }

  private func other(byStart tag: Tag, from top: Int) -> Int? {
    let last = top >= 0 ? tags[top] : .none
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: return kinds.headings.contains(last) ? top : nil
    case .li: return item([.li], from: top)
    case .dd, .dt: return item([.dd, .dt], from: top)
    case .option: return last == .option ? top : nil
    case .optgroup:
      return last == .option ? (top > 0 && tags[top - 1] == .optgroup ? top - 1 : top) : last == .optgroup ? top : nil
    case .button: return place(of: .button, within: kinds.scope)
    case .a: return formatting(.a, from: top)
    case .nobr: return formatting(.nobr, from: top)
    case .rb, .rtc: return ruby(kinds.rubyParts, from: top)
    case .rt, .rp: return ruby(kinds.rubyTexts, from: top)
    case .td, .th: return table(kinds.insideRow)
    case .tr: return table(kinds.insideSection)
    case .tbody, .thead, .tfoot, .caption, .colgroup: return table(kinds.insideTable)
    case .col: return table(kinds.insideColumns)
    default: return nil
    }
  }

  /// The item that a new item ends: the nearest one that no other block but a plain container shuts off.
  private func item(_ items: [Tag], from top: Int) -> Int? {
    guard items.contains(where: isOpen) else { return nil }
    var index = top
    while index >= 0 {
      let tag = tags[index]
      if items.contains(tag) { return index }
      if kinds.special.contains(tag), tag != .address, tag != .div, tag != .p { return nil }
      index -= 1
    }
    return nil
  }

  /// A formatting element that cannot hold another of its kind, where only such elements lie between.
  private func formatting(_ tag: Tag, from top: Int) -> Int? {
    guard isOpen(tag) else { return nil }
    var index = top
    while index >= 0, !kinds.special.contains(tags[index]) {
      if tags[index] == tag { return index }
      index -= 1
    }
    return nil
  }

  /// The outermost of the ruby parts at the top.
  private func ruby(_ parts: TagSet, from top: Int) -> Int? {
    guard isOpen(.ruby) else { return nil }
    var index = top
    while index >= 0, parts.contains(tags[index]) { index -= 1 }
    return index < top ? index + 1 : nil
  }

  /// The outermost of the parts of the innermost table that cannot stand around a new part.
  private func table(_ parts: TagSet) -> Int? {
    guard isOpen(.table) || isOpen(.template), let table = place(of: kinds.tableRoots) else { return nil }
    return tags[(table + 1)...].firstIndex { parts.contains($0) }
  }

  /// The parts of an open table that a start tag implies before itself.
  func implied(byStart tag: Tag) -> [Tag] {
    switch (tag, last) {
    case (.tr, .table): return [.tbody]
    case (.td, .table), (.th, .table): return [.tbody, .tr]
    case (.td, .tbody), (.th, .tbody), (.td, .thead), (.th, .thead), (.td, .tfoot), (.th, .tfoot): return [.tr]
    case (.col, .table): return [.colgroup]
    default: return []
    }
  }

  // MARK: - What an end tag closes

  /// The place down to which an end tag closes what is open, or nil where it means nothing.
  func closed(byEnd tag: Tag) -> Int? {
    guard isOpen(tag) || kinds.headings.contains(tag) else { return nil }
    if tag == .p { return place(of: .p, within: kinds.buttonScope) }
    if tag == .li { return place(of: .li, within: kinds.listScope) }
    if kinds.headings.contains(tag) {
      guard let place = place(of: kinds.headings.union(kinds.scope)), kinds.headings.contains(tags[place])
      else {
        return nil
      }
      return place
    }
    if kinds.tableParts.contains(tag) { return place(of: tag, within: kinds.tableRoots.subtracting(tag)) }
    if tag == .template { return tags.lastIndex(of: .template) }
    if kinds.special.contains(tag) { return place(of: tag, within: kinds.scope.subtracting(tag)) }
    return place(of: tag, within: kinds.special)
  }
}
