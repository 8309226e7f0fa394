internal import Inputs

/// What an audit makes of its pages, in path order, whatever page is finished first.
///
/// At most `4 × atOnce` pages are under way or waiting for an earlier one, so memory does not grow with the input.
public struct Reports<Element: Sendable>: AsyncSequence, Sendable {
  let items: Items
  let atOnce: Int
  let work: @Sendable (Item) -> Element

  /// Sets out on the pages.
  public func makeAsyncIterator() -> Iterator { Iterator(items: items, atOnce: atOnce, work: work) }

  /// Keeps pages under way, and hands out the oldest.
  public struct Iterator: AsyncIteratorProtocol {
    private var items: Items.Iterator
    private let work: @Sendable (Item) -> Element
    private let window: Int
    private let places: Places
    private var underWay: [Task<Element, Never>] = []

    init(items: Items, atOnce: Int, work: @escaping @Sendable (Item) -> Element) {
      self.items = items.makeIterator()
      self.work = work
      self.window = atOnce == 1 ? 1 : atOnce * 4
      self.places = Places(atOnce)
    }

    /// The next report, or nil at the end.
    public mutating func next() async -> Element? {
      // One page at a time is worked on where it is waited for: to hand it to another thread would only cost.
      guard window > 1 else { return items.next().map(work) }
      while underWay.count < window, let item = items.next() {
        let (work, places) = (work, places)
        underWay.append(
          Task.detached {
            await places.take()
            let element = work(item)
            await places.giveBack()
            return element
          })
      }
      guard !underWay.isEmpty else { return nil }
      return await underWay.removeFirst().value
    }
  }
}

/// A number of places to work at: a task that finds none free waits its turn, first come first served.
actor Places {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
