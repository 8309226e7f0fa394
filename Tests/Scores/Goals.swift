/// What was set out to be reached, and by which measure it is told.
struct Goal {
  let what: String
  let measure: String
  let value: Double
  /// Whether less is better.
  var isLimit = false

  init(_ what: String, _ measure: String, _ value: Double, isLimit: Bool = false) {
    self.what = what
    self.measure = measure
    self.value = value
    self.isLimit = isLimit
  }

  func isReached(by measured: Double) -> Bool { isLimit ? measured <= value : measured >= value }

  static let all: [Goal] = [
    Goal("interface text of 1-2 words", "interface 1-2", 92),
    Goal("interface text of 3-5 words", "interface 3-5", 98),
    Goal("interface text of 6-12 words", "interface 6-12", 99.4),
    Goal("cookie notices, strings of 1-2 words", "notices 1-2", 93),
    Goal("cookie notices, strings of 3-5 words", "notices 3-5", 97.5),
    Goal("Turkish of 1-2 words", "turkish as is 1-2", 97),
    Goal("Turkish of 3-5 words", "turkish as is 3-5", 99.5),
    Goal("Turkish without diacritics, 1-2 words", "turkish without diacritics 1-2", 95),
    Goal("Turkish without diacritics, 3-5 words", "turkish without diacritics 3-5", 99),
    Goal("Turkish in capitals, 1-2 words", "turkish capitals 1-2", 97),
    Goal("Turkish in capitals, 3-5 words", "turkish capitals 3-5", 99),
    Goal("foreign blocks of 2 words, recall at 0.3 % false alarms", "foreign 2 recall", 96),
    Goal("the same, labels corrected on reading", "foreign 2, labels corrected recall", 96),
    Goal("foreign blocks of 3-4 words, recall at 0.3 % false alarms", "foreign 3-4 recall", 97),
    Goal("the same, labels corrected on reading", "foreign 3-4, labels corrected recall", 97),
    Goal("foreign blocks of 5 words and more, recall at 0.3 % false alarms", "foreign 5+ recall", 99.5),
    Goal("English block of 3-4 words on a Turkish page, recall", "en on tr 3-4 recall", 96),
    Goal("  false alarms on Turkish pages", "en on tr 3-4 false alarms", 0.1, isLimit: true),
    Goal("Turkish block of 3-4 words on an English page, recall", "tr on en 3-4 recall", 99),
    Goal("  false alarms on English pages", "tr on en 3-4 false alarms", 0.1, isLimit: true),
    Goal("language of the notice right, on real pages", "notice language", 99.5),
    Goal("language of the page right, on real pages", "page language", 99.8),
    Goal("names of vendors alone called foreign", "vendors called foreign", 5, isLimit: true),
    Goal("names of brands that no list holds called foreign", "brands called foreign", 5, isLimit: true),
    Goal("speed on short strings, MB/s", "speed short MB/s", 15),
    Goal("speed on paragraphs, MB/s", "speed long MB/s", 15),
    Goal("start, ms", "start ms", 2, isLimit: true),
  ]
}

/// The figures of other libraries, as `rivals.py` wrote them.
struct Rivals {
  /// Names, in the order measured.
  let names: [String]
  private let values: [String: [String: Double]]

  init(_ text: String?) {
    var names: [String] = []
    var values: [String: [String: Double]] = [:]
    for line in (text ?? "").split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let value = Double(fields[2]) else { continue }
      if !names.contains(fields[1]) { names.append(fields[1]) }
      values[fields[0], default: [:]][fields[1]] = value
    }
    self.names = names
    self.values = values
  }

  /// What a library reached by a measure.
  func value(of name: String, by measure: String) -> Double? { values[measure]?[name] }
}

/// What scores must not fall below, or limits not rise above: a line each, as recorded.
struct Floors {
  private let values: [(measure: String, value: Double)]

  init(_ text: String) {
    values = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 2, let value = Double(fields[1]) else { return nil }
      return (fields[0], value)
    }
  }

  /// The measures that fell below, with what is wrong; a floor without its measure is wrong too.
  func broken(by measures: [Measure]) -> [String] {
    values.compactMap { floor in
      guard let measured = measures.first(where: { $0.name == floor.measure }) else {
        return "\(floor.measure) was not measured"
      }
      let isLimit = Goal.all.first { $0.measure == floor.measure }?.isLimit ?? false
      let isKept = isLimit ? measured.value <= floor.value : measured.value >= floor.value
      return isKept ? nil : "\(floor.measure) is \(rounded(measured.value)), its floor \(rounded(floor.value))"
    }
  }
}
