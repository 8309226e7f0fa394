/// Something rules can ask of a subject, described for rule authors.
public struct PropertyDescription: Sendable, Hashable {
  /// What the rule is about: `notice`.
  public let subject: String
  /// What rules call the property: `asks_consent`.
  public let name: String
  /// Its type in words: `true or false`.
  public let type: String
  /// What it says, in one sentence.
  public let sentence: String
}

extension Rulebook {
  /// Everything rules can ask, subject by subject, in the order declared.
  public static var properties: [PropertyDescription] { SubjectKind.all.flatMap(\.properties) }
}
