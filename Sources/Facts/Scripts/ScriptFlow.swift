/// Which parts of a script run by themselves, and which wait: for a call, an event, a condition, a consent.
///
/// It reads shapes only: functions that are called where they stand, functions handed to `setTimeout` or a load event,
/// named functions and where they are called, the conditions of `if`. It never decides what a condition yields.
final class ScriptFlow {
  let script: Script
  /// What does not simply run, in the order in which it begins.
  private lazy var stretches = ScriptStretch.all(in: script)
  /// The hashes of the names of its functions.
  private lazy var functionNames = HashBits(stretches.lazy.compactMap { $0.function?.name })
  /// Those of functions that other scripts may call.
  private(set) lazy var sharedNames = HashBits(
    stretches.lazy.compactMap { $0.function }.filter { !$0.isShort }.map(\.name))
  private lazy var nest = Nest(of: stretches, upTo: script.tokens.count)
  /// Where functions of the script are called, or handed to what runs them.
  private lazy var ownCalls = ScriptCallSites(in: script, of: functionNames)
  /// The same of functions that other scripts have.
  private lazy var otherCalls = ScriptCallSites(in: script, of: others)
  /// Hashes of the names of functions whose calls `momentOfCall` may be asked for.
  var others = HashBits()

  /// The flow of a script: what is asked of it is worked out then.
  init(of script: Script) { self.script = script }

  /// When the word at `index` runs. `calledElsewhere` tells when other scripts of the page call a name.
  func moment(of index: Int, calledElsewhere: (UInt32) -> ScriptMoment? = { _ in nil }) -> ScriptMoment {
    var visited: [UInt32] = []
    return moment(of: index, &visited, calledElsewhere)
  }

  private func moment(
    of index: Int, _ visited: inout [UInt32], _ calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> ScriptMoment {
    var moment = ScriptMoment.atOnce
    var frame = nest.frame(of: index)
    while frame >= 0 {
      switch stretches[frame].kind {
      case .waits(let waiting): moment = max(moment, waiting)
      case .function(0, _): moment = .whenCalled
      case .function(let name, let isShort):
        let sites = ownCalls.sites(of: name)
        moment = max(moment, self.moment(ofCalls: name, at: sites, isOwn: isShort, &visited, calledElsewhere))
      }
      frame = nest.parents[frame]
    }
    return moment
  }

  /// When a function of this name is first called; if it is this script's own, no other is asked.
  private func moment(
    ofCalls name: UInt32, at sites: [ScriptCallSites.Site], isOwn: Bool, _ visited: inout [UInt32],
    _ calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> ScriptMoment {
    guard visited.count < 31, !visited.contains(name) else { return .whenCalled }
    visited.append(name)
    var earliest = ScriptMoment.whenCalled
    for site in sites where earliest != .atOnce {
      earliest = min(earliest, max(site.moment, moment(of: site.word, &visited, calledElsewhere)))
    }
    // To ask the other scripts costs most.
    guard earliest != .atOnce, !isOwn else { return earliest }
    return min(earliest, calledElsewhere(name) ?? .whenCalled)
  }

  /// When this script calls a function of this name that it may not have itself.
  func momentOfCall(to name: UInt32) -> ScriptMoment {
    let sites = otherCalls.sites(of: name)
    guard !sites.isEmpty else { return .whenCalled }
    var visited: [UInt32] = []
    return moment(ofCalls: name, at: sites, isOwn: true, &visited) { _ in nil }
  }
}

extension ScriptFlow {
  /// Stretches laid into each other: a word's innermost is the last that began before it and has not ended.
  private struct Nest {
    /// For each stretch the one around it, −1 for none.
    private(set) var parents: [Int] = []
    /// The words from which on another stretch is the innermost, in order, and that stretch, −1 for none.
    private var changes: [(word: Int, stretch: Int)] = []

    init(of stretches: [ScriptStretch], upTo end: Int) {
      var open: [Int] = []
      var next = 0
      var word = 0
      parents.reserveCapacity(stretches.count)
      while word < end {
        while let last = open.last, stretches[last].words.upperBound <= word { open.removeLast() }
        while next < stretches.count, stretches[next].words.lowerBound <= word {
          parents.append(open.last ?? -1)
          open.append(next)
          next += 1
        }
        changes.append((word, open.last ?? -1))
        // Until the innermost ends or another one begins, nothing changes.
        let begin = next < stretches.count ? stretches[next].words.lowerBound : end
        word = min(begin, open.last.map { max(stretches[$0].words.upperBound, word + 1) } ?? begin)
      }
    }

    /// The innermost stretch around a word, −1 for none.
    func frame(of word: Int) -> Int {
      var lower = 0
      var upper = changes.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if changes[middle].word <= word { lower = middle + 1 } else { upper = middle }
      }
      return lower > 0 ? changes[lower - 1].stretch : -1
    }
  }
}
