internal import Facts
internal import Foundation
internal import Languages
internal import Rulebook

/// Scores what is told of languages, on strings and pages that lie beside the checkout, beside other libraries on the same
/// strings, and holds the scores to their floors.
///
///     Scores DATA-FOLDER [--pages FOLDER] [--rivals FILE] [--record]
///     Scores read PAGE…       what is told of the blocks of pages, to be read by eye
@main
struct Scores {
  private static let home = URL(filePath: #filePath).deletingLastPathComponent()

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "read" {
      let reading = PageReading(knowledge: try Rulebook.embedded().knowledge)
      for path in arguments.dropFirst() {
        for line in reading.lines(of: path) { print(line) }
      }
      return
    }
    guard let folder = arguments.first, let corpus = Corpus("\(folder)/strings.jsonl.gz") else {
      print("no strings.jsonl.gz in \(arguments.first ?? "–"): nothing was scored")
      return
    }
    let (measures, notes) = try measured(corpus, pages: option("--pages", in: arguments))
    let rivals = Rivals(option("--rivals", in: arguments).flatMap { text(of: URL(filePath: $0)) })
    let report = ScoreReport(corpus: corpus, measures: measures, rivals: rivals)
    let table = Recognition(model: LanguageModel()).table(of: corpus.samples)
    print(report.text(table: table))
    for note in notes { print(note) }
    if arguments.contains("--record") {
      try report.text(table: table).write(to: home.appending(path: "measured.txt"), atomically: true, encoding: .utf8)
    }
    let broken = Floors(text(of: home.appending(path: "floors.tsv")) ?? "").broken(by: measures)
    for line in broken { print("below its floor: \(line)") }
    if !broken.isEmpty { exit(1) }
  }

  /// Everything that is measured, and what was told wrong on real pages.
  private static func measured(_ corpus: Corpus, pages: String?) throws -> (measures: [Measure], notes: [String]) {
    let model = LanguageModel()
    let mislabelled = Set(lines(of: "mislabelled.tsv").compactMap { $0.split(separator: "\t").first.map(String.init) })
    var measures = Recognition(model: model).measures(of: corpus.samples)
    measures += ForeignBlocks(corpus.samples, model: model, mislabelled: mislabelled).measures()
    measures += Speed(model: model).measures(of: corpus.samples)
    let knowledge = try Rulebook.embedded().knowledge
    let names = Names(knowledge: knowledge)
    measures.append(names.measure("vendors called foreign", of: knowledge.vendors.all.map(\.name)))
    measures.append(names.measure("brands called foreign", of: lines(of: "../Labels/brands.txt")))
    guard let pages,
      let real = RealPages(
        labels: home.appending(path: "../Labels/languages.tsv").path(), folder: pages, knowledge: knowledge)
    else { return (measures, ["no pages: their languages were not scored"]) }
    let (found, mistakes) = real.measures()
    return (measures + found, mistakes)
  }

  private static func option(_ name: String, in arguments: [String]) -> String? {
    arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
  }

  private static func text(of file: URL) -> String? { try? String(contentsOf: file, encoding: .utf8) }

  private static func lines(of name: String) -> [String] {
    (text(of: home.appending(path: name)) ?? "").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}

/// All that was measured, as text.
struct ScoreReport {
  let corpus: Corpus
  let measures: [Measure]
  let rivals: Rivals

  func text(table: [String]) -> String {
    var lines = [
      "Measured by `make scores` on corpus \(corpus.digest), \(corpus.samples.count) strings. Recognition is the mean over 27 languages,",
      "in per cent; how it is measured is said in the files beside this one.", "",
      "| what | goal | measured | |" + rivals.names.map { " \($0) |" }.joined(),
      "| --- | --- | --- | --- |" + rivals.names.map { _ in " --- |" }.joined(),
    ]
    lines += Goal.all.map { goal in
      let measured = measures.first { $0.name == goal.measure }?.value
      let verdict = measured.map { goal.isReached(by: $0) ? "reached" : "**missed**" } ?? "not measured"
      let others = rivals.names.map { name in
        " \(rivals.value(of: name, by: goal.measure).map(rounded) ?? "–") |"
      }
      return "| \(goal.what) | \(goal.value) | \(measured.map(rounded) ?? "–") | \(verdict) |" + others.joined()
    }
    lines += ["", "Interface strings of 1-2 / 3-5 / 6-12 words · notices of the same:", ""]
    lines += table
    lines += ["", "Everything:", ""]
    lines += measures.map { "\($0.name): \(rounded($0.value))" }
    return lines.joined(separator: "\n") + "\n"
  }
}
