extension [Notice] {
  /// The notices with what templates hold of their second layers in them: the first whose settings lead elsewhere takes
  /// the first that is a place for choosing by purpose; of what came from templates nothing else is added.
  var mergingLayers: [Notice] {
    guard let first = firstIndex(where: \.isFirstLayerAlone),
      let panel = indices.first(where: { $0 != first && self[$0].isPanel })
    else { return filter { $0.place == .markup }.isEmpty ? self : filter { $0.place == .markup } }
    var merged = self
    merged[first].take(self[panel])
    merged.remove(at: panel)
    let seen = merged.filter { $0.place == .markup }
    return seen.isEmpty ? merged : seen
  }
}

extension Notice {
  /// Whether it can be answered and has settings, and the purposes that these lead to stand elsewhere.
  var isFirstLayerAlone: Bool {
    controls.contains { $0.role == .settings } && controls.contains { $0.role == .accept || $0.role == .dismiss }
      && !isPanel
  }

  /// Whether it is a place for choosing by purpose.
  fileprivate var isPanel: Bool { controls.contains { $0.role == .purpose } }

  /// Takes what another holds as a second layer of its own.
  fileprivate mutating func take(_ other: Notice) {
    controls += other.controls.map { $0.on(.second) }
    sentences += other.sentences.map {
      Sentence(range: $0.range, text: $0.text, language: $0.language, layer: .second)
    }
    statements += other.statements.map { Statement(kind: $0.kind, range: $0.range, layer: .second) }
  }
}
