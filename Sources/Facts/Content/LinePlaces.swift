/// Lines in a row without a paragraph among them, or with nothing else.
struct LineRun {
  static let count = 8
  private let range: Range<Int>
  private let shape: [Float]

  static func all(_ lines: [LineShape]) -> [LineRun] {
    var runs: [LineRun] = []
    while runs.count < lines.count {
      let start = runs.count
      let end = lines[start...].firstIndex { $0.isParagraph != lines[start].isParagraph } ?? lines.endIndex
      runs += [LineRun](repeating: LineRun(lines[start..<end]), count: end - start)
    }
    return runs
  }

  private init(_ lines: ArraySlice<LineShape>) {
    range = lines.indices
    let count = Float(lines.count)
    func mean(_ number: LineShape.Number) -> Float { lines.reduce(0) { $0 + $1[number] } / count }
    shape = [
      min(60, count), mean(.words), lines.map { $0[.words] }.max() ?? 0, mean(.isExplained), mean(.shared),
      mean(.capitalised), mean(.copies),
    ]
  }

  func values(at index: Int) -> [Float] {
    shape + [Float(index - range.lowerBound) / Float(range.count)]
  }
}

/// Where lines stand, seen from those that are known to be left over.
struct KnownLines {
  static let count = 4
  private let above: [Int]
  private let last: [Int]
  private let next: [Int]
  private let total: Int

  init(_ lines: [LineShape]) {
    var (sum, latest) = (0, -100)
    var (above, last): ([Int], [Int]) = ([], [])
    for (index, line) in lines.enumerated() {
      above.append(sum)
      last.append(latest)
      if line.isExplained { (sum, latest) = (sum + 1, index) }
    }
    var next = [Int](repeating: 0, count: lines.count)
    var nearest = lines.count + 100
    for index in lines.indices.reversed() {
      next[index] = nearest
      if lines[index].isExplained { nearest = index }
    }
    self.above = above
    self.last = last
    self.next = next
    total = sum
  }

  func values(at index: Int) -> [Float] {
    let below = above.count - 1 - index
    let knownBelow = index + 1 < above.count ? total - above[index + 1] : 0
    return [
      Float(above[index]) / Float(max(1, index)), Float(knownBelow) / Float(max(1, below)),
      Float(min(20, index - last[index])), Float(min(20, next[index] - index)),
    ]
  }
}

/// Where lines stand, seen from the paragraphs.
struct LinePlaces {
  static let count = 12
  private let above: [Int]
  private let lastParagraph: [Int]
  private let nextParagraph: [Int]
  private let total: Int

  init(_ lines: [Flow.Line], _ paragraphs: [Bool]) {
    var (sum, last) = (0, -1)
    var (above, lasts): ([Int], [Int]) = ([], [])
    for (index, line) in lines.enumerated() {
      above.append(sum)
      lasts.append(last)
      if paragraphs[index] {
        sum += line.block.words
        if line.block.words >= 20 { last = index }
      }
    }
    var nexts = [Int](repeating: lines.count, count: lines.count)
    var next = lines.count
    for index in lines.indices.reversed() {
      nexts[index] = next
      if paragraphs[index], lines[index].block.words >= 20 { next = index }
    }
    self.above = above
    lastParagraph = lasts
    nextParagraph = nexts
    total = sum
  }

  func values(at index: Int) -> [Float] {
    let count = above.count
    let hasAbove = lastParagraph[index] >= 0
    let hasBelow = nextParagraph[index] < count
    return [
      hasAbove ? Float(min(40, index - lastParagraph[index])) : 99,
      hasBelow ? Float(min(40, nextParagraph[index] - index)) : 99,
      Float(above[index]) / Float(max(1, total)),
      Float(min(400, above[index])),
      Float(min(400, total - above[index])),
      Float(min(60, index)),
      Float(min(60, count - 1 - index)),
      Float(index) / Float(count),
      Float(min(300, count)),
      Float(min(3_000, total)),
      hasAbove ? (hasBelow ? 1 : 2) : 0,
      Float(total) / Float(count),
    ]
  }
}
