/// A compiled condition: true, false, or nil where the capture cannot show it. Only what is true counts against a page.
typealias Test<Owner: Fact> = @Sendable (Owner, Owner.World) -> Bool?

/// Kleene's three-valued logic over optional truth.
enum Truth {
  /// Every test holds: false wins over unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func all<Owner>(_ tests: [Test<Owner>]) -> Test<Owner> {
    if tests.count == 1 { return tests[0] }
    return { fact, scene in
      var answer: Bool? = true
      for test in tests {
        switch test(fact, scene) {
        case false?: return false
        case nil: answer = nil
        case true?: continue
        }
      }
      return answer
    }
  }

  /// One test holds: true wins over unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func any<Owner>(_ tests: [Test<Owner>]) -> Test<Owner> {
    { fact, scene in
      var answer: Bool? = false
      for test in tests {
        switch test(fact, scene) {
        case true?: return true
        case nil: answer = nil
        case false?: continue
        }
      }
      return answer
    }
  }

  /// The opposite; unknown stays unknown.
  @_semantics("optimize.sil.specialize.generic.never")
  static func not<Owner>(_ test: @escaping Test<Owner>) -> Test<Owner> {
    { fact, scene in test(fact, scene).map { !$0 } }
  }
}
