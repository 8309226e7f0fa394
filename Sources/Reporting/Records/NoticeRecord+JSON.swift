import Facts
import Pages

extension NoticeRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "spot", value: spot.json),
      JSON.Member(name: "form", value: .string(form.rawValue)),
      JSON.Member(name: "place", value: .string(place.rawValue)),
      JSON.Member(name: "text", value: .string(text)),
      JSON.Member(name: "language", value: .text(language)),
      JSON.Member(name: "languageConfidence", value: .string(languageConfidence.rawValue)),
      JSON.Member(name: "manager", value: .text(manager)),
      JSON.Member(name: "visibility", value: .string(visibility.rawValue)),
      JSON.Member(name: "isInMainText", value: .bool(isInMainText)),
      JSON.Member(name: "isAnswered", value: .bool(isAnswered)),
      JSON.Member(name: "confidence", value: .string(confidence.rawValue)),
      JSON.Member(name: "controls", value: .list(controls, \.json)),
      JSON.Member(name: "statements", value: .list(statements, \.json)),
    ]).withoutNulls
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a notice")
    self.init(
      spot: try Spot(try reader.object("spot")),
      form: try reader.word("form", Notice.Form.self),
      place: try reader.word("place", Notice.Place.self),
      text: try reader.text("text"),
      language: reader.optionalText("language"),
      languageConfidence: try reader.word("languageConfidence", Confidence.self),
      manager: reader.optionalText("manager"),
      visibility: try reader.word("visibility", Visibility.self),
      isInMainText: try reader.truth("isInMainText"),
      isAnswered: try reader.truth("isAnswered"),
      confidence: try reader.word("confidence", Confidence.self),
      controls: try reader.list("controls", ControlRecord.init(json:)),
      statements: try reader.list("statements", StatementRecord.init(json:)))
  }
}

extension ControlRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "spot", value: spot.json),
      JSON.Member(name: "label", value: .string(label)),
      JSON.Member(name: "role", value: .string(role.rawValue)),
      JSON.Member(name: "roleConfidence", value: .string(roleConfidence.rawValue)),
      JSON.Member(name: "element", value: .string(element.rawValue)),
      JSON.Member(name: "layer", value: .string(layer.rawValue)),
      JSON.Member(name: "isPreselected", value: .bool(isPreselected)),
      JSON.Member(name: "isDisabled", value: .bool(isDisabled)),
      JSON.Member(name: "purpose", value: .text(purpose?.rawValue)),
      JSON.Member(name: "language", value: .text(language)),
      JSON.Member(name: "target", value: .text(target)),
      JSON.Member(name: "contrast", value: contrast.map(JSON.number) ?? .null),
    ]).withoutNulls
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a control")
    self.init(
      spot: try Spot(try reader.object("spot")),
      label: try reader.text("label"),
      role: try reader.word("role", Control.Role.self),
      roleConfidence: try reader.word("roleConfidence", Confidence.self),
      element: try reader.word("element", Control.Element.self),
      layer: try reader.word("layer", Control.Layer.self),
      isPreselected: try reader.truth("isPreselected"),
      isDisabled: try reader.truth("isDisabled"),
      purpose: try reader.optionalWord("purpose", Purpose.self),
      language: reader.optionalText("language"),
      target: reader.optionalText("target"),
      contrast: reader.json["contrast"]?.double)
  }
}

extension StatementRecord {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "kind", value: .string(kind.rawValue)),
      JSON.Member(name: "quote", value: .string(quote)),
      JSON.Member(name: "spot", value: spot.json),
    ]).withoutNulls
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a statement")
    self.init(
      kind: try reader.word("kind", Statement.Kind.self),
      quote: try reader.text("quote"),
      spot: try Spot(try reader.object("spot")))
  }
}
