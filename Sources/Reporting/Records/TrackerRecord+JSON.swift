import Facts
import Pages

extension TrackerRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "spot", value: spot.json),
      JSON.Member(name: "vendor", value: .string(vendor)),
      JSON.Member(name: "name", value: .string(name)),
      JSON.Member(name: "owner", value: .string(owner)),
      JSON.Member(name: "service", value: .string(service.rawValue)),
      JSON.Member(name: "purpose", value: .string(purpose.rawValue)),
      JSON.Member(name: "form", value: .string(form.rawValue)),
      JSON.Member(name: "quote", value: .string(quote)),
      JSON.Member(name: "identifiers", value: .list(identifiers, JSON.string)),
      JSON.Member(name: "mayStore", value: .list(mayStore, JSON.string)),
      JSON.Member(name: "gate", value: .string(gate.rawValue)),
      JSON.Member(name: "gateReason", value: .string(gateReason.rawValue)),
      JSON.Member(name: "category", value: .text(category?.rawValue)),
    ]).withoutNulls
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a tracker")
    self.init(
      spot: try Spot(try reader.object("spot")),
      vendor: try reader.text("vendor"),
      name: try reader.text("name"),
      owner: try reader.text("owner"),
      service: try reader.word("service", Tracker.Service.self),
      purpose: try reader.word("purpose", Purpose.self),
      form: try reader.word("form", Tracker.Form.self),
      quote: try reader.text("quote"),
      identifiers: try reader.texts("identifiers"),
      mayStore: try reader.texts("mayStore"),
      gate: try reader.word("gate", Gate.State.self),
      gateReason: try reader.word("gateReason", Gate.Reason.self),
      category: try reader.optionalWord("category", Purpose.self))
  }
}

extension ManagerRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "id", value: .string(id)),
      JSON.Member(name: "name", value: .string(name)),
      JSON.Member(name: "spot", value: spot.json),
      JSON.Member(name: "hasNotice", value: .bool(hasNotice)),
      JSON.Member(name: "blocksAutomatically", value: .bool(blocksAutomatically)),
    ]).withoutNulls
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a consent manager")
    self.init(
      id: try reader.text("id"),
      name: try reader.text("name"),
      spot: try Spot(try reader.object("spot")),
      hasNotice: try reader.truth("hasNotice"),
      blocksAutomatically: try reader.truth("blocksAutomatically"))
  }
}

extension UnknownHostRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "name", value: .string(name)),
      JSON.Member(name: "form", value: .string(form.rawValue)),
      JSON.Member(name: "isFrame", value: .bool(form == .frame)),
      JSON.Member(name: "spot", value: spot.json),
      JSON.Member(name: "gate", value: .string(gate.rawValue)),
      JSON.Member(name: "gateReason", value: .string(gateReason.rawValue)),
    ])
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "an unknown host")
    // Earlier reports told scripts and frames alone.
    let form: Tracker.Form = try reader.truth("isFrame") ? .frame : .script
    self.init(
      name: try reader.text("name"), form: try reader.optionalWord("form", Tracker.Form.self) ?? form,
      spot: try Spot(try reader.object("spot")),
      gate: try reader.word("gate", Gate.State.self), gateReason: try reader.word("gateReason", Gate.Reason.self))
  }
}

extension FormRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "spot", value: spot.json),
      JSON.Member(name: "kind", value: .string(kind.rawValue)),
      JSON.Member(name: "asks", value: .list(asks, JSON.string)),
      JSON.Member(name: "privacyText", value: .string(privacyText.rawValue)),
    ]).withoutNulls
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a form")
    self.init(
      spot: try Spot(try reader.object("spot")),
      kind: try reader.word("kind", Form.Kind.self),
      asks: try reader.texts("asks"),
      privacyText: try reader.word("privacyText", Form.Nearness.self))
  }
}

extension Spot {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "line", value: .integer(position.line)),
      JSON.Member(name: "column", value: .integer(position.column)),
      JSON.Member(name: "selector", value: .text(selector)),
    ]).withoutNulls
  }

  init(_ reader: RecordReader) throws(BadRecord) {
    self.init(
      position: Position(line: try reader.integer("line"), column: try reader.integer("column")),
      selector: reader.optionalText("selector"))
  }
}
