internal import Synchronization

/// A value that is made when it is first asked for, by whichever thread asks, and kept: a run that takes every page from
/// the cache needs neither words nor compiled rules.
final class Lazy<Value: Sendable>: Sendable {
  private enum State {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  /// A value that is there already.
  init(made value: Value) { state = Mutex(.made(value)) }

  /// The value; who asks while another thread makes it waits for that.
  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
