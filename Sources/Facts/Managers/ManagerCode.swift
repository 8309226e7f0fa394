/// What a script writes to use consent managers, and what it sets them to.
struct ManagerCode {
  let script: Script
  let managers: ConsentManagers

  /// Each use of a manager at some words: which, where, and what its configuration decides.
  func uses(at words: [Int]) -> [(manager: Int, range: Range<Int>, settings: [ManagerSighting.Setting])] {
    var found: [(manager: Int, range: Range<Int>, settings: [ManagerSighting.Setting])] = []
    for index in words {
      for call in managers.calls[script.tokens[index].hash] ?? [] {
        guard let argument = argument(of: call, at: index) else { continue }
        let settings = settings(of: call, argument)
        let start = index - 2 * (call.names.count - 1)
        found.append((call.manager, script.range(of: start..<index + 1), settings))
      }
    }
    return found
  }

  /// The word where a call's first argument or an assignment's value begins, if the call stands at a name.
  private func argument(of call: ConsentManagers.Call, at index: Int) -> Int? {
    var cursor = index
    for name in call.names.reversed() {
      guard cursor >= 0, script.tokens[cursor].kind == .name, script.tokens[cursor].hash == name else { return nil }
      cursor -= 2
    }
    let before = cursor + 1
    if call.names.count == 1, before >= 0, script.tokens[before].kind == .dot, !isWindow(at: before - 1) { return nil }
    switch call.shape.kind {
    case .call, .construction: return script.kind(at: index + 1) == .openParenthesis ? index + 2 : nil
    case .assignment: return script.kind(at: index + 1) == .assign ? index + 2 : nil
    }
  }

  private func isWindow(at index: Int) -> Bool {
    script.isName("window", at: index) || script.isName("self", at: index) || script.isName("globalThis", at: index)
  }

  private func settings(of call: ConsentManagers.Call, _ argument: Int) -> [ManagerSighting.Setting] {
    let manager = managers.all[call.manager]
    let wanted = manager.settings.filter { $0.place == call.shape }
    guard !wanted.isEmpty else { return [] }
    let value = script.value(at: argument).value
    guard value.members != nil else { return [] }
    return wanted.flatMap { settings($0, in: value, $0.path[...]) }
  }

  private func settings(
    _ setting: ConsentManager.Setting, in value: ScriptValue, _ path: ArraySlice<String>
  ) -> [ManagerSighting.Setting] {
    guard let key = path.first else { return [] }
    guard key != "*" else {
      let inner = value.elements ?? value.members?.map(\.value) ?? []
      return inner.flatMap { settings(setting, in: $0, path.dropFirst()) }
    }
    guard path.count == 1 else { return value[key].map { settings(setting, in: $0, path.dropFirst()) } ?? [] }
    if let unless = setting.unless, ManagerCode.holds(unless, in: value) { return [] }
    return meaning(of: setting, value.member(key), in: value)
  }

  /// Whether a sibling is switched on, or is what is asked: `AcceptAllCta=false`.
  private static func holds(_ condition: String, in object: ScriptValue) -> Bool {
    let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
    guard let key = parts.first, let value = object[key] else { return false }
    return parts.count > 1 ? value.plainText == parts[1] : value.isSwitchedOn
  }

  private func meaning(
    of setting: ConsentManager.Setting, _ found: ScriptValue.Member?, in object: ScriptValue
  ) -> [ManagerSighting.Setting] {
    guard let found else {
      guard setting.test == .missing, isWhole(object) else { return [] }
      return [ManagerSighting.Setting(meaning: setting.meaning, value: "", range: object.range)]
    }
    let text = found.value.plainText
    let holds =
      switch setting.test {
      case .missing: false
      case .switchedOn: found.value.isSwitchedOn
      case .value(let wanted): text == wanted
      }
    guard holds, let text else { return [] }
    return [ManagerSighting.Setting(meaning: setting.meaning, value: text, range: found.range)]
  }

  /// Whether every member of an object is written there, none spread into it: only then a missing key is missing.
  private func isWhole(_ object: ScriptValue) -> Bool {
    guard let members = object.members, !members.isEmpty else { return false }
    return !script.source[object.range].containsSpread
  }
}

extension ScriptValue {
  /// The text of a literal; nil for what is none or holds others.
  fileprivate var plainText: String? {
    switch content {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .array, .object, .other: nil
    }
  }

  /// Whether a literal is there and does not stand for no.
  fileprivate var isSwitchedOn: Bool {
    switch content {
    case .boolean(let value): value
    case .number(let text): Double(text).map { $0 != 0 } ?? false
    case .string(let text): !text.isEmpty && text != "false" && text != "0"
    case .null, .array, .object, .other: false
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var containsSpread: Bool {
    var dots = 0
    for byte in self {
      dots = byte == UInt8(ascii: ".") ? dots + 1 : 0
      if dots == 3 { return true }
    }
    return false
  }
}
