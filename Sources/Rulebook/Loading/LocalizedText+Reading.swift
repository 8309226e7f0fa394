extension LocalizedText {
  /// A text in every language Riza speaks: `{ en: …, tr: … }`.
  public init?(_ node: YAMLNode, _ what: String, _ mistakes: inout Mistakes) {
    guard let fields = node.fields(what, required: ["en", "tr"], &mistakes) else { return nil }
    guard let en = fields.text("en", &mistakes), let tr = fields.text("tr", &mistakes) else { return nil }
    self.init(en: en, tr: tr)
  }
}
