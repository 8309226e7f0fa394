internal import Facts

/// What came out of holding one rule against one page, before profiles and positions.
struct Outcomes: Sendable {
  /// Violations, reviews and undecided outcomes.
  var drafts: [Draft] = []
  /// Whether a subject was held against the rule and found in order.
  var hasPassed = false

  /// A finding without its severity.
  struct Draft: Sendable {
    let outcome: Outcome
    let confidence: Confidence
    let message: LocalizedText
    let because: LocalizedText?
    /// The degree of the rule that applies, by index.
    let degree: Int?
    /// Where it shows; the first is the primary place.
    let places: [MarkedSpot]
  }

  /// A place and what it has to do with the finding.
  struct MarkedSpot: Sendable, Hashable {
    let place: Spot
    let note: LocalizedText?
  }
}

/// A rule, whatever it is about: what comes out of holding it against a page or a site.
struct Holding<World: Surroundings>: Sendable {
  let outcomes: @Sendable (World) -> Outcomes
}

/// A rule compiled against the facts it is about; an object, as it is large and handed on for every page.
final class CompiledRule<Owner: Subject>: Sendable {
  let confidence: Confidence
  /// Conditions on the page, or the site, that keep the rule from being decided on any subject, even where there is none.
  let undecidable: Reason<Owner.World.Whole>?
  /// Which subjects the rule is about; all where nil.
  let given: Test<Owner>?
  let undecided: Reason<Owner>?
  let when: Test<Owner>
  let review: Reason<Owner>?
  let degrees: [Test<Owner>]
  let pointers: [Pointer]
  let message: Message<Owner>

  /// What the rule points at: the subject itself, or elements of one of its lists.
  struct Pointer: Sendable {
    let places: Places<Owner>
    let note: LocalizedText?
  }

  /// The most places a finding shows.
  static var mostPlaces: Int { 24 }

  init(
    confidence: Confidence, undecidable: Reason<Owner.World.Whole>?, given: Test<Owner>?, undecided: Reason<Owner>?,
    when: Test<Owner>, review: Reason<Owner>?, degrees: [Test<Owner>], pointers: [Pointer], message: Message<Owner>
  ) {
    self.confidence = confidence
    self.undecidable = undecidable
    self.given = given
    self.undecided = undecided
    self.when = when
    self.review = review
    self.degrees = degrees
    self.pointers = pointers
    self.message = message
  }

  /// Holds the rule against every subject of a page or a site.
  func outcomes(_ world: Owner.World) -> Outcomes {
    if let because = undecidable?(world.whole, world) { return undecided(because, world) }
    var outcomes = Outcomes()
    let isDecided = undecided == nil
    Owner.visit(world) { subject, world in
      // Once a subject is known to be in order, others in order add nothing: most blocks need no second question.
      if isDecided, outcomes.hasPassed, when(subject, world) == false { return }
      if let given, given(subject, world) != true { return }
      if let because = undecided?(subject, world) {
        outcomes.drafts.append(draft(.undecided, because, subject, world))
        return
      }
      switch when(subject, world) {
      case true?:
        let because = review?(subject, world)
        outcomes.drafts.append(draft(because == nil ? .violation : .review, because, subject, world))
      case false?: outcomes.hasPassed = true
      case nil: break
      }
    }
    return outcomes
  }

  /// One undecided outcome for the page or site, at the first subject if there is one.
  private func undecided(_ because: LocalizedText, _ world: Owner.World) -> Outcomes {
    var outcomes = Outcomes()
    Owner.visit(world) { subject, world in
      guard outcomes.drafts.isEmpty else { return }
      if let given, given(subject, world) != true { return }
      outcomes.drafts.append(draft(.undecided, because, subject, world))
    }
    if outcomes.drafts.isEmpty {
      outcomes.drafts.append(
        Outcomes.Draft(
          outcome: .undecided, confidence: confidence, message: because, because: because, degree: nil, places: []))
    }
    return outcomes
  }

  private func draft(
    _ outcome: Outcome, _ because: LocalizedText?, _ subject: Owner, _ world: Owner.World
  ) -> Outcomes.Draft {
    let places = places(of: subject, world)
    return Outcomes.Draft(
      outcome: outcome,
      confidence: min(confidence, subject.certainty),
      message: message.text(of: subject, world, places: places.map(\.place)),
      because: because,
      degree: degrees.firstIndex { $0(subject, world) == true },
      places: places)
  }

  /// The places the rule points at, each once; the subject itself where it points at nothing here.
  private func places(of subject: Owner, _ world: Owner.World) -> [Outcomes.MarkedSpot] {
    var places: [Outcomes.MarkedSpot] = []
    var seen: Set<Spot.Place> = []
    for pointer in pointers {
      for place in pointer.places(subject, world) where places.count < Self.mostPlaces {
        if seen.insert(place.place).inserted { places.append(Outcomes.MarkedSpot(place: place, note: pointer.note)) }
      }
    }
    if places.isEmpty { places = [Outcomes.MarkedSpot(place: subject.place(in: world), note: Owner.placeNote)] }
    return places
  }
}

/// What a reader is told where a rule is not decided, or left to a person: the first reason that holds of a fact.
struct Reason<Asked: Fact>: Sendable {
  private let because: @Sendable (Asked, Asked.World) -> LocalizedText?

  init(_ because: @escaping @Sendable (Asked, Asked.World) -> LocalizedText?) { self.because = because }

  func callAsFunction(_ fact: Asked, _ world: Asked.World) -> LocalizedText? { because(fact, world) }
}

/// A condition and what a reader is told where it holds; without a condition it always holds.
struct Reservation<Asked: Fact>: Sendable {
  let when: Test<Asked>?
  let because: LocalizedText

  /// The first of some that holds: one closure in the next, as in `Truth`.
  @_semantics("optimize.sil.specialize.generic.never")
  static func first(of reservations: [Reservation<Asked>]) -> Reason<Asked>? {
    var reason: Reason<Asked>?
    for index in reservations.indices.reversed() {
      let (first, rest) = (reservations[index], reason)
      reason = Reason { fact, world in
        guard let when = first.when, when(fact, world) != true else { return first.because }
        return rest?(fact, world)
      }
    }
    return reason
  }
}
