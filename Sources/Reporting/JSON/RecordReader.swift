import Pages
import Rulebook

/// Why a report, a baseline or a cache entry is not one.
public struct BadRecord: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  public let description: String
}

/// Reads the members of one object. Each function throws where a member lacks or is of another kind.
struct RecordReader {
  let json: JSON
  let what: String

  init(_ json: JSON?, _ what: String) throws(BadRecord) {
    guard let json, case .object = json else { throw BadRecord(description: "\(what) is no object") }
    self.json = json
    self.what = what
  }

  func text(_ name: String) throws(BadRecord) -> String { try required(name, json[name]?.string) }
  func optionalText(_ name: String) -> String? { json[name]?.string }
  func integer(_ name: String) throws(BadRecord) -> Int { try required(name, json[name]?.integer) }
  func number(_ name: String) throws(BadRecord) -> Double { try required(name, json[name]?.double) }
  func truth(_ name: String) throws(BadRecord) -> Bool { try required(name, json[name]?.bool) }

  func texts(_ name: String) throws(BadRecord) -> [String] {
    try list(name) { json throws(BadRecord) in try required(name, json.string) }
  }

  func list<Element>(
    _ name: String, _ read: (JSON) throws(BadRecord) -> Element
  ) throws(BadRecord) -> [Element] {
    var elements: [Element] = []
    for element in try required(name, json[name]?.array) { elements.append(try read(element)) }
    return elements
  }

  /// A list that older reports do not have.
  func optionalList<Element>(
    _ name: String, _ read: (JSON) throws(BadRecord) -> Element
  ) throws(BadRecord) -> [Element] {
    json[name] == nil ? [] : try list(name, read)
  }

  func word<Word: RawRepresentable>(
    _ name: String, _ type: Word.Type
  ) throws(BadRecord) -> Word where Word.RawValue == String {
    try required(name, Word(rawValue: try text(name)))
  }

  func optionalWord<Word: RawRepresentable>(_ name: String, _ type: Word.Type) throws(BadRecord) -> Word?
  where Word.RawValue == String {
    guard let text = optionalText(name) else { return nil }
    return try required(name, Word(rawValue: text))
  }

  func object(_ name: String) throws(BadRecord) -> RecordReader { try RecordReader(json[name], name) }

  func optionalObject(_ name: String) throws(BadRecord) -> RecordReader? {
    guard let value = json[name], value != .null else { return nil }
    return try RecordReader(value, name)
  }

  func localized(_ name: String) throws(BadRecord) -> LocalizedText { try LocalizedText(try object(name)) }

  func optionalLocalized(_ name: String) throws(BadRecord) -> LocalizedText? {
    guard let reader = try optionalObject(name) else { return nil }
    return try LocalizedText(reader)
  }

  func position(_ name: String) throws(BadRecord) -> Position {
    let reader = try object(name)
    return Position(line: try reader.integer("line"), column: try reader.integer("column"))
  }

  private func required<Value>(_ name: String, _ value: Value?) throws(BadRecord) -> Value {
    guard let value else { throw BadRecord(description: "'\(name)' lacks in \(what), or is of the wrong kind") }
    return value
  }
}

extension LocalizedText {
  init(_ reader: RecordReader) throws(BadRecord) {
    self.init(en: try reader.text("en"), tr: try reader.text("tr"))
  }

  var json: JSON { ["en": .string(en), "tr": .string(tr)] }
}

extension Position {
  var json: JSON { ["line": .integer(line), "column": .integer(column)] }
}
