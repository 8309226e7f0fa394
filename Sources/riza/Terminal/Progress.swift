import Glibc

/// A line on the terminal that counts pages on long runs, and goes when the run ends.
struct Progress {
  private let isShown: Bool
  private let started: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var pages = 0
  private var isVisible = false

  /// Progress that is shown only on a terminal, unless asked not to.
  init(isQuiet: Bool) {
    isShown = !isQuiet && Console.showsProgress
    started = .now
    last = started
  }

  /// Counts a page.
  mutating func count() {
    pages += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - started > .milliseconds(500), now - last > .milliseconds(100) else { return }
    last = now
    isVisible = true
    _ = FileDescriptor.write(Array("\r\u{1B}[K\(pages) pages".utf8), to: STDERR_FILENO)
  }

  /// Takes the line away.
  func finish() {
    guard isVisible else { return }
    _ = FileDescriptor.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }
}
