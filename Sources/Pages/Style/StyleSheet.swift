/// A style sheet cut into rules. What a rule says is read when an element is asked about that it may be for: of the
/// thousands of rules that pages bring, a handful ever are.
struct StyleSheet: Sendable {
  /// The sheet as written.
  let source: [UInt8]
  var rules: [Rule] = []
  /// The addresses of the sheets it imports.
  var imports: [String] = []
  private var layers: [String] = []

  init(_ source: [UInt8]) { self.source = source }

  /// A rule, not read yet.
  struct Rule: Sendable {
    /// Its list of selectors.
    let prelude: Range<Int>
    /// Its declarations, without the braces.
    let block: Range<Int>
    /// The place of its cascade layer among the sheet's, or nil outside any.
    let layer: Int?
    /// Whether it holds for a reader's screen for certain.
    let isCertain: Bool
  }

  struct Declaration: Sendable {
    let property: StyleProperty
    /// The name of a custom property.
    let name: String?
    let value: String
    let isImportant: Bool
  }

  /// The place of a cascade layer, in the order first named.
  mutating func layer(_ name: String) -> Int {
    if let place = layers.firstIndex(of: name) { return place }
    guard layers.count < 500 else { return layers.count }
    layers.append(name)
    return layers.count - 1
  }
}

/// The properties that are read.
enum StyleProperty: String, Sendable, CaseIterable {
  case display, visibility, opacity, position, top, right, bottom, left, inset, width, height, overflow, color,
    background
  case clip, font, transform
  case zIndex = "z-index"
  case maxHeight = "max-height"
  case clipPath = "clip-path"
  case backgroundColor = "background-color"
  case backgroundImage = "background-image"
  case fontSize = "font-size"
  case fontWeight = "font-weight"
  case textDecoration = "text-decoration"
  case textDecorationLine = "text-decoration-line"
  /// A custom property, `--name`.
  case custom = "--"

  /// Whether a value passes to what is inside.
  var isInherited: Bool {
    switch self {
    case .color, .visibility, .fontSize, .fontWeight, .custom: true
    default: false
    }
  }
}
