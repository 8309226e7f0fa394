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
  /// Those of `attributes` and `elements` by the numbers of their names: at first of those whose number is the same on
  /// every page.
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

  /// The index made ready for the names of a page.
  func prepared(for page: Page) -> MarkIndex {
    var index = self
    page.tree.forEachOwnTagName { name, tag in
      if let all = elements[name] { index.knownElements[tag.number] = all }
    }
    page.tree.forEachOwnAttributeName { name, own in
      if let all = attributes[name] { index.knownAttributes[own.number] = all }
    }
    return index
  }

  /// Looks at an element of the page that the index is prepared for.
  @inline(__always)
  func search(_ node: NodeID, of page: Page, _ found: (Target) -> Void) {
    let source = page.source.span
    let tag = page.tree.tag(of: node).number
    if knownElements.holds(tag) { for target in knownElements[tag] { found(target) } }
    page.tree.forEachAttribute(of: node) { attribute in
      switch attribute.name {
      case .id: ids.search(source, attribute.valueRange, found)
      case .class: classes.search(source, attribute.valueRange, found)
      default:
        guard knownAttributes.holds(attribute.name.number) else { return }
        for (value, target) in knownAttributes[attribute.name.number] {
          guard value == nil || value == page.value(attribute.name, of: node)?.lowercased() else { continue }
          found(target)
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
  /// Marks by how they begin.
  private var marks: [UInt32: [Mark]] = [:]
  /// How marks begin: most names end there.
  private var heads = HashBits()
  /// Marks that are shorter than a head; there are hardly any.
  private var shortMarks: [Mark] = []

  private struct Mark: Sendable {
    let name: [UInt8]
    let isBeginning: Bool
    let target: MarkIndex.Target

    /// Whether a name is the mark, or begins with it where that is enough.
    func isMark(_ name: Span<UInt8>) -> Bool {
      guard name.count == self.name.count || isBeginning && name.count > self.name.count else { return false }
      return name.extracting(first: self.name.count).isSame(self.name.span)
    }
  }

  mutating func add(_ mark: ElementMark, _ target: MarkIndex.Target) {
    let mark = Mark(name: Array(mark.name.utf8), isBeginning: mark.isBeginning, target: target)
    guard mark.name.count >= 4 else { return shortMarks.append(mark) }
    let head = Self.head(of: mark.name.span, at: 0)
    marks[head, default: []].append(mark)
    heads.insert(Self.mixed(head))
  }

  /// The four bytes at a place, and what follows the name there where it is shorter.
  @inline(__always)
  private static func head(of text: Span<UInt8>, at start: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: EightBytes(in: text, at: start).packed)
  }

  @inline(__always)
  private static func mixed(_ head: UInt32) -> UInt32 { (head &* 0x9E37_79B1) &>> 20 }

  /// Holds each name of a value, names being parted by white space, against the marks.
  @inline(never)
  func search(_ source: Span<UInt8>, _ value: Range<Int32>, _ found: (MarkIndex.Target) -> Void) {
    let end = Int(value.upperBound)
    var place = Int(value.lowerBound)
    // A name begins behind a space, and where the value does.
    var before = EightBytes.highest
    while place < end {
      let spaces = EightBytes(in: source, at: place).isAmong(0...0x20)
      var starts = (spaces &<< 8 | before &>> 56) & ~spaces
      before = spaces
      while starts != 0 {
        let start = place &+ EightBytes.count(before: starts)
        starts &= starts &- 1
        let head = Self.head(of: source, at: start)
        guard heads.mayHold(Self.mixed(head)) || !shortMarks.isEmpty, start < end else { continue }
        take(source.extracting(start..<end), marks[head] ?? [], found)
      }
      place &+= 8
    }
  }

  /// Holds the name that a text begins with against some marks and the short ones.
  private func take(_ text: Span<UInt8>, _ marks: [Mark], _ found: (MarkIndex.Target) -> Void) {
    var end = 0
    while end < text.count, text[end] > 0x20 { end += 1 }
    let name = text.extracting(first: end)
    for mark in marks where mark.isMark(name) { found(mark.target) }
    for mark in shortMarks where mark.isMark(name) { found(mark.target) }
  }
}
