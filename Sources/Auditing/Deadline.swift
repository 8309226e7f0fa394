internal import Inputs

/// When the work on one page must be done.
struct Deadline: Sendable {
  private let seconds: Int
  private let end: ContinuousClock.Instant

  init(_ limits: Limits) {
    seconds = limits.seconds
    end = .now + .seconds(limits.seconds)
  }

  /// - Throws: that the page of `origin` took too long.
  func check(_ origin: Origin) throws(Unreadable) {
    guard ContinuousClock.now < end else {
      throw Unreadable(origin: origin, reason: .overLimit("seconds, \(seconds)"))
    }
  }
}
