internal import Pages

/// Tells which part of a page an element begins.
struct RegionFinder {
  private let tree: Tree
  private let source: [UInt8]
  /// How many nodes a part beside the main one has at most.
  private let largestPart: Int32

  /// What names say of an element: whether they speak of consent, and the region they name.
  struct Part {
    fileprivate let isNotice: Bool
    fileprivate let region: Block.Region?
  }

  init(tree: Tree, source: [UInt8]) {
    self.tree = tree
    self.source = source
    largestPart = max(Int32(clamping: tree.count / 3), 40)
  }

  /// The region of an element: its parent's, where it begins none. `memory` knows what classes said.
  func region(
    of node: NodeID, _ tag: Tag, _ names: ElementNames, inside parent: Block.Region, isInText: Bool,
    _ memory: inout NameMemory<Part>
  ) -> Block.Region {
    switch parent {
    case .notice, .comments, .navigation, .footer, .aside, .header:
      // Only a part of its own kind begins inside a side part.
      return landmark(node, tag, inside: parent, isInText) ?? parent
    case .main, .form, .unknown: break
    }
    let part = (canBePart(tag) || names.isDialog) && isSmall(node) ? part(named: names, &memory) : nil
    if part?.isNotice == true { return .notice }
    if let named = landmark(node, tag, inside: parent, isInText) { return named }
    if let role = names.role {
      return Landmarks.region(ofRole: source[Int(role.lowerBound)..<Int(role.upperBound)]) ?? parent
    }
    if tag == .form { return isSmall(node) ? .form : parent }
    return canBePart(tag) ? part?.region ?? parent : parent
  }

  /// What the id and the classes of an element say.
  private func part(named names: ElementNames, _ memory: inout NameMemory<Part>) -> Part {
    let classes = memory.answer(to: names.classes, in: source.span) { Self.part(named: $0) }
    guard !names.id.isEmpty else { return classes }
    let id = Self.part(named: source.span.extracting(Int(names.id.lowerBound)..<Int(names.id.upperBound)))
    return Part(isNotice: id.isNotice || classes.isNotice, region: id.region ?? classes.region)
  }

  private static func part(named name: Span<UInt8>) -> Part {
    Part(isNotice: Landmarks.namesNotice(name), region: Landmarks.region(ofNames: name))
  }

  /// The region an element begins by its name. A side part is smaller than the main one, and a `<header>` that holds
  /// the headline, or lies in an article, belongs to the text.
  private func landmark(
    _ node: NodeID, _ tag: Tag, inside parent: Block.Region, _ isInText: Bool
  ) -> Block.Region? {
    guard let named = Landmarks.region(of: tag, inside: parent) else { return nil }
    if named == .main || named == .navigation { return named }
    guard isSmall(node) else { return nil }
    guard named == .header else { return named }
    if isInText { return nil }
    let tags = tree.descendants(of: node).lazy.map { tree.tag(of: $0) }
    return tags.contains(.h1) && !tags.contains(.nav) ? nil : named
  }

  /// Whether an element's class may say which part of the page it is.
  private func canBePart(_ tag: Tag) -> Bool {
    switch tag {
    case .div, .section, .ul, .ol, .table, .td, .dialog: true
    default: !tag.isWellKnown
    }
  }

  /// Whether an element is small enough to be a part beside the main one.
  private func isSmall(_ node: NodeID) -> Bool { tree.end(of: node).index - node.index <= largestPart }
}
