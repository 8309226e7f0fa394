package import Inputs

/// A limit that the user sets.
package struct LimitSetting: Equatable {
  package let limit: LimitName
  package let value: Int

  package init(limit: LimitName, value: Int) {
    self.limit = limit
    self.value = value
  }

  /// A positive number; K, M and G stand for powers of 1024.
  package static func number(_ text: String) -> Int? {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = text.last.flatMap { units[$0] }
    guard let count = Int(unit == nil ? text : String(text.dropLast())), count > 0 else { return nil }
    let (product, overflows) = count.multipliedReportingOverflow(by: unit ?? 1)
    return overflows ? nil : product
  }
}

/// What the limits of `Limits` are called on the command line and in configurations.
package enum LimitName: String, CaseIterable {
  case bytes, depth, nodes, attributes, members, expansion, nesting
  case styleBytes = "style-bytes"
  case seconds

  /// What the limit is, for help.
  package var help: String {
    switch self {
    case .bytes: "bytes of one page"
    case .depth: "depth of nested elements"
    case .nodes: "nodes of one page"
    case .attributes: "attributes of one element"
    case .members: "members of one archive"
    case .expansion: "growth of a compressed member"
    case .nesting: "archives inside archives"
    case .styleBytes: "bytes of one style sheet"
    case .seconds: "seconds of work on one page"
    }
  }

  /// Where it stands among the limits.
  package var path: WritableKeyPath<Limits, Int> {
    switch self {
    case .bytes: \.documentBytes
    case .depth: \.depth
    case .nodes: \.nodes
    case .attributes: \.attributesPerElement
    case .members: \.members
    case .expansion: \.expansion
    case .nesting: \.nesting
    case .styleBytes: \.styleBytes
    case .seconds: \.seconds
    }
  }
}
