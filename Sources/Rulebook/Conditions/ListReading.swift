/// A property that is a list: of facts with properties of their own, or of identifiers.
struct ListReading<Owner: Fact>: Sendable {
  /// What its elements are called, in the plural or as a type.
  let elementName: String
  /// How many elements meet a condition; compiled from YAML, nil where the YAML is wrong.
  let tally: Compile<@Sendable (Owner, Owner.World) -> Tally>
  /// Where the elements stand that meet a condition, in order; nil where elements have no places.
  let places: Compile<Places<Owner>>?

  /// Makes something of a condition on the elements; nil where the condition is wrong.
  typealias Compile<Compiled> = @Sendable (YAMLNode?, Conditions, inout Mistakes) -> Compiled?
}

/// How many elements of a list meet a condition, and of how many it cannot be told.
struct Tally: Sendable, Hashable {
  var yes = 0
  var unknown = 0
  var total = 0

  mutating func count(_ answer: Bool?) {
    total += 1
    switch answer {
    case true?: yes += 1
    case nil: unknown += 1
    case false?: break
    }
  }
}

/// Where things stand that a rule points at.
typealias Places<Owner: Fact> = @Sendable (Owner, Owner.World) -> [Spot]

extension ListReading {
  init<Element: Fact>(of read: @escaping @Sendable (Owner, Owner.World) -> [Element])
  where Element.World == Owner.World {
    elementName = Element.factName
    tally = { node, conditions, mistakes in
      guard let test = conditions.flat(node, of: Element.self, &mistakes) else { return nil }
      return { fact, scene in
        var tally = Tally()
        for element in read(fact, scene) { tally.count(test(element, scene)) }
        return tally
      }
    }
    places = { node, conditions, mistakes in
      guard let test = conditions.flat(node, of: Element.self, &mistakes) else { return nil }
      return { fact, scene in
        read(fact, scene).filter { test($0, scene) == true }.map { $0.place(in: scene) }
      }
    }
  }

  init(ofCodes read: @escaping @Sendable (Owner) -> [String]) {
    elementName = "identifiers"
    places = nil
    tally = { node, conditions, mistakes in
      guard let wanted = conditions.identifiers(node, known: nil, &mistakes) else { return nil }
      return { fact, _ in
        var tally = Tally()
        for code in read(fact) { tally.count(wanted.holds(code)) }
        return tally
      }
    }
  }

  init<Word: Vocabulary>(ofWords read: @escaping @Sendable (Owner) -> [Word]) {
    let known = Word.allCases.map(\.rawValue)
    elementName = known.joined(separator: ", ")
    places = nil
    tally = { node, conditions, mistakes in
      guard let wanted = conditions.identifiers(node, known: known, &mistakes) else { return nil }
      let words = Set(Word.allCases.filter { wanted.holds($0.rawValue) })
      return { fact, _ in
        var tally = Tally()
        for word in read(fact) { tally.count(words.contains(word)) }
        return tally
      }
    }
  }
}

/// Which identifiers a test asks for.
struct Identifiers: Sendable {
  let wanted: Set<String>
  let isNegated: Bool

  /// Any identifier.
  static let any = Identifiers(wanted: [], isNegated: true)

  func holds(_ code: String) -> Bool { wanted.contains(code) != isNegated }
}
