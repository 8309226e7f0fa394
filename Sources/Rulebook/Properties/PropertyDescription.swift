internal import Facts

/// A property that rules can ask of a fact, for rule authors.
public struct PropertyDescription: Sendable, Hashable {
  /// What it is asked of: `notice`, or an element of a list such as `statement`.
  public let subject: String
  /// Whether rules can be about it; what they cannot be about is an element of lists.
  public let isSubject: Bool
  /// The property: `asks_consent`.
  public let name: String
  /// Its type: `true or false`, `number`, `one of accept, reject`, `list of control`.
  public let type: String
  /// What it says, in one sentence.
  public let sentence: String
}

extension Rulebook {
  /// Every property that rules can ask, by fact: subjects first, in the order that `riza rules --properties` prints them.
  public static let properties: [PropertyDescription] = [
    descriptions(of: Facts.self), descriptions(of: Block.self), descriptions(of: Notice.self),
    descriptions(of: Control.self), descriptions(of: Tracker.self), descriptions(of: ConsentMode.self),
    descriptions(of: ManagerSighting.self), descriptions(of: Form.self), descriptions(of: Form.Box.self),
    descriptions(of: PolicyText.self), descriptions(of: Leftover.self), descriptions(of: Promotion.self),
    descriptions(of: SiteFacts.self), descriptions(of: Repetition.self),
    descriptions(of: Statement.self), descriptions(of: Notice.Sentence.self),
    descriptions(of: Reopener.self), descriptions(of: PageLanguage.Claim.self), descriptions(of: ConsentMode.Call.self),
    descriptions(of: ManagerSighting.Setting.self), descriptions(of: PolicyText.Element.self),
    descriptions(of: PolicyText.Mention.self), descriptions(of: Sighting.self), descriptions(of: IdentityText.self),
  ].flatMap(\.self)

  private static func descriptions<Owner: Fact>(of type: Owner.Type) -> [PropertyDescription] {
    Owner.properties.map { property in
      PropertyDescription(
        subject: Owner.factName, isSubject: SubjectKind.all.contains { $0.name == Owner.factName }, name: property.name,
        type: property.reading.typeName, sentence: property.doc)
    }
  }
}
