/// Which parts of a script run by themselves, and which wait: for a call, an event, a condition, a consent.
///
/// It reads shapes only: functions that are called where they stand, functions handed to `setTimeout` or a load event,
/// named functions and where they are called, the conditions of `if`. It never decides what a condition yields.
final class ScriptFlow {
  /// The hashes of the names of its functions.
  let functionNames: Set<UInt32>
  private let script: Script
  private let frames: [Frame]
  /// The words from which on another frame is the innermost, in order, and that frame, −1 for none.
  private let changes: [(word: Int, frame: Int)]
  /// The names whose calls are looked for, by their hashes.
  private var watched: Set<UInt32>
  /// Where they are called, or handed to what runs them.
  private lazy var calls = ScriptCallSites(in: script, of: watched)

  /// A stretch of words that does not simply run.
  private struct Frame {
    let stretch: ScriptStretch
    /// The frame around it, −1 for none.
    let parent: Int
  }

  /// Works out the flow of a script.
  ///
  /// - Parameter names: hashes of names of functions that other scripts have, whose calls are looked for too.
  init(of script: Script, watching names: Set<UInt32> = []) {
    self.script = script
    let stretches = ScriptStretch.all(in: script)
    functionNames = Set(stretches.compactMap(\.functionName))
    watched = functionNames.union(names)
    (frames, changes) = Self.nested(stretches, upTo: script.tokens.count)
  }

  /// Has calls of names looked for, those of its own functions among them; to be said before any is asked for.
  func watch(_ names: Set<UInt32>) { watched = names }

  /// Lays stretches into each other: a word's innermost is the last that began before it and has not ended.
  private static func nested(_ stretches: [ScriptStretch], upTo end: Int) -> ([Frame], [(word: Int, frame: Int)]) {
    var frames: [Frame] = []
    var changes: [(word: Int, frame: Int)] = []
    var open: [Int] = []
    var next = 0
    var word = 0
    frames.reserveCapacity(stretches.count)
    while word < end {
      while let last = open.last, frames[last].stretch.words.upperBound <= word { open.removeLast() }
      while next < stretches.count, stretches[next].words.lowerBound <= word {
        frames.append(Frame(stretch: stretches[next], parent: open.last ?? -1))
        open.append(next)
        next += 1
      }
      changes.append((word, open.last ?? -1))
      // Until the innermost ends or another one begins, nothing changes.
      let begin = next < stretches.count ? stretches[next].words.lowerBound : end
      word = min(begin, open.last.map { max(frames[$0].stretch.words.upperBound, word + 1) } ?? begin)
    }
    return (frames, changes)
  }

  /// The innermost frame around a word, −1 for none.
  private func frame(of word: Int) -> Int {
    var lower = 0
    var upper = changes.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if changes[middle].word <= word { lower = middle + 1 } else { upper = middle }
    }
    return lower > 0 ? changes[lower - 1].frame : -1
  }

  /// When the word at `index` runs. `calledElsewhere` tells when other scripts of the page call a name.
  func moment(of index: Int, calledElsewhere: (UInt32) -> ScriptMoment? = { _ in nil }) -> ScriptMoment {
    var visited: Set<UInt32> = []
    return moment(of: index, &visited, calledElsewhere)
  }

  private func moment(
    of index: Int, _ visited: inout Set<UInt32>, _ calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> ScriptMoment {
    var moment = ScriptMoment.atOnce
    var frame = frame(of: index)
    while frame >= 0 {
      switch frames[frame].stretch.kind {
      case .waits(let waiting): moment = max(moment, waiting)
      case .function(0): moment = .whenCalled
      case .function(let name):
        moment = max(moment, self.moment(ofCalls: name, &visited, calledElsewhere))
      }
      frame = frames[frame].parent
    }
    return moment
  }

  /// When a function of this name is first called.
  private func moment(
    ofCalls name: UInt32, _ visited: inout Set<UInt32>, _ calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> ScriptMoment {
    guard visited.insert(name).inserted, visited.count < 32 else { return .whenCalled }
    var earliest = ScriptMoment.whenCalled
    for site in calls[name].prefix(16) where earliest != .atOnce {
      earliest = min(earliest, max(site.moment, moment(of: site.word, &visited, calledElsewhere)))
    }
    // To ask the other scripts costs most.
    guard earliest != .atOnce, !Self.isShort(name) else { return earliest }
    return min(earliest, calledElsewhere(name) ?? .whenCalled)
  }

  /// Hashes of one and two letters: in minified scripts many functions have such a name, none of them for others to call.
  private static func isShort(_ name: UInt32) -> Bool { shortNames.contains(name) }

  private static let shortNames: Set<UInt32> = {
    let letters = ScriptBytes.classes.indices.filter { $0 < 0x80 && ScriptBytes.classes[$0] == .name }.map(UInt8.init)
    let rest = letters + Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let single = letters.map { ScriptHash.next(ScriptHash.seed, $0) }
    return Set(single + single.flatMap { hash in rest.map { ScriptHash.next(hash, $0) } })
  }()

  /// When this script calls a function of this name that it may not have itself.
  func momentOfCall(to name: UInt32) -> ScriptMoment? {
    guard !calls[name].isEmpty else { return nil }
    var visited: Set<UInt32> = []
    return moment(ofCalls: name, &visited) { _ in nil }
  }
}
