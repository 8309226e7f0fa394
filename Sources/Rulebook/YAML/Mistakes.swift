/// Something wrong in a file of `Rules/`, with its place.
public struct Mistake: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file, as named when it was loaded.
  public let file: String
  /// Where in it.
  public let mark: YAMLNode.Mark
  /// What is wrong, without a full stop.
  public let sentence: String
  /// What was probably meant.
  public let suggestion: String?

  /// `file:line:column: sentence; did you mean 'x'?`
  public var description: String {
    let place = "\(file):\(mark.line):\(mark.column): \(sentence)"
    guard let suggestion else { return place }
    return "\(place); did you mean '\(suggestion)'?"
  }

  /// By file, then place.
  public static func < (left: Mistake, right: Mistake) -> Bool {
    (left.file, left.mark, left.sentence) < (right.file, right.mark, right.sentence)
  }
}

/// Every mistake found in the files of a rulebook: loading goes on after a mistake, and reports all of them.
public struct RulebookError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The mistakes, by file and place; at least one.
  public let mistakes: [Mistake]

  /// One mistake a line.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

/// Collects the mistakes of one file while it is read.
public struct Mistakes: Sendable {
  /// The file that is read, as its mistakes name it.
  public let file: String
  /// What was wrong so far, in the order found.
  public private(set) var all: [Mistake] = []

  /// No mistakes yet in a file.
  public init(in file: String) { self.file = file }

  /// Notes a mistake.
  public mutating func add(_ sentence: String, at mark: YAMLNode.Mark) {
    all.append(Mistake(file: file, mark: mark, sentence: sentence, suggestion: nil))
  }

  /// Notes that a word is not among those known here, with the nearest of them.
  public mutating func add(_ sentence: String, at mark: YAMLNode.Mark, word: String, known: [String]) {
    all.append(Mistake(file: file, mark: mark, sentence: sentence, suggestion: nearest(to: word, among: known)))
  }
}

/// The known word that a misspelt one most probably meant: at most a third of its letters away.
public func nearest(to word: String, among known: [String]) -> String? {
  let letters = Array(word.unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in known {
    let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, max(letters.count, candidate.count) / 3))
    guard limit > 0, let distance = distance(letters, Array(candidate.unicodeScalars)), distance <= limit else {
      continue
    }
    best = (candidate, distance)
  }
  return best?.word
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour; nil for words too long to ask.
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
  guard left.count <= 64, right.count <= 64 else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
