#if canImport(CLD2)
  import CLD2
#endif
import Facts
import Inputs
import Languages
import Pages

/// Times telling the language of every block of the pages, beside CLD2 on the same bytes, in turn.
struct LanguageBench {
  private let texts: [[UInt8]]
  private let model = LanguageModel()

  init(_ documents: [Document]) {
    texts = documents.compactMap { try? Page($0) }.flatMap { page in
      let blocks = Blocks(of: page)
      return blocks.all.map { Array(blocks.text[$0.text]) }
    }
  }

  /// Megabytes a second that each tells, by a clock of seconds.
  func speeds(rounds: Int, clock: () -> Double) -> [(name: String, speed: Double)] {
    let bytes = texts.reduce(0) { $0 + $1.count }
    var samples: [[Double]] = engines.map { _ in [] }
    var sum = 0
    for _ in 0..<rounds {
      for (index, engine) in engines.enumerated() {
        let start = clock()
        for text in texts { sum &+= engine.tell(text) }
        samples[index].append(clock() - start)
      }
    }
    return zip(engines, samples).map { engine, samples in
      (engine.name, sum == 0 ? 0 : Double(bytes) / samples.sorted()[samples.count / 2] / 1e6)
    }
  }

  private struct Engine {
    let name: String
    let tell: ([UInt8]) -> Int
  }

  private var engines: [Engine] {
    var engines = [
      Engine(name: "Riza: language of a block") { model.language(of: model.tally(of: $0))?.utf8.count ?? 0 }
    ]
    #if canImport(CLD2)
      engines.append(
        Engine(name: "CLD2: language of a block") { text in
          Int(
            text.withUnsafeBytes { riza_cld2_language($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) })
        })
    #endif
    return engines
  }
}
