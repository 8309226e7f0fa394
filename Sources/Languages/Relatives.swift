/// Languages so close that short text of one is often text of the other.
public enum Relatives {
  private static let groups: [Set<String>] = [
    ["da", "no", "sv"], ["cs", "sk"], ["hr", "bs", "sr", "sl"], ["es", "pt", "ca"], ["tr", "az"],
    ["bg", "ru", "mk", "uk", "sr"], ["ar", "fa"],
  ]

  /// Whether two languages are close relatives.
  public static func areClose(_ first: String, _ second: String) -> Bool {
    first != second && groups.contains { $0.contains(first) && $0.contains(second) }
  }

  /// For each language, whether each other is its close relative.
  static func table(of languages: [String]) -> [[Bool]] {
    var table = [[Bool]](repeating: [Bool](repeating: false, count: languages.count), count: languages.count)
    for group in groups {
      let members = languages.indices.filter { group.contains(languages[$0]) }
      for member in members {
        for other in members where other != member { table[member][other] = true }
      }
    }
    return table
  }
}
