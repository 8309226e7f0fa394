internal import Glibc
internal import Languages

/// How fast text is read, in processor time of one core.
struct Speed {
  let model: LanguageModel

  func measures(of samples: [Sample]) -> [Measure] {
    let short = samples.filter { ["webui", "cmp"].contains($0.set) }.map { Array($0.text.utf8) }
    let long = samples.filter { $0.set == "newsP" || $0.set == "udhr" }.map { Array($0.text.utf8) }
    let start = Self.seconds { sink(LanguageModel().languages.count) }
    return [
      Measure("speed short MB/s", megabytesPerSecond(short)), Measure("speed long MB/s", megabytesPerSecond(long)),
      Measure("start ms", start * 1000),
    ]
  }

  private func megabytesPerSecond(_ texts: [[UInt8]]) -> Double {
    let bytes = texts.reduce(0) { $0 + $1.count }
    let runs = (0..<5).map { _ in
      Self.seconds {
        for text in texts { sink(model.language(of: model.tally(of: text))?.utf8.count ?? 0) }
      }
    }
    return Double(bytes) / runs.sorted()[2] / 1e6
  }

  static func seconds(_ work: () -> Void) -> Double {
    let before = processorTime()
    work()
    return processorTime() - before
  }

  private static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @inline(never)
  private func sink(_ value: Int) {}
}
