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

/// A rule compiled against the facts it is about.
struct CompiledRule<Owner: Subject>: Sendable {
  let confidence: Confidence
  /// Conditions on the page, or the site, that keep the rule from being decided on any subject, even where there is none.
  let undecidable: [Reservation<Owner.World.Whole>]
  /// Which subjects the rule is about; all where nil.
  let given: Test<Owner>?
  let undecided: [Reservation<Owner>]
  let when: Test<Owner>
  let review: [Reservation<Owner>]
  let degrees: [Test<Owner>]
  let pointers: [Pointer]
  let message: Message<Owner>

  /// A condition and what a reader is told where it holds; without a condition it always holds.
  struct Reservation<Asked: Fact>: Sendable {
    let when: Test<Asked>?
    let because: LocalizedText
  }

  /// What the rule points at: the subject itself, or elements of one of its lists.
  struct Pointer: Sendable {
    let places: Places<Owner>
    let note: LocalizedText?
  }

  /// The most places a finding shows.
  static var mostPlaces: Int { 24 }

  /// Holds the rule against every subject of a page or a site.
  func outcomes(_ world: Owner.World) -> Outcomes {
    if let reservation = undecidable.first(where: { $0.holds(of: world.whole, world) }) {
      return undecided(reservation, world)
    }
    var outcomes = Outcomes()
    Owner.visit(world) { subject, world in
      if let given, given(subject, world) != true { return }
      if let reservation = undecided.first(where: { $0.holds(of: subject, world) }) {
        outcomes.drafts.append(draft(.undecided, reservation.because, subject, world))
        return
      }
      switch when(subject, world) {
      case true?:
        let reservation = review.first { $0.holds(of: subject, world) }
        outcomes.drafts.append(
          draft(reservation == nil ? .violation : .review, reservation?.because, subject, world))
      case false?: outcomes.hasPassed = true
      case nil: break
      }
    }
    return outcomes
  }

  /// One undecided outcome for the page or site, at the first subject if there is one.
  private func undecided(_ reservation: Reservation<Owner.World.Whole>, _ world: Owner.World) -> Outcomes {
    var outcomes = Outcomes()
    Owner.visit(world) { subject, world in
      guard outcomes.drafts.isEmpty else { return }
      if let given, given(subject, world) != true { return }
      outcomes.drafts.append(draft(.undecided, reservation.because, subject, world))
    }
    if outcomes.drafts.isEmpty {
      outcomes.drafts.append(
        Outcomes.Draft(
          outcome: .undecided, confidence: confidence, message: reservation.because, because: reservation.because,
          degree: nil, places: []))
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

extension CompiledRule.Reservation {
  func holds(of fact: Asked, _ world: Asked.World) -> Bool { when.map { $0(fact, world) == true } ?? true }
}
