/// A compiled condition: true, false, or nil where the capture cannot show it. Only what is true counts against a page.
///
/// A type of its own: a bare closure is wrapped in another each time it is put into an optional or a list, and asked
/// through all of them.
struct Test<Owner: Fact>: Sendable {
  private let holds: @Sendable (Owner, Owner.World) -> Bool?

  init(_ holds: @escaping @Sendable (Owner, Owner.World) -> Bool?) { self.holds = holds }

  func callAsFunction(_ fact: Owner, _ world: Owner.World) -> Bool? { holds(fact, world) }
}

/// Kleene's three-valued logic over optional truth.
enum Truth {
  /// Every test holds: false wins over unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func all<Owner>(_ tests: [Test<Owner>]) -> Test<Owner> {
    guard var all = tests.first else { return Test { _, _ in true } }
    guard tests.count > 1 else { return all }
    for index in tests.indices.dropFirst() { all = both(all, tests[index]) }
    return all
  }

  /// One test holds: true wins over unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func any<Owner>(_ tests: [Test<Owner>]) -> Test<Owner> {
    guard var any = tests.first else { return Test { _, _ in false } }
    for index in tests.indices.dropFirst() { any = either(any, tests[index]) }
    return any
  }

  // Two by two: a closure over a list would ask at run time what the list is made of, each time it is called.

  @_semantics("optimize.sil.specialize.generic.never")
  private static func both<Owner>(_ left: Test<Owner>, _ right: Test<Owner>) -> Test<Owner> {
    Test { fact, scene in
      switch left(fact, scene) {
      case false?: false
      case true?: right(fact, scene)
      case nil: right(fact, scene) == false ? false : nil
      }
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private static func either<Owner>(_ left: Test<Owner>, _ right: Test<Owner>) -> Test<Owner> {
    Test { fact, scene in
      switch left(fact, scene) {
      case true?: true
      case false?: right(fact, scene)
      case nil: right(fact, scene) == true ? true : nil
      }
    }
  }

  /// The opposite; unknown stays unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func not<Owner>(_ test: Test<Owner>) -> Test<Owner> {
    Test { fact, scene in test(fact, scene).map { !$0 } }
  }
}
