import Auditing
import CLibXML2
import Facts
import Glibc
import Inputs
import Pages
import Reporting
import Rulebook

/// Writes the table of speeds in the README.
///
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
    // Before pages are held here: a process starts with the peak of the one that started it.
    programRows(folder: CommandLine.arguments[1])
    let documents = documents(in: CommandLine.arguments[1])
    let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    let bytes = documents.reduce(0) { $0 + $1.bytes.count }
    let rulebook = try Rulebook.embedded()
    let profiles = ["eu", "tr", "editorial"].compactMap(rulebook.profile)
    let audit = Audit(rulebook: rulebook, profiles: profiles, jobs: 1)
    row(
      "Measured on",
      "\(documents.count) pages, \(bytes / 1_000_000) MB, \(rulebook.rules.count) rules, \(rounds) rounds")

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
      row(stage.name, "\(rounded(ratio)) of a bare parse · \(rounded(Double(bytes) / median(samples) / 1e6)) MB/s")
    }
    for jobs in Set([1, Processors.count]).sorted() {
      let audit = Audit(rulebook: rulebook, profiles: profiles, jobs: jobs)
      let start = ContinuousClock().now
      await reports(of: audit, on: documents.map(input))
      let seconds = (ContinuousClock().now - start).seconds
      row("Pages a second, \(jobs) at once", "\(rounded(Double(documents.count) / seconds))")
    }
    await archiveRow(documents.filter { $0.origin.path.hasSuffix(".html") }, audit)
    for (name, speed) in LanguageBench(documents).speeds(rounds: rounds, clock: processorSeconds) {
      row(name, "\(rounded(speed)) MB/s")
    }
  }

  private static func row(_ name: String, _ value: String) { print("| \(name) | \(value) |") }

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
    row("Sum of all results, so that none is left out", "\(sum)")
    return times
  }

  // MARK: Many pages

  private static func input(_ document: Document) -> Input {
    .memory(name: document.origin.path, bytes: document.bytes)
  }

  /// Audits inputs and writes their reports; the pages reported on.
  @discardableResult
  private static func reports(of audit: Audit, on inputs: [Input]) async -> Int {
    var count = 0
    let lengths = audit.reports(on: Items(inputs)) {
      MarkdownReport($0, in: .english, reference: Reference()).text.utf8.count
    }
    for await length in lengths { count += length > 0 ? 1 : 0 }
    return count
  }

  /// An archive beside what cannot be saved of its cost: inflating it, and auditing the same pages from memory.
  private static func archiveRow(_ documents: [Document], _ audit: Audit) async {
    let archive = WebArchive(of: documents)
    var pages = 0
    var (least, whole) = (Double.infinity, Double.infinity)
    for _ in 0..<3 {
      var start = processorSeconds()
      _ = archive.inflate()
      await reports(of: audit, on: documents.map(input))
      least = min(least, processorSeconds() - start)
      start = processorSeconds()
      pages = await reports(of: audit, on: [.memory(name: "pages.warc.gz", bytes: archive.bytes)])
      whole = min(whole, processorSeconds() - start)
    }
    row(
      "\(pages) pages from a .warc.gz, against inflating it and auditing the same pages",
      "\(rounded(least / whole)) of the speed")
  }

  // MARK: The program

  /// What the built program takes as a whole process.
  private static func programRows(folder: String) {
    print("| What | Measured |\n| --- | --- |")
    guard let program = Program(besideProgramAt: CommandLine.arguments[0]) else {
      return row("The program as a process", "not built: swift build -c release --product riza")
    }
    let pages = Items([.path(folder)]).compactMap { item -> (path: String, bytes: Int)? in
      guard case .file(let file) = item, let document = try? file.document() else { return nil }
      return (document.origin.path, document.bytes.count)
    }.sorted { $0.bytes < $1.bytes }
    if let small = pages.first(where: { $0.path.hasSuffix(".html") }) {
      for (name, options) in [("", ["--no-cache"]), (", unchanged since an earlier run", [])] {
        let starts = (0..<21).compactMap { _ in
          program.run(["check", "--no-config"] + options + [small.path])?.seconds
        }
        row("Start to finish on one page of \(small.bytes / 1_000) KB\(name)", "\(rounded(median(starts) * 1e3)) ms")
      }
    }
    let output = "/tmp/riza-bench-\(getpid())"
    defer { unlink(output) }
    if let all = program.run(["check", "--no-config", "--no-cache", "--format", "json=\(output)", folder]) {
      row("Peak memory, the whole folder", "\(rounded(all.megabytes)) MB")
    }
    if let largest = pages.last, let one = program.run(["check", "--no-config", "--no-cache", largest.path]) {
      let page = rounded(Double(largest.bytes) / 1e6)
      row("Peak memory, its largest page of \(page) MB", "\(rounded(one.megabytes)) MB")
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
      case .passedOver, .unreadable: nil
      }
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
