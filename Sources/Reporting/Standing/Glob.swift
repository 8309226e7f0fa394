/// A pattern of paths: `*` stands for anything but a slash, `**` for anything, `?` for one letter.
///
/// A pattern matches a whole path, or what is left of it below one of its folders: `blog/**` matches `site/blog/a.html`.
public struct Glob: Sendable, Hashable {
  private let pattern: [UInt8]

  /// A pattern as written.
  public init(_ pattern: String) {
    self.pattern = Array((pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern).utf8)
  }

  /// Whether a path matches.
  public func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    if matches(bytes[...]) { return true }
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: "/") && matches(bytes[($0 + 1)...]) }
  }

  /// Dynamic over the states of the pattern: linear in path and pattern, whatever stars there are.
  private func matches(_ path: ArraySlice<UInt8>) -> Bool {
    var states = closure(of: [0])
    for byte in path {
      var next: Set<Int> = []
      for state in states where state < pattern.count {
        switch pattern[state] {
        case UInt8(ascii: "*"):
          if isDouble(state) || byte != UInt8(ascii: "/") { next.insert(state) }
        case UInt8(ascii: "?"):
          if byte != UInt8(ascii: "/") { next.insert(state + 1) }
        case byte: next.insert(state + 1)
        default: break
        }
      }
      states = closure(of: next)
      if states.isEmpty { return false }
    }
    return states.contains(pattern.count)
  }

  /// Stars may stand for nothing; `**/` may, with its slash.
  private func closure(of states: Set<Int>) -> Set<Int> {
    var all = states
    var waiting = Array(states)
    while let state = waiting.popLast() {
      guard state < pattern.count, pattern[state] == UInt8(ascii: "*") else { continue }
      var after = [state + (isDouble(state) ? 2 : 1)]
      if isDouble(state), state + 2 < pattern.count, pattern[state + 2] == UInt8(ascii: "/") {
        after.append(state + 3)
      }
      for next in after where all.insert(next).inserted { waiting.append(next) }
    }
    return all
  }

  private func isDouble(_ state: Int) -> Bool {
    state + 1 < pattern.count && pattern[state + 1] == UInt8(ascii: "*")
  }
}
