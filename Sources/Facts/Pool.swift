internal import Synchronization

/// Values that are lent to one page at a time and kept for the next: as many as pages are read at once.
final class Pool<Value: Sendable>: Sendable {
  private let idle = Mutex<[Value]>([])
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Lends one that nobody else has.
  func lend<Result>(_ body: (inout Value) -> Result) -> Result {
    var value = idle.withLock { $0.popLast() } ?? make()
    defer { idle.withLock { [value] in $0.append(value) } }
    return body(&value)
  }
}
