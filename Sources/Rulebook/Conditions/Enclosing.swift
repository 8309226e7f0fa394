internal import Facts

/// A fact that others lie in, so that rules about them can ask for its properties: `notice.language`.
protocol Enclosing: Fact {
  /// The answer of the enclosing fact, where there is one.
  static func ask<Value>(_ world: World, _ read: (Self, World) -> Value?) -> Value?
}

extension Facts: Enclosing {
  static func ask<Value>(_ scene: Scene, _ read: (Facts, Scene) -> Value?) -> Value? {
    read(scene.facts, scene)
  }
}

extension Notice: Enclosing {
  static func ask<Value>(_ scene: Scene, _ read: (Notice, Scene) -> Value?) -> Value? {
    scene.notice.flatMap { read($0, scene) }
  }
}

extension Form: Enclosing {
  static func ask<Value>(_ scene: Scene, _ read: (Form, Scene) -> Value?) -> Value? {
    scene.form.flatMap { read($0, scene) }
  }
}

extension SiteFacts: Enclosing {
  static func ask<Value>(_ site: SiteFacts, _ read: (SiteFacts, SiteFacts) -> Value?) -> Value? { read(site, site) }
}

extension Reading where Owner: Enclosing {
  /// The same property, asked of a fact that lies in this one.
  @_semantics("optimize.sil.specialize.generic.never")
  func lifted<Inner: Fact>(to type: Inner.Type) -> Reading<Inner> where Inner.World == Owner.World {
    switch self {
    case .truth(let read): .truth { _, scene in Owner.ask(scene, read) }
    case .number(let read): .number { _, scene in Owner.ask(scene, read) }
    case .code(let read): .code { _, scene in Owner.ask(scene, read) }
    case .language(let read): .language { _, scene in Owner.ask(scene, read) }
    case .text(let read): .text { _, scene in Owner.ask(scene, read) }
    case .word(let reading):
      .word(
        WordReading(known: reading.known, name: { _, scene in Owner.ask(scene, reading.name) }) { words in
          let test = reading.isOneOf(words)
          return Test { _, scene in Owner.ask(scene) { test($0, $1) } }
        })
    case .list(let reading): .list(reading.lifted(to: Inner.self))
    }
  }
}

extension ListReading where Owner: Enclosing {
  @_semantics("optimize.sil.specialize.generic.never")
  fileprivate func lifted<Inner: Fact>(to type: Inner.Type) -> ListReading<Inner>
  where Inner.World == Owner.World {
    let outerTally = tally
    let tally: ListReading<Inner>.Compile<@Sendable (Inner, Inner.World) -> Tally> = { node, conditions, mistakes in
      guard let tally = outerTally(node, conditions, &mistakes) else { return nil }
      return { _, scene in Owner.ask(scene, tally) ?? Tally() }
    }
    guard let outerPlaces = places else {
      return ListReading<Inner>(elementName: elementName, tally: tally, places: nil)
    }
    let places: ListReading<Inner>.Compile<Places<Inner>> = { node, conditions, mistakes in
      guard let places = outerPlaces(node, conditions, &mistakes) else { return nil }
      return { _, scene in Owner.ask(scene, places) ?? [] }
    }
    return ListReading<Inner>(elementName: elementName, tally: tally, places: places)
  }
}
