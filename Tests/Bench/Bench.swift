import Auditing
import CLibXML2
import Facts
import Glibc
import Inputs
import Pages
import Reporting
import Rulebook

/// Times a full audit beside a bare libxml2 parse of the same bytes, page by page in turn, so that whatever else the
/// machine is doing slows both. The ratio is the figure to quote; seconds are this machine's.
///
///     Bench FOLDER [ROUNDS]
@main
struct Bench {
  static func main() async throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: Bench FOLDER [ROUNDS]")
      exit(2)
    }
    let documents = documents(in: CommandLine.arguments[1])
    let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    let bytes = documents.reduce(0) { $0 + $1.bytes.count }
    let rulebook = try Rulebook.embedded()
    let profiles = ["eu", "tr", "editorial"].compactMap(rulebook.profile)
    let audit = Audit(rulebook: rulebook, profiles: profiles, jobs: 1)
    print("\(documents.count) pages, \(bytes / 1_000_000) MB, \(rulebook.rules.count) rules, \(rounds) rounds")

    xmlInitParser()
    let stages: [Stage] = [
      Stage("bare libxml2 parse (htmlReadMemory)") { parse($0.bytes) },
      Stage("Riza: page (decode, tokenize, nest)") { (try? Page($0))?.tree.count ?? 0 },
      Stage("Riza: page and facts") {
        (try? Page($0)).map { Facts(of: $0, knowledge: rulebook.knowledge).blocks.all.count } ?? 0
      },
      Stage("Riza: full audit with Markdown report") {
        MarkdownReport(audit.report(on: $0), in: .english, reference: Reference()).text.utf8.count
      },
    ]
    let times = measure(stages, documents, rounds: rounds)
    for (stage, samples) in zip(stages, times) {
      let ratio = median(zip(samples, times[0]).map { $0 / $1 })
      print(
        stage.name, "·", rounded(ratio), "of a bare parse ·", rounded(Double(bytes) / median(samples) / 1e6), "MB/s")
    }
    await pagesPerSecond(documents, rulebook: rulebook, profiles: profiles)
    print("peak memory", peakMegabytes(), "MB (all pages are held in memory here)")
  }

  /// Something that is done to a page; its result is folded into a sum so that it cannot be left out.
  struct Stage {
    let name: String
    let run: (Document) -> Int

    init(_ name: String, run: @escaping (Document) -> Int) {
      self.name = name
      self.run = run
    }
  }

  /// Seconds of processor time for each stage and round, the stages in turn on each page.
  private static func measure(_ stages: [Stage], _ documents: [Document], rounds: Int) -> [[Double]] {
    var times = stages.map { _ in [Double](repeating: 0, count: rounds) }
    var sum = 0
    for round in -1..<rounds {
      for document in documents {
        for (index, stage) in stages.enumerated() {
          let start = processorSeconds()
          sum &+= stage.run(document)
          if round >= 0 { times[index][round] += processorSeconds() - start }
        }
      }
    }
    print("(sum of results: \(sum))")
    return times
  }

  private static func pagesPerSecond(_ documents: [Document], rulebook: Rulebook, profiles: [Profile]) async {
    for jobs in Set([1, Processors.count]).sorted() {
      let audit = Audit(rulebook: rulebook, profiles: profiles, jobs: jobs)
      let clock = ContinuousClock()
      var count = 0
      let elapsed = await clock.measure {
        let inputs = documents.map { Input.memory(name: $0.origin.path, bytes: $0.bytes) }
        for await length in audit.reports(
          on: Items(inputs), finish: { MarkdownReport($0, in: .english, reference: Reference()).text.utf8.count })
        {
          count += length > 0 ? 1 : 0
        }
      }
      let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
      print("\(jobs) at once ·", rounded(Double(count) / seconds), "pages/s")
    }
  }

  @inline(never) private static func parse(_ bytes: [UInt8]) -> Int {
    let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    return bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let tree = htmlReadMemory(start, Int32(clamping: buffer.count), nil, nil, Int32(options)) else { return 0 }
      defer { xmlFreeDoc(tree) }
      return 1
    }
  }

  private static func documents(in folder: String) -> [Document] {
    Items([.path(folder)]).compactMap { item in
      switch item {
      case .file(let file): try? file.document()
      case .document(let document): document
      case .unreadable: nil
      }
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss / 1_024
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
