internal import Pages

/// Marks of elements, found by the hash of an id, a class, an attribute's or an element's name.
struct MarkIndex: Sendable {
  /// What a mark stands for.
  struct Target: Sendable, Hashable {
    /// Position of its manager.
    let manager: Int
    /// What the mark shows.
    let sign: Sign
  }

  /// What a mark shows of its manager.
  enum Sign: UInt8, Sendable, Hashable {
    case presence, notice, automatic, declaration
  }

  private var ids = NameIndex()
  private var classes = NameIndex()
  private var attributes: [String: [(value: String?, target: Target)]] = [:]
  private var elements: [String: [Target]] = [:]
  /// Those of `attributes` and `elements` whose names have the same number on every page.
  private var knownAttributes = NumberedMarks<(value: String?, target: Target)>()
  private var knownElements = NumberedMarks<Target>()

  mutating func add(_ mark: ElementMark, _ target: Target) {
    switch mark.kind {
    case .id: ids.add(mark, target)
    case .className: classes.add(mark, target)
    case .attribute:
      attributes[mark.name, default: []].append((mark.value, target))
      if let known = AttributeName(wellKnown: mark.name) { knownAttributes[known.number] = attributes[mark.name] ?? [] }
    case .element:
      elements[mark.name, default: []].append(target)
      if let known = Tag(wellKnown: mark.name) { knownElements[known.number] = elements[mark.name] ?? [] }
    }
  }

  /// Looks at every element of a page once.
  func search(_ page: Page, _ found: (Target, NodeID) -> Void) {
    let tree = page.tree
    let source = page.source
    var marked = (elements: knownElements, attributes: knownAttributes)
    tree.forEachOwnTagName { name, tag in if let all = elements[name] { marked.elements[tag.number] = all } }
    tree.forEachOwnAttributeName { name, own in if let all = attributes[name] { marked.attributes[own.number] = all } }
    for node in tree.nodes where tree.kind(of: node) == .element {
      let tag = tree.tag(of: node).number
      if marked.elements.holds(tag) { for target in marked.elements[tag] { found(target, node) } }
      tree.forEachAttribute(of: node) { attribute in
        switch attribute.name {
        case .id: ids.search(source.span, attribute.valueRange) { found($0, node) }
        case .class: classes.search(source.span, attribute.valueRange) { found($0, node) }
        default:
          guard marked.attributes.holds(attribute.name.number) else { return }
          for (value, target) in marked.attributes[attribute.name.number] {
            guard value == nil || value == page.value(attribute.name, of: node)?.lowercased() else { continue }
            found(target, node)
          }
        }
      }
    }
  }
}

/// Marks by the numbers of the names of elements or attributes.
private struct NumberedMarks<Mark: Sendable>: Sendable {
  private var marks: [[Mark]] = []
  private var isMark: [Bool] = []

  /// Whether a name is a mark, which hardly any is.
  @inline(__always)
  func holds(_ number: UInt16) -> Bool { Int(number) < isMark.count && isMark[Int(number)] }

  subscript(number: UInt16) -> [Mark] {
    get { Int(number) < marks.count ? marks[Int(number)] : [] }
    set {
      while marks.count <= Int(number) {
        marks.append([])
        isMark.append(false)
      }
      marks[Int(number)] = newValue
      isMark[Int(number)] = !newValue.isEmpty
    }
  }
}

/// Ids or classes and what they are marks of.
private struct NameIndex: Sendable {
  private var whole = WordTable()
  private var beginnings = WordTable()
  /// A bit for each pair of bytes that a mark begins with: most names end there.
  private var starts = [UInt64](repeating: 0, count: 1024)
  private var wholeTargets: [[MarkIndex.Target]] = []
  private var beginningTargets: [[MarkIndex.Target]] = []

  mutating func add(_ mark: ElementMark, _ target: MarkIndex.Target) {
    let name = Array(mark.name.utf8)
    // Of one byte, whatever follows may begin a mark.
    for second in name.count > 1 ? name[1]...name[1] : 0...UInt8.max {
      let start = NameIndex.start(name.first ?? 0, second)
      starts[start >> 6] |= 1 << UInt64(start & 63)
    }
    if mark.isBeginning {
      NameIndex.add(name, target, &beginnings, &beginningTargets)
    } else {
      NameIndex.add(name, target, &whole, &wholeTargets)
    }
  }

  private static func add(
    _ name: [UInt8], _ target: MarkIndex.Target, _ table: inout WordTable, _ targets: inout [[MarkIndex.Target]]
  ) {
    let number = Int(table.add(name.span, at: 0..<name.count))
    while targets.count <= number { targets.append([]) }
    targets[number].append(target)
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  /// Whether a mark may begin at a place of a source.
  @inline(__always)
  private func mayBegin(at index: Int, in source: Span<UInt8>) -> Bool {
    guard index &+ 1 < source.count else { return true }
    let start = NameIndex.start(source[index], source[index &+ 1])
    return starts[start &>> 6] &>> UInt64(truncatingIfNeeded: start & 63) & 1 == 1
  }

  /// Holds each name of a value, names being parted by white space, against the table.
  @inline(__always)
  func search(_ source: Span<UInt8>, _ value: Range<Int32>, _ found: (MarkIndex.Target) -> Void) {
    let end = Int(value.upperBound)
    var index = Int(value.lowerBound)
    while index < end {
      while index < end, source[index] <= 0x20 { index &+= 1 }
      let start = index
      guard index < end, mayBegin(at: index, in: source) else {
        while index < end, source[index] > 0x20 { index &+= 1 }
        continue
      }
      var hash = WordTable.seed
      while index < end, source[index] > 0x20 {
        hash = WordTable.hash(hash, source[index])
        index &+= 1
        guard WordTable.mayHold(hash, beginnings.filter.span) else { continue }
        guard let number = beginnings.number(of: hash, in: source, at: start..<index) else { continue }
        for target in beginningTargets[Int(number)] { found(target) }
      }
      guard index > start, WordTable.mayHold(hash, whole.filter.span) else { continue }
      guard let number = whole.number(of: hash, in: source, at: start..<index) else { continue }
      for target in wholeTargets[Int(number)] { found(target) }
    }
  }
}
