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

  mutating func add(_ mark: ElementMark, _ target: Target) {
    switch mark.kind {
    case .id: ids.add(mark, target)
    case .className: classes.add(mark, target)
    case .attribute: attributes[mark.name, default: []].append((mark.value, target))
    case .element: elements[mark.name, default: []].append(target)
    }
  }

  /// Looks at every element of a page once.
  func search(_ page: Page, _ found: (Target, NodeID) -> Void) {
    var names = PageNames(page: page, index: self)
    let tree = page.tree
    for node in tree.nodes where tree.kind(of: node) == .element {
      if names.isMark(element: node) { for target in names.targets(ofElement: node) { found(target, node) } }
      tree.forEachAttribute(of: node) { attribute in
        switch attribute.name {
        case .id: ids.search(page.source.span, attribute.valueRange) { found($0, node) }
        case .class: classes.search(page.source.span, attribute.valueRange) { found($0, node) }
        default:
          guard names.isMark(attribute) else { return }
          for (value, target) in names.targets(of: attribute) {
            guard value == nil || value == page.value(attribute.name, of: node)?.lowercased() else { continue }
            found(target, node)
          }
        }
      }
    }
  }

  /// Which of a page's names of attributes and elements are marks, worked out once a name.
  private struct PageNames {
    let page: Page
    let index: MarkIndex
    private var attributes: [Bool?] = []
    private var elements: [Bool?] = []

    init(page: Page, index: MarkIndex) {
      self.page = page
      self.index = index
    }

    mutating func isMark(_ attribute: Attribute) -> Bool {
      let number = Int(attribute.name.number)
      while attributes.count <= number { attributes.append(nil) }
      let answer = attributes[number] ?? !targets(of: attribute).isEmpty
      attributes[number] = answer
      return answer
    }

    mutating func isMark(element node: NodeID) -> Bool {
      let number = Int(page.tree.tag(of: node).number)
      while elements.count <= number { elements.append(nil) }
      let answer = elements[number] ?? !targets(ofElement: node).isEmpty
      elements[number] = answer
      return answer
    }

    func targets(of attribute: Attribute) -> [(value: String?, target: Target)] {
      index.attributes[page.tree.name(of: attribute)] ?? []
    }

    func targets(ofElement node: NodeID) -> [Target] { index.elements[page.tree.name(of: node)] ?? [] }
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
