internal import Facts
internal import Pages

/// What facts stand among: a page, or the pages of a site.
protocol Surroundings: Sendable {
  /// The fact that is all of it: the page, the site.
  associatedtype Whole: Fact where Whole.World == Self
  /// The fact that is all of it.
  var whole: Whole { get }
  /// The outermost enclosure, which lies around every fact.
  static var outermost: Enclosure { get }
  /// The property of a fact that lies around another, asked of that other.
  static func reading<Owner: Fact>(
    _ name: String, of enclosure: Enclosure, for type: Owner.Type, at mark: YAMLNode.Mark, _ conditions: Conditions,
    _ mistakes: inout Mistakes
  ) -> Reading<Owner>? where Owner.World == Self
  /// What a reader reads at a place.
  func words(at spot: Spot) -> String
  /// A piece of evidence at a place; nil for the empty place of a page with nothing on it.
  func evidence(of spot: Outcomes.MarkedSpot, role: Evidence.Role) -> Evidence?
}

extension Scene: Surroundings {
  var whole: Facts { facts }

  static var outermost: Enclosure { .page }

  @_semantics("optimize.sil.specialize.generic.never")
  static func reading<Owner: Fact>(
    _ name: String, of enclosure: Enclosure, for type: Owner.Type, at mark: YAMLNode.Mark, _ conditions: Conditions,
    _ mistakes: inout Mistakes
  ) -> Reading<Owner>? where Owner.World == Scene {
    switch enclosure {
    case .page: conditions.reading(name, of: Facts.self, at: mark, &mistakes)?.lifted(to: type)
    case .notice: conditions.reading(name, of: Notice.self, at: mark, &mistakes)?.lifted(to: type)
    case .form: conditions.reading(name, of: Form.self, at: mark, &mistakes)?.lifted(to: type)
    case .site: nil
    }
  }

  func words(at spot: Spot) -> String {
    guard spot.words.isEmpty, case .bytes(let range, _) = spot.place else { return spot.words }
    let words = words(at: range)
    // What has no words is called by its markup: an icon that closes a notice.
    return words.isEmpty ? facts.page.quote(range, limit: Quotation.limit) : words
  }

  func evidence(of spot: Outcomes.MarkedSpot, role: Evidence.Role) -> Evidence? {
    switch spot.place.place {
    case .bytes(let range, let node): Evidence(at: range, node, role: role, note: spot.note, in: facts.page)
    case .sighting(let sighting): Evidence(of: sighting, role: role, note: spot.note)
    }
  }
}

extension SiteFacts: Surroundings {
  var whole: SiteFacts { self }

  static var outermost: Enclosure { .site }

  @_semantics("optimize.sil.specialize.generic.never")
  static func reading<Owner: Fact>(
    _ name: String, of enclosure: Enclosure, for type: Owner.Type, at mark: YAMLNode.Mark, _ conditions: Conditions,
    _ mistakes: inout Mistakes
  ) -> Reading<Owner>? where Owner.World == SiteFacts {
    switch enclosure {
    case .site: conditions.reading(name, of: SiteFacts.self, at: mark, &mistakes)?.lifted(to: type)
    case .page, .notice, .form: nil
    }
  }

  func words(at spot: Spot) -> String { spot.words }

  func evidence(of spot: Outcomes.MarkedSpot, role: Evidence.Role) -> Evidence? {
    guard case .sighting(let sighting) = spot.place.place else { return nil }
    return Evidence(of: sighting, role: role, note: spot.note)
  }
}
