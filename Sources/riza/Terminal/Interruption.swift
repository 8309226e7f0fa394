import Glibc
import Synchronization

/// SIGINT and SIGTERM: the page at hand is finished, nothing is left half written, and the program leaves as if the
/// signal had ended it. A second signal ends it at once.
enum Interruption {
  /// The signal that came; 0 for none.
  private static let signal = Atomic<Int32>(0)

  /// Begins to wait for signals.
  static func await() {
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Interruption.signal.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      _ = unsafe sigaction(number, &action, nil)
    }
  }

  /// Stops the run where a signal has come.
  static func check() throws(Failure) {
    guard signal.load(ordering: .relaxed) != 0 else { return }
    throw Failure("interrupted; the reports written so far are whole")
  }

  /// Leaves by the signal that came, if one did.
  static func leave() {
    let number = signal.load(ordering: .relaxed)
    guard number != 0 else { return }
    _ = Glibc.signal(number, SIG_DFL)
    // Threads of the runtime block signals.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
