internal import Glibc

/// How likely each language of the model is, by a tally.
public struct Likelihoods: Sendable {
  /// What a language gets that the script rules out.
  static let impossible: Float = -1000

  /// The natural logarithm of what each lane's language is likely, but for a constant.
  let values: Lanes
  private let count: Int

  init(values: Lanes, count: Int) {
    self.values = values
    self.count = count
  }

  /// The most likely lane.
  var best: Int { values.first(values.max) ?? 0 }

  /// The natural logarithm of the probability of a lane's language.
  func logarithm(of lane: Int) -> Double { Double(values[lane]) - normaliser }

  /// The lanes at least as likely as given, with their probabilities: the ranking without names and without order, for
  /// adding up many texts.
  public func probabilities(atLeast least: Double) -> [(lane: Int, probability: Double)] {
    let normaliser = normaliser
    let lowest = Float(log(least) + normaliser - 0.001)
    var found: [(lane: Int, probability: Double)] = []
    found.reserveCapacity(count)
    unsafe values.withNumbers { numbers in
      for lane in 0..<count where unsafe numbers[lane] > lowest {
        let probability = unsafe exp(Double(numbers[lane]) - normaliser)
        if probability >= least { found.append((lane, probability)) }
      }
    }
    return found
  }

  /// The languages at least as likely as given, most likely first.
  func ranking(of languages: [String], atLeast least: Double) -> [Answer.Candidate] {
    probabilities(atLeast: least)
      .map { Answer.Candidate(language: languages[$0.lane], probability: $0.probability) }
      .sorted { ($0.probability, $1.language) > ($1.probability, $0.language) }
  }

  /// What all probabilities add up to, before they are made to add to one; as a natural logarithm.
  private var normaliser: Double {
    let top = values.max
    let sum = unsafe values.withNumbers { numbers in
      var sum = 0.0
      // What is less likely by e to the 30 is lost in rounding.
      for lane in 0..<count where unsafe numbers[lane] > top - 30 { sum += unsafe exp(Double(numbers[lane] - top)) }
      return sum
    }
    return Double(top) + log(sum)
  }
}
