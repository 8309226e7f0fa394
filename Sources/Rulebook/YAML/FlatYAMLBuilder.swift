/// Builds a document from events, without recursion: a node is written once all its children are known.
struct FlatYAMLBuilder {
  /// The document, once its outermost node is complete.
  private(set) var document: FlatYAML?
  private var open: [Frame] = []
  private var nodes: [FlatYAML.Node] = []
  private var text: [UInt8] = []
  private var documents = 0

  /// A list or mapping that is not closed yet.
  private struct Frame {
    let mark: YAMLNode.Mark
    let isMapping: Bool
    /// Its items; of a mapping, keys and values by turns.
    var children: [FlatYAML.Node] = []
    var keys: Set<String> = []
    /// Whether the key that waits for its value stood there before.
    var isRepeated = false

    var awaitsKey: Bool { isMapping && children.count.isMultiple(of: 2) }
  }

  enum Step { case goOn, done, giveUp }

  mutating func take(_ event: YAMLEvent, _ mistakes: inout Mistakes) -> Step {
    if event.hasAnchor { mistakes.add("anchors (&) are not used in rules", at: event.mark) }
    if event.hasTag { mistakes.add("tags (!) are not used in rules", at: event.mark) }
    switch event.kind {
    case .documentStart:
      documents += 1
      guard documents > 1 else { return .goOn }
      mistakes.add("a file holds one document", at: event.mark)
      return .done
    case .alias:
      mistakes.add("aliases (*) are not used in rules; quote a text that begins with *", at: event.mark)
      return add(scalar("", event.mark), &mistakes)
    case .scalar(let text): return takeScalar(text, event.mark, &mistakes)
    case .listStart, .mappingStart: return openFrame(event, &mistakes)
    case .close:
      guard let frame = open.popLast() else { return .giveUp }
      return add(closed(frame), &mistakes)
    case .end: return .done
    case .other: return .goOn
    }
  }

  private mutating func takeScalar(_ text: String, _ mark: YAMLNode.Mark, _ mistakes: inout Mistakes) -> Step {
    let top = open.count - 1
    guard top >= 0, open[top].awaitsKey else { return add(scalar(text, mark), &mistakes) }
    open[top].isRepeated = !open[top].keys.insert(text).inserted
    if open[top].isRepeated { mistakes.add("'\(text)' is given twice", at: mark) }
    open[top].children.append(scalar(text, mark))
    return .goOn
  }

  private mutating func openFrame(_ event: YAMLEvent, _ mistakes: inout Mistakes) -> Step {
    if open.last?.awaitsKey == true {
      mistakes.add("a key must be text", at: event.mark)
      return .giveUp
    }
    guard open.count < YAML.maximumDepth else {
      mistakes.add("this lies more than \(YAML.maximumDepth) levels deep", at: event.mark)
      return .giveUp
    }
    let isMapping = if case .mappingStart = event.kind { true } else { false }
    open.append(Frame(mark: event.mark, isMapping: isMapping))
    return .goOn
  }

  private mutating func add(_ node: FlatYAML.Node, _ mistakes: inout Mistakes) -> Step {
    let top = open.count - 1
    guard top >= 0 else {
      if document == nil { document = FlatYAML(nodes: nodes + [node], text: text) }
      return .goOn
    }
    if open[top].awaitsKey {
      mistakes.add("a key must be text", at: node.mark)
      return .giveUp
    }
    if open[top].isMapping, open[top].isRepeated {
      open[top].children.removeLast()
    } else {
      open[top].children.append(node)
    }
    return .goOn
  }

  private mutating func scalar(_ written: String, _ mark: YAMLNode.Mark) -> FlatYAML.Node {
    let first = text.count
    text += written.utf8
    return FlatYAML.Node(kind: .scalar, mark: mark, first: first, count: text.count - first)
  }

  private mutating func closed(_ frame: Frame) -> FlatYAML.Node {
    let first = nodes.count
    nodes += frame.children
    return FlatYAML.Node(
      kind: frame.isMapping ? .mapping : .list, mark: frame.mark, first: first, count: frame.children.count)
  }
}
