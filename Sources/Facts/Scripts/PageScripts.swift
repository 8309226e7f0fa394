internal import Pages

/// The inline scripts of a page, cut into words where somebody asks for them, and once for all who ask.
final class PageScripts {
  private let page: Page
  private var read: [Int: Script] = [:]

  init(of page: Page) { self.page = page }

  /// The script whose content stands at a range of the page, if it was cut into words before.
  func known(at range: Range<Int>) -> Script? { read[range.lowerBound] }

  /// The script whose content stands at a range of the page.
  func script(at range: Range<Int>) -> Script {
    if let known = read[range.lowerBound] { return known }
    let script = Script(page.source, in: range)
    read[range.lowerBound] = script
    return script
  }
}

/// Which names the running scripts of a page call, worked out where it is asked and only for scripts that hold the name.
final class ScriptCalls {
  private let page: Page
  private let scripts: PageScripts
  private let ranges: [Range<Int>]
  private var flows: [Int: ScriptFlow]
  /// For each script, one bit for each of 4,096 hash classes of its names.
  private lazy var names: [[UInt64]] = ranges.map(names)

  /// - Parameters:
  ///   - ranges: where the running scripts stand.
  ///   - flows: what is known of them already, by where they begin.
  init(_ page: Page, _ scripts: PageScripts, at ranges: [Range<Int>], flows: [Int: ScriptFlow]) {
    self.page = page
    self.scripts = scripts
    self.ranges = ranges
    self.flows = flows
  }

  /// When a script of the page first calls a function of this name.
  func moment(of name: UInt32) -> ScriptMoment? {
    ranges.indices.filter { names[$0][Int(name >> 6 & 63)] >> UInt64(name & 63) & 1 == 1 }
      .compactMap { flow(of: ranges[$0]).momentOfCall(to: name) }.min()
  }

  private func flow(of range: Range<Int>) -> ScriptFlow {
    if let known = flows[range.lowerBound] { return known }
    let flow = ScriptFlow(of: scripts.script(at: range))
    flows[range.lowerBound] = flow
    return flow
  }

  private func names(at range: Range<Int>) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 64)
    if let script = scripts.known(at: range) {
      for token in script.tokens where token.kind == .name {
        bits[Int(token.hash >> 6 & 63)] |= 1 << UInt64(token.hash & 63)
      }
      return bits
    }
    let source = page.source
    let bytes = source.span
    ScriptNames.forEach(in: bytes, range) { name in
      let hash = ScriptNames.hash(of: name, in: bytes)
      bits[Int(hash >> 6 & 63)] |= 1 << UInt64(hash & 63)
      return true
    } escape: { _ in
      true
    }
    return bits
  }
}
