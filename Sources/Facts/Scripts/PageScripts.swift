internal import Pages

/// The inline scripts of a page, cut into words where somebody asks for them, and once for all who ask.
final class PageScripts {
  private let page: Page
  private var read: [Int: Script] = [:]

  init(of page: Page) { self.page = page }

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
  private lazy var names: [[UInt64]] = ranges.map { ScriptCalls.names(in: page.source, $0) }

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

  private static func names(in source: [UInt8], _ range: Range<Int>) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 64)
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
