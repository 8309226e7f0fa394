/// How an element is displayed, as far as the saved styles tell. A property is nil where they cannot: a style sheet
/// that could decide it was not saved, or its value is one that is not read here.
public struct Style: Sendable, Hashable {
  /// What box the element makes.
  public var display: Display?
  /// Whether its box is seen.
  public var visibility: Visibility?
  /// From 0, transparent, to 1.
  public var opacity: Double?
  /// How it is placed.
  public var position: Placement?
  /// Its place in the stack of boxes; nil also for `auto`.
  public var zIndex: Int?
  /// The distance from the edges of what it is placed in; nil also for `auto`.
  public var top: Length?
  /// Like `top`.
  public var right: Length?
  /// Like `top`.
  public var bottom: Length?
  /// Like `top`.
  public var left: Length?
  /// Its width; nil also for `auto`.
  public var width: Length?
  /// Its height; nil also for `auto`.
  public var height: Length?
  /// What becomes of content that does not fit.
  public var overflow: Overflow?
  /// The colour of its text.
  public var color: Color?
  /// The colour of its own background, transparent where it has none.
  public var background: Color?
  /// Whether it has a background image, which colours alone do not tell.
  public var hasBackgroundImage: Bool?
  /// The size of its text in CSS pixels.
  public var fontSize: Double?
  /// The weight of its text, 400 for normal, 700 for bold.
  public var fontWeight: Int?
  /// Whether a line is drawn under its text.
  public var isUnderlined: Bool?

  /// A style of which nothing is known.
  public init() {}

  /// The boxes that elements make.
  public enum Display: String, Sendable, Hashable {
    case none, block, inline, flex, grid, table, contents
    case inlineBlock = "inline-block"
    case inlineFlex = "inline-flex"
    case listItem = "list-item"
    /// Any other box.
    case other
  }

  /// Whether a box is seen.
  public enum Visibility: String, Sendable, Hashable { case visible, hidden, collapse }

  /// How a box is placed.
  public enum Placement: String, Sendable, Hashable { case `static`, relative, absolute, fixed, sticky }

  /// What becomes of content that does not fit.
  public enum Overflow: String, Sendable, Hashable { case visible, hidden, scroll, auto, clip }
}

/// A length of CSS.
public enum Length: Sendable, Hashable {
  /// CSS pixels; absolute units are converted.
  case pixels(Double)
  /// A share of what the box stands in, 1 for 100 %.
  case share(Double)
  /// A share of the viewport's width or height, 1 for 100 %.
  case viewport(Double)
}

/// Whether a reader sees an element when the page opens.
public enum Sight: String, Sendable, Hashable {
  /// Nothing saved with the page hides it.
  case shown
  /// It, or what it stands in, is hidden.
  case hidden
  /// A style sheet that was not saved, or a value that is not read here, could decide either way.
  case unknown
}
