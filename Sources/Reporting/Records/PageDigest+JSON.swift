public import Facts
public import Inputs
import Pages

extension PageDigest {
  /// The digest as JSON, for a cache; its page is not written, for whoever reads it knows.
  public var json: JSON {
    JSON.object([
      JSON.Member(name: "host", value: .text(host)),
      JSON.Member(name: "kind", value: .string(kind.rawValue)),
      JSON.Member(name: "capture", value: .string(capture.rawValue)),
      JSON.Member(name: "language", value: .text(language)),
      JSON.Member(name: "head", value: head.json),
      JSON.Member(name: "signs", value: .list(signs.map(\.rawValue).sorted(), JSON.string)),
      JSON.Member(name: "mayDrawNotice", value: .bool(mayDrawNotice)),
      JSON.Member(
        name: "identityLinks",
        value: .list(identityLinks) { ["kind": .string($0.kind.rawValue), "sighting": $0.sighting.json] }),
      JSON.Member(name: "identity", value: identity?.json ?? .null),
      JSON.Member(name: "date", value: .text(date?.rawValue)),
      JSON.Member(name: "notices", value: .list(notices, \.json)),
      JSON.Member(
        name: "leftovers",
        value: .list(leftovers) {
          ["kind": .string($0.kind.rawValue), "text": .mark($0.text), "sighting": $0.sighting.json]
        }),
      JSON.Member(
        name: "lines", value: .list(lines) { ["text": .mark($0.text), "sighting": $0.sighting.json] }),
    ]).withoutNulls
  }

  /// Reads what `json` wrote of a page.
  public init(json: JSON, of page: Origin) throws(BadRecord) {
    let reader = try RecordReader(json, "a digest")
    let identity = try reader.optionalObject("identity")
    self.init(
      origin: page, host: reader.optionalText("host"), kind: try reader.word("kind", PageKind.self),
      capture: try reader.word("capture", Capture.Kind.self), language: reader.optionalText("language"),
      head: try Sighting(try reader.object("head"), page),
      signs: Set(try reader.texts("signs").compactMap(SiteSign.init(rawValue:))),
      mayDrawNotice: try reader.truth("mayDrawNotice"),
      identityLinks: try reader.list("identityLinks") { json throws(BadRecord) in
        let reader = try RecordReader(json, "a link")
        return IdentityLink(
          kind: try reader.word("kind", IdentityLink.Kind.self),
          sighting: try Sighting(try reader.object("sighting"), page))
      },
      identity: try identity.map { reader throws(BadRecord) in try IdentityText(reader, page) },
      date: try reader.optionalWord("date", DateSign.self),
      notices: try reader.list("notices") { json throws(BadRecord) in
        let reader = try RecordReader(json, "a notice")
        return NoticeMark(
          text: try reader.mark("text"), language: reader.optionalText("language"),
          roles: try reader.texts("roles").compactMap(Control.Role.init(rawValue:)),
          sighting: try Sighting(try reader.object("sighting"), page))
      },
      leftovers: try reader.list("leftovers") { json throws(BadRecord) in
        let reader = try RecordReader(json, "a leftover")
        return LeftoverMark(
          kind: try reader.word("kind", Leftover.Kind.self), text: try reader.mark("text"),
          sighting: try Sighting(try reader.object("sighting"), page))
      },
      lines: try reader.list("lines") { json throws(BadRecord) in
        let reader = try RecordReader(json, "a line")
        return LineMark(text: try reader.mark("text"), sighting: try Sighting(try reader.object("sighting"), page))
      })
  }
}

extension PageDigest.NoticeMark {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "text", value: .mark(text)), JSON.Member(name: "language", value: .text(language)),
      JSON.Member(name: "roles", value: .list(roles) { .string($0.rawValue) }),
      JSON.Member(name: "sighting", value: sighting.json),
    ]).withoutNulls
  }
}

extension IdentityText {
  fileprivate var json: JSON {
    ["sighting": sighting.json, "items": .list(items) { .string($0.rawValue) }]
  }

  fileprivate init(_ reader: RecordReader, _ page: Origin) throws(BadRecord) {
    self.init(
      sighting: try Sighting(try reader.object("sighting"), page),
      items: try reader.texts("items").compactMap(Item.init(rawValue:)))
  }
}

extension Sighting {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(
        name: "bytes", value: ["start": .integer(bytes.lowerBound), "end": .integer(bytes.upperBound)]),
      JSON.Member(name: "start", value: start.json), JSON.Member(name: "end", value: end.json),
      JSON.Member(name: "selector", value: .text(selector)), JSON.Member(name: "quote", value: .string(quote)),
      JSON.Member(name: "words", value: .string(words)),
    ]).withoutNulls
  }

  fileprivate init(_ reader: RecordReader, _ page: Origin) throws(BadRecord) {
    let bytes = try reader.object("bytes")
    let (start, end) = (try bytes.integer("start"), try bytes.integer("end"))
    guard start <= end else { throw BadRecord(description: "a sighting ends before it starts") }
    self.init(
      page: page, bytes: start..<end, start: try reader.position("start"), end: try reader.position("end"),
      selector: reader.optionalText("selector"), quote: try reader.text("quote"), words: try reader.text("words"))
  }
}

extension JSON {
  /// A mark of 64 bits, which may be larger than a whole number.
  fileprivate static func mark(_ mark: UInt64) -> JSON { .integer(Int(bitPattern: UInt(mark))) }
}

extension RecordReader {
  fileprivate func mark(_ name: String) throws(BadRecord) -> UInt64 { UInt64(UInt(bitPattern: try integer(name))) }
}
