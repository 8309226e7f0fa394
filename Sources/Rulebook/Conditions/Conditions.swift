internal import Facts

/// Compiles conditions of rules into tests. Properties are looked up here, once, and never while a page is judged.
struct Conditions: Sendable {
  /// The words that `words:` can name.
  let knowledge: Lazy<Knowledge>
  /// The facts around the subject, whose properties can be asked for, the outermost first.
  let enclosures: [Enclosure]

  /// How deep `all`, `any` and `not` may lie in each other.
  static let maximumDepth = 3

  /// A condition: a mapping of properties and tests, or `all`, `any`, `not`. What stands side by side must all hold.
  @_semantics("optimize.sil.specialize.generic.never")
  func test<Owner: Fact>(
    _ node: YAMLNode, of type: Owner.Type, depth: Int = 0, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard let entries = node.entries("a condition", &mistakes) else { return nil }
    guard !entries.isEmpty else {
      mistakes.add("a condition is empty", at: node.mark)
      return nil
    }
    var tests: [Test<Owner>] = []
    for entry in entries {
      let test: Test<Owner>? =
        switch entry.key {
        case "all", "any", "not": combined(entry, of: type, depth: depth + 1, &mistakes)
        default: propertyTest(entry, of: type, &mistakes)
        }
      if let test { tests.append(test) }
    }
    return tests.count == entries.count ? Truth.all(tests) : nil
  }

  /// The condition on an element of a list: properties and tests only; none at all where any element will do.
  @_semantics("optimize.sil.specialize.generic.never")
  func flat<Owner: Fact>(_ node: YAMLNode?, of type: Owner.Type, _ mistakes: inout Mistakes) -> Test<Owner>? {
    guard let node else { return Test { _, _ in true } }
    guard let entries = node.entries("a condition", &mistakes) else { return nil }
    var tests: [Test<Owner>] = []
    for entry in entries {
      if ["all", "any", "not"].contains(entry.key) {
        mistakes.add("a condition on the elements of a list is flat: it holds no '\(entry.key)'", at: entry.mark)
      } else if let test = propertyTest(entry, of: type, &mistakes) {
        tests.append(test)
      }
    }
    return tests.count == entries.count ? Truth.all(tests) : nil
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func combined<Owner: Fact>(
    _ entry: YAMLNode.Entry, of type: Owner.Type, depth: Int, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard depth <= Conditions.maximumDepth else {
      mistakes.add("conditions lie at most \(Conditions.maximumDepth) deep", at: entry.mark)
      return nil
    }
    if entry.key == "not" {
      return test(entry.value, of: type, depth: depth, &mistakes).map { Truth.not($0) }
    }
    guard let items = entry.value.list("'\(entry.key)'", &mistakes) else { return nil }
    guard items.count > 1 else {
      mistakes.add("'\(entry.key)' needs two conditions or more", at: entry.mark)
      return nil
    }
    let tests = items.compactMap { test($0, of: type, depth: depth, &mistakes) }
    guard tests.count == items.count else { return nil }
    return entry.key == "all" ? Truth.all(tests) : Truth.any(tests)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func propertyTest<Owner: Fact>(
    _ entry: YAMLNode.Entry, of type: Owner.Type, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard let reading = reading(entry.key, of: type, at: entry.mark, &mistakes) else { return nil }
    return test(entry.value, of: reading, &mistakes)
  }
}

extension Conditions {
  /// The property with a name: the fact's own, or `page.`, `notice.`, `form.`, `site.` and one of that.
  @_semantics("optimize.sil.specialize.generic.never")
  func reading<Owner: Fact>(
    _ path: String, of type: Owner.Type, at mark: YAMLNode.Mark, _ mistakes: inout Mistakes
  ) -> Reading<Owner>? {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      for property in Owner.properties where property.name == path { return property.reading }
      mistakes.add(
        "a \(Owner.factName) has no '\(path)'", at: mark, word: path, known: Owner.properties.map(\.name))
      return nil
    }
    let (around, name) = (String(path[..<dot]), String(path[path.utf8.index(after: dot)...]))
    guard let enclosure = Enclosure(rawValue: around), enclosures.contains(enclosure) else {
      mistakes.add(
        "there is no '\(around).' around a \(Owner.factName)", at: mark, word: around,
        known: enclosures.map(\.rawValue))
      return nil
    }
    return Owner.World.reading(name, of: enclosure, for: type, at: mark, self, &mistakes)
  }
}
