internal import Inputs
internal import Synchronization

/// The styles that were saved with a page: inline, `<style>`, and style sheets among its companions.
///
/// Nothing is read until an element's style is asked for; then the sheets are read once, and rules are tried on the
/// elements asked about and those they stand in only.
public struct Styles: Sendable {
  private let store: Store

  init(companions: Companions = .none, limit: Int = 0) { store = Store(companions: companions, limit: limit) }

  /// What the saved styles and the page's own attributes declare for an element.
  func cascade(of node: NodeID, on page: Page) -> Cascade { store.cascade(of: node, on: page) }

  /// Whether any sheet may pin an element to the window.
  func mayPin(_ node: NodeID, on page: Page) -> Bool { store.mayPin(node, on: page) }

  /// The style of an element, computed where it was not asked for before.
  func style(of node: NodeID, _ compute: () -> Style) -> Style { store.style(of: node, compute) }

  /// What an element hands down to what is inside, where it is known already.
  func inherited(by node: NodeID) -> InheritedStyle? { store.inherited(by: node) }

  /// Keeps what an element hands down.
  func keep(_ inherited: InheritedStyle, of node: NodeID) { store.keep(inherited, of: node) }

  /// The sheets of a page and what was found in them, shared by all copies of it.
  private final class Store: Sendable {
    private let companions: Companions
    private let limit: Int
    private let state = Mutex(State())

    private struct State {
      var sources: StyleSources?
      var pins: StylePins?
      var index: StyleIndex?
      var cascades: [Int32: Cascade] = [:]
      var styles: [Int32: Style] = [:]
      var inherited: [Int32: InheritedStyle] = [:]
    }

    init(companions: Companions, limit: Int) {
      self.companions = companions
      self.limit = limit
    }

    func cascade(of node: NodeID, on page: Page) -> Cascade {
      state.withLock { state in
        if let known = state.cascades[node.index] { return known }
        var index = state.index.take() ?? StyleIndex(sources(of: page, &state), companions: companions, limit: limit)
        let cascade = index.cascade(of: node, on: page)
        state.index = index
        state.cascades[node.index] = cascade
        return cascade
      }
    }

    func mayPin(_ node: NodeID, on page: Page) -> Bool {
      state.withLock { state in
        let pins = state.pins ?? StylePins(sources(of: page, &state))
        state.pins = pins
        return pins.mayPin(StyleIndex.keys(of: node, on: page))
      }
    }

    private func sources(of page: Page, _ state: inout State) -> StyleSources {
      let sources = state.sources ?? StyleSources(of: page, companions: companions)
      state.sources = sources
      return sources
    }

    func style(of node: NodeID, _ compute: () -> Style) -> Style {
      if let known = state.withLock({ $0.styles[node.index] }) { return known }
      let style = compute()
      state.withLock { $0.styles[node.index] = style }
      return style
    }

    func inherited(by node: NodeID) -> InheritedStyle? { state.withLock { $0.inherited[node.index] } }

    func keep(_ inherited: InheritedStyle, of node: NodeID) { state.withLock { $0.inherited[node.index] = inherited } }
  }
}
