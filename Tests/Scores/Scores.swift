internal import Foundation
internal import Languages
internal import Rulebook

/// Scores the language model on a corpus of strings that lies beside the checkout, and holds the scores to their floors.
///
///     swift run -c release Scores PATH/strings.jsonl.gz [--record]
@main
struct Scores {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "pages" {
      let reading = PageReading(knowledge: try Rulebook.embedded().knowledge)
      for path in arguments.dropFirst() {
        for line in reading.lines(of: path) { print(line) }
      }
      return
    }
    if arguments.first == "cost" {
      let reading = PageReading(knowledge: try Rulebook.embedded().knowledge)
      let costs = arguments.dropFirst().compactMap { reading.cost(of: $0) }
      let languages = costs.map(\.languages).reduce(0, +)
      let pages = costs.map(\.reading).reduce(0, +)
      print("\(costs.count) pages: read in \(rounded(pages)) ms, languages told in \(rounded(languages)) ms")
      return
    }
    guard let path = arguments.first(where: { !$0.hasPrefix("--") }), let (samples, digest) = Sample.read(path) else {
      print("no corpus: nothing was scored")
      return
    }
    let model = LanguageModel()
    if CommandLine.arguments.contains("--speed") {
      for measure in Speed(model: model).measures(of: samples) { print("\(measure.name): \(rounded(measure.value))") }
      return
    }
    let recognition = Recognition(model: model)
    var measures = recognition.measures(of: samples)
    measures += recognition.turkish(samples)
    measures += ForeignBlocks(model: model).measures(of: samples)
    let speed = Speed(model: model).measures(of: samples)
    print("corpus \(digest), \(samples.count) strings")
    for measure in measures + speed { print("\(measure.name): \(rounded(measure.value))") }
    print("interface and notices, 1-2 / 3-5 / 6-12 words:")
    for row in recognition.table(of: samples) { print(row) }
  }
}

/// A number with two decimals.
func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
