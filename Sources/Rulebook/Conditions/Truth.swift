/// A compiled condition: true, false, or nil where the capture cannot show it. Only what is true counts against a page.
typealias Test<Owner: Fact> = @Sendable (Owner, Owner.World) -> Bool?

/// Kleene's three-valued logic over optional truth.
enum Truth {
  /// Every test holds: false wins over unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func all<Owner>(_ tests: [Test<Owner>]) -> Test<Owner> {
    guard var all = tests.first else { return { _, _ in true } }
    for index in tests.indices.dropFirst() { all = both(all, tests[index]) }
    return all
  }

  /// One test holds: true wins over unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func any<Owner>(_ tests: [Test<Owner>]) -> Test<Owner> {
    guard var any = tests.first else { return { _, _ in false } }
    for index in tests.indices.dropFirst() { any = either(any, tests[index]) }
    return any
  }

  // Two by two: a closure over a list would ask at run time what the list is made of, each time it is called.

  @_semantics("optimize.sil.specialize.generic.never")
  private static func both<Owner>(_ left: @escaping Test<Owner>, _ right: @escaping Test<Owner>) -> Test<Owner> {
    { fact, scene in
      switch left(fact, scene) {
      case false?: false
      case true?: right(fact, scene)
      case nil: right(fact, scene) == false ? false : nil
      }
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private static func either<Owner>(_ left: @escaping Test<Owner>, _ right: @escaping Test<Owner>) -> Test<Owner> {
    { fact, scene in
      switch left(fact, scene) {
      case true?: true
      case false?: right(fact, scene)
      case nil: right(fact, scene) == true ? true : nil
      }
    }
  }

  /// The opposite; unknown stays unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func not<Owner>(_ test: @escaping Test<Owner>) -> Test<Owner> {
    { fact, scene in test(fact, scene).map { !$0 } }
  }
}
