/// The declarations that win for one element.
struct Cascade: Sendable {
  /// Who declares: later ones win over earlier ones, whatever their selectors.
  enum Origin: UInt64, Sendable {
    case browser, presentation, author, inline, authorImportant, inlineImportant
  }

  /// What decides between two declarations of one property.
  struct Priority: Comparable, Sendable {
    let value: UInt64

    init(_ origin: Origin, layer: Int? = nil, specificity: UInt32 = 0) {
      // Rules outside any layer win over those inside one; for what is important, the other way round.
      let place = UInt64(layer.map { min($0, 1022) } ?? 1023)
      let ordered = origin == .authorImportant ? 1023 - place : place
      value = origin.rawValue << 44 | ordered << 32 | UInt64(specificity)
    }

    static func < (left: Priority, right: Priority) -> Bool { left.value < right.value }
  }

  private struct Winner: Sendable {
    let value: String
    let priority: Priority
    let order: Int

    /// Whether a declaration at least as strong, and of two equals the later, takes its place.
    func yields(to priority: Priority, _ order: Int) -> Bool { (self.priority, self.order) <= (priority, order) }
  }

  // Few properties are declared for an element: they are looked through faster than hashed.
  private var winners: [(property: StyleProperty, winner: Winner)] = []
  private var custom: [String: Winner] = [:]
  /// The strongest declaration of each property that may hold or not.
  private var doubts: [(property: StyleProperty, priority: Priority)] = []
  /// The strongest that a style sheet which was not saved could declare.
  private let missing: Priority?

  init(missing: Priority?) { self.missing = missing }

  /// Adds a declaration; of two as strong as each other the later one wins.
  mutating func add(
    _ declaration: StyleSheet.Declaration, _ priority: Priority, order: Int = 0, isCertain: Bool
  ) {
    guard isCertain else {
      for property in declaration.property.longhands { doubt(property, priority) }
      return
    }
    let new = Winner(value: declaration.value, priority: priority, order: order)
    if let name = declaration.name {
      if custom[name]?.yields(to: priority, order) ?? true { custom[name] = new }
      return
    }
    guard !declaration.property.isShorthand else {
      for (property, value) in declaration.expanded {
        win(property, Winner(value: value, priority: priority, order: order))
      }
      return
    }
    win(declaration.property, new)
  }

  private mutating func win(_ property: StyleProperty, _ new: Winner) {
    guard let place = winners.firstIndex(where: { $0.property == property }) else {
      return winners.append((property, new))
    }
    if winners[place].winner.yields(to: new.priority, new.order) { winners[place].winner = new }
  }

  private mutating func doubt(_ property: StyleProperty, _ priority: Priority) {
    guard let place = doubts.firstIndex(where: { $0.property == property }) else {
      return doubts.append((property, priority))
    }
    doubts[place].priority = max(doubts[place].priority, priority)
  }

  mutating func add(_ property: StyleProperty, _ value: String, _ origin: Origin) {
    add(.init(property: property, name: nil, value: value, isImportant: false), Priority(origin), isCertain: true)
  }

  /// What is known of a property.
  enum Finding {
    /// Nothing declares it, and nothing could.
    case absent
    case value(String)
    case unknown
  }

  func finding(_ property: StyleProperty) -> Finding {
    var doubt = missing
    for (doubted, priority) in doubts where doubted == property { doubt = max(doubt ?? priority, priority) }
    for (declared, winner) in winners where declared == property {
      if let doubt, doubt >= winner.priority { return .unknown }
      return .value(winner.value)
    }
    return doubt == nil ? .absent : .unknown
  }

  /// The value of a custom property declared here, or nil.
  func custom(_ name: String) -> String? { missing == nil ? custom[name]?.value : nil }
}

extension StyleProperty {
  /// Whether a declaration of this one sets others.
  fileprivate var isShorthand: Bool {
    switch self {
    case .inset, .background, .font, .textDecoration: true
    default: false
    }
  }

  /// The properties that a declaration of this one sets.
  var longhands: [StyleProperty] {
    switch self {
    case .inset: [.top, .right, .bottom, .left]
    case .background: [.backgroundColor, .backgroundImage]
    case .font: [.fontSize, .fontWeight]
    case .textDecoration: [.textDecorationLine]
    default: [self]
    }
  }
}

extension StyleSheet.Declaration {
  /// The declaration as declarations of longhands.
  fileprivate var expanded: [(StyleProperty, String)] {
    switch property {
    case .inset:
      let parts = CSSValue.components(value)
      guard let first = parts.first else { return [] }
      let right = parts.count > 1 ? parts[1] : first
      let left = parts.count > 3 ? parts[3] : right
      return [(.top, first), (.right, right), (.bottom, parts.count > 2 ? parts[2] : first), (.left, left)]
    case .background: return background
    case .font: return font
    case .textDecoration: return [(.textDecorationLine, value)]
    default: return [(property, value)]
    }
  }

  private var background: [(StyleProperty, String)] {
    let lowered = value.lowercased()
    if lowered.contains(bytes: "var(") {
      let isAlone = CSSValue.components(value).count == 1
      return [(.backgroundColor, isAlone ? value : "?"), (.backgroundImage, isAlone ? "none" : "?")]
    }
    if StyleProperty.isKeyword(lowered) { return [(.backgroundColor, lowered), (.backgroundImage, lowered)] }
    let hasImage = ["url(", "gradient(", "image("].contains { lowered.contains(bytes: $0) }
    let color = CSSValue.components(value).last { CSSValue.color($0) != nil }
    return [(.backgroundColor, color ?? "transparent"), (.backgroundImage, hasImage ? "image" : "none")]
  }

  private var font: [(StyleProperty, String)] {
    let lowered = value.lowercased()
    if StyleProperty.isKeyword(lowered) { return [(.fontSize, lowered), (.fontWeight, lowered)] }
    if lowered.contains(bytes: "var(") { return [(.fontSize, "?"), (.fontWeight, "?")] }
    var size: String?
    var weight = "normal"
    for part in CSSValue.components(lowered) {
      let first = String(part.split(separator: "/").first ?? "")
      if size == nil, CSSValue.fontSize(first, parent: 16) != nil, CSSValue.fontWeight(first, parent: 400) == nil {
        size = first
      } else if CSSValue.fontWeight(part, parent: 400) != nil, part != "normal" {
        weight = part
      }
    }
    return size.map { [(.fontSize, $0), (.fontWeight, weight)] } ?? []
  }
}

extension StyleProperty {
  /// Whether a value is a keyword that every property has.
  static func isKeyword(_ value: String) -> Bool {
    value == "inherit" || value == "initial" || value == "unset" || value == "revert" || value == "revert-layer"
  }
}
