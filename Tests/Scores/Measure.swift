internal import Foundation

/// One measured number, by name.
struct Measure {
  let name: String
  let value: Double

  init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}

/// Shares of right answers, by language, and their mean over languages.
struct Accuracy {
  private var right: [String: Int] = [:]
  private var all: [String: Int] = [:]

  mutating func add(_ language: String, isRight: Bool) {
    all[language, default: 0] += 1
    right[language, default: 0] += isRight ? 1 : 0
  }

  /// The share of one language, in per cent.
  func share(of language: String) -> Double? {
    all[language].map { 100 * Double(right[language] ?? 0) / Double($0) }
  }

  /// The mean over the languages, in per cent.
  var mean: Double {
    let shares = all.keys.sorted().compactMap(share)
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }

  var languages: [String] { all.keys.sorted() }
}

/// A number with two decimals.
func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
