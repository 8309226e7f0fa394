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
  ///   - mistakes: takes what is wrong.
  /// - Returns: the document; nil where it cannot be read or is empty.
  public static func read(_ bytes: [UInt8], mistakes: inout Mistakes) -> YAMLNode? {
    flat(bytes, mistakes: &mistakes)?.root
  }

  /// Reads one file into the form that is read in place.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - mistakes: takes what is wrong.
  /// - Returns: the document; nil where it cannot be read or is empty.
  static func flat(_ bytes: [UInt8], mistakes: inout Mistakes) -> FlatYAML? {
    unsafe bytes.withUnsafeBufferPointer { unsafe flat($0, &mistakes) }
  }

  private static func flat(_ bytes: UnsafeBufferPointer<UInt8>, _ mistakes: inout Mistakes) -> FlatYAML? {
    guard bytes.count <= maximumBytes else {
      mistakes.add("the file is longer than \(maximumBytes) bytes", at: .start)
      return nil
    }
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { unsafe yaml_parser_delete(&parser) }
    unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

    var builder = FlatYAMLBuilder()
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        mistakes.add(unsafe problem(of: parser), at: unsafe Mark(parser.problem_mark))
        return nil
      }
      defer { unsafe yaml_event_delete(&event) }
      switch builder.take(unsafe YAMLEvent(event), &mistakes) {
      case .goOn: continue
      case .done: break
      case .giveUp: return nil
      }
      if builder.document == nil { mistakes.add("the file is empty", at: .start) }
      return builder.document
    }
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
struct YAMLEvent {
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
