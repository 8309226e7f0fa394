/// Reads the calls of Google's consent mode: `gtag('consent', 'default', { … })`.
enum ConsentCalls {
  /// The calls in a script, in document order.
  static func calls(
    in sightings: ScriptSightings, calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> [ConsentMode.Call] {
    let script = sightings.script
    let starts = sightings.consentWords.filter { script.kind(at: $0 + 1) == .comma && isGoogle($0, script) }
    guard !starts.isEmpty else { return [] }
    let flow = sightings.flow ?? ScriptFlow(of: script)
    return starts.compactMap { index in
      call(at: index, script, runsAtOnce: flow.moment(of: index, calledElsewhere: calledElsewhere) == .atOnce)
    }
  }

  /// Other vendors have calls of the same shape.
  private static let others: ScriptNameSet = ["fbq", "ttq", "clarity", "snaptr", "lintrk", "rdt"]

  private static func isGoogle(_ index: Int, _ script: Script) -> Bool {
    guard script.kind(at: index - 1) == .openParenthesis else { return script.kind(at: index - 1) == .openBracket }
    guard script.kind(at: index - 2) == .name else { return false }
    let name = script.tokens[index - 2]
    if others.contains(name.hash) { return false }
    return !(script.isName("push", at: index - 2) && script.isName("uetq", at: index - 4))
  }

  private static func call(at index: Int, _ script: Script, runsAtOnce: Bool) -> ConsentMode.Call? {
    guard let command = script.string(at: index + 2), command == "default" || command == "update",
      script.kind(at: index + 3) == .comma
    else { return nil }
    let (value, next) = script.value(at: index + 4)
    let members = value.members ?? []
    let signals = members.filter { isSignal($0.key) }
    guard !signals.isEmpty || value.members == nil else { return nil }
    let regions = value["region"]?.elements?.compactMap(\.string) ?? value["region"]?.string.map { [$0] } ?? []
    var start = index - 1
    while script.kind(at: start - 1) == .name || script.kind(at: start - 1) == .dot, index - start < 8 { start -= 1 }
    return ConsentMode.Call(
      command: command,
      signals: signals.map { member in
        ConsentMode.Signal(
          name: member.key,
          value: member.value.string ?? String(decoding: script.source[member.value.range], as: UTF8.self))
      },
      regions: regions,
      range: script.range(of: max(0, start)..<min(next + 1, script.tokens.count)),
      // Google's tag reads what its own function hands over; a list pushed by hand may never arrive.
      isLiteral: script.kind(at: index - 1) != .openBracket && value.members != nil
        && signals.allSatisfy(\.value.isLiteral),
      runsAtOnce: runsAtOnce)
  }

  private static func isSignal(_ key: String) -> Bool {
    key.hasSuffix("_storage") || key == "ad_user_data" || key == "ad_personalization"
  }
}
