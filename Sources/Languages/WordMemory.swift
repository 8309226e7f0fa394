internal import Synchronization

/// What the words read last say for each language. Texts repeat a few thousand words all the time, and a word always says
/// the same: one found here costs a look at a row instead of thirty at the table.
struct WordMemory: Sendable {
  private static let count = 16_384

  private var keys: [UInt64]
  /// For each key, its row; rows are made as words come.
  private var places: [Int32]
  private var rows: [Sums] = []

  init() {
    keys = [UInt64](repeating: 0, count: Self.count)
    places = [Int32](repeating: -1, count: Self.count)
  }

  /// Hands the memory on and keeps nothing of it: one that two hold would be copied when one of them reads on.
  mutating func handOn() -> WordMemory {
    defer { (keys, places, rows) = ([], [], []) }
    return self
  }

  /// The sums of a word, worked out where it is not remembered. Two words share a key once in 2⁶⁴ pairs.
  @inline(__always)
  mutating func sums(of key: UInt64, _ compute: () -> Sums) -> Sums {
    let slot = Int(truncatingIfNeeded: key &>> 50)
    if keys[slot] != key {
      keys[slot] = key
      if places[slot] < 0 {
        places[slot] = Int32(truncatingIfNeeded: rows.count)
        rows.append(compute())
      } else {
        rows[Int(places[slot])] = compute()
      }
    }
    return rows[Int(places[slot])]
  }
}

/// Memories that wait for the next text: as many as texts are read at once.
final class WordMemories: Sendable {
  private let idle = Mutex<[WordMemory]>([])

  /// A memory for reading one text, to be given back.
  func take() -> WordMemory { idle.withLock { $0.popLast() } ?? WordMemory() }

  /// Takes a memory back.
  func giveBack(_ memory: WordMemory) { idle.withLock { $0.append(memory) } }
}
