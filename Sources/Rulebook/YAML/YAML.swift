internal import CLibYAML

/// Reads the YAML that `Rules/` is written in: one document, block or flow, every node with its place.
///
/// What makes YAML surprising is a mistake here: anchors, aliases, tags, a second document, a key given twice, a key
/// that is not text.
public enum YAML {
  /// How deep nodes may lie in each other.
  static let maximumDepth = 24
  /// How many bytes a file may have.
  static let maximumBytes = 4 << 20

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - lastKey: a key of the outermost mapping before which reading stops; what follows is neither read nor checked.
  ///   - mistakes: takes what is wrong.
  /// - Returns: the document; nil where it cannot be read or is empty.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, before lastKey: String? = nil, mistakes: inout Mistakes
  ) -> YAMLNode? {
    guard bytes.count <= maximumBytes else {
      mistakes.add("the file is longer than \(maximumBytes) bytes", at: .start)
      return nil
    }
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { unsafe yaml_parser_delete(&parser) }
    unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

    var builder = Builder(lastKey: lastKey)
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        mistakes.add(unsafe problem(of: parser), at: unsafe Mark(parser.problem_mark))
        return nil
      }
      defer { unsafe yaml_event_delete(&event) }
      switch builder.take(unsafe Event(event), &mistakes) {
      case .goOn: continue
      case .done: break
      case .giveUp: return nil
      }
      if builder.root == nil { mistakes.add("the file is empty", at: .start) }
      return builder.root
    }
  }

  /// Reads a file held as an array.
  public static func read(_ bytes: [UInt8], before lastKey: String? = nil, mistakes: inout Mistakes) -> YAMLNode? {
    unsafe bytes.withUnsafeBufferPointer { unsafe read($0, before: lastKey, mistakes: &mistakes) }
  }

  fileprivate typealias Mark = YAMLNode.Mark

  private static func problem(of parser: yaml_parser_t) -> String {
    guard let problem = unsafe parser.problem else { return "this is not YAML" }
    return "this is not YAML: \(unsafe String(cString: problem))"
  }
}

extension YAMLNode.Mark {
  /// The first character of a file.
  public static let start = YAMLNode.Mark(line: 1, column: 1)

  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}

/// What libyaml says next, in Swift.
private struct Event {
  let kind: Kind
  let mark: YAMLNode.Mark
  let hasAnchor: Bool
  let hasTag: Bool

  enum Kind {
    case documentStart
    case end
    case alias
    case scalar(String)
    case listStart, mappingStart, close
    case other
  }

  init(_ event: yaml_event_t) {
    mark = unsafe YAMLNode.Mark(event.start_mark)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(unsafe String(decoding: bytes, as: UTF8.self))
      hasAnchor = unsafe scalar.anchor != nil
      hasTag = unsafe scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      hasAnchor = unsafe event.data.sequence_start.anchor != nil
      hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      hasAnchor = unsafe event.data.mapping_start.anchor != nil
      hasTag = unsafe event.data.mapping_start.tag != nil
    default:
      kind =
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_STREAM_END_EVENT: .end
        case YAML_ALIAS_EVENT: .alias
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .close
        default: .other
        }
      hasAnchor = false
      hasTag = false
    }
  }
}

/// Builds nodes from events, without recursion.
private struct Builder {
  let lastKey: String?
  private(set) var root: YAMLNode?
  private var open: [Frame] = []
  private var documents = 0

  init(lastKey: String?) { self.lastKey = lastKey }

  /// A list or mapping that is not closed yet.
  private struct Frame {
    let mark: YAMLNode.Mark
    let isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    /// The key that waits for its value.
    var key: (text: String, mark: YAMLNode.Mark, isRepeated: Bool)?

    var awaitsKey: Bool { isMapping && key == nil }

    var node: YAMLNode { YAMLNode(mark: mark, content: isMapping ? .mapping(entries) : .list(items)) }
  }

  enum Step { case goOn, done, giveUp }

  mutating func take(_ event: Event, _ mistakes: inout Mistakes) -> Step {
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
      return add(YAMLNode(mark: event.mark, content: .scalar("")), &mistakes)
    case .scalar(let text): return takeScalar(text, event.mark, &mistakes)
    case .listStart, .mappingStart: return openFrame(event, &mistakes)
    case .close:
      guard let frame = open.popLast() else { return .giveUp }
      return add(frame.node, &mistakes)
    case .end: return .done
    case .other: return .goOn
    }
  }

  private mutating func takeScalar(_ text: String, _ mark: YAMLNode.Mark, _ mistakes: inout Mistakes) -> Step {
    let top = open.count - 1
    guard top >= 0, open[top].awaitsKey else {
      return add(YAMLNode(mark: mark, content: .scalar(text)), &mistakes)
    }
    if top == 0, text == lastKey {
      root = open[top].node
      return .done
    }
    let isNew = open[top].keys.insert(text).inserted
    if !isNew { mistakes.add("'\(text)' is given twice", at: mark) }
    open[top].key = (text, mark, !isNew)
    return .goOn
  }

  private mutating func openFrame(_ event: Event, _ mistakes: inout Mistakes) -> Step {
    if !open.isEmpty, open[open.count - 1].awaitsKey {
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

  private mutating func add(_ node: YAMLNode, _ mistakes: inout Mistakes) -> Step {
    let top = open.count - 1
    guard top >= 0 else {
      if root == nil { root = node }
      return .goOn
    }
    guard open[top].isMapping else {
      open[top].items.append(node)
      return .goOn
    }
    guard let key = open[top].key else {
      mistakes.add("a key must be text", at: node.mark)
      return .giveUp
    }
    open[top].key = nil
    if !key.isRepeated { open[top].entries.append(YAMLNode.Entry(key: key.text, mark: key.mark, value: node)) }
    return .goOn
  }
}
