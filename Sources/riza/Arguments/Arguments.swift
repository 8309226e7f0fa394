import Inputs
import Reporting
import Rulebook

/// What the user asked for. What was not asked for is nil, so that a configuration can say it.
struct Arguments {
  var command: Command
  var wantsHelp = false
  /// What stands without an option: paths, a rule, files.
  var operands: [String] = []

  var output: String?
  var formats: [FormatRequest]?
  var language: ReportLanguage?
  var profiles: [String]?
  var rules: [String] = []
  var jobs: Int?
  var limits: [LimitSetting] = []
  var baseline: String?
  var newBaseline: String?
  var accepted: String?
  var today: Day?
  var failAt: Severity?
  var isStrict = false
  var isQuiet = false
  var configuration: String?
  var ignoresConfiguration = false
  var ignoresCache = false
  var changed: [String]?
  var sinceReport: String?
  var only: Set<String>?
  var selected: [String] = []
  var since: Day?
  var showsProperties = false

  init(_ command: Command) { self.command = command }
}

/// A format and the file it goes to; standard output without one.
struct FormatRequest: Equatable {
  let format: ReportFormat
  let file: String?
}

/// A limit that the user sets.
struct LimitSetting: Equatable {
  let limit: LimitName
  let value: Int

  /// `bytes=64M`, or nil.
  static func parsed(_ text: String) throws(UsageError) -> LimitSetting {
    let names = LimitName.allCases.map(\.rawValue)
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .badValue(option: "--limit", value: text, expected: "NAME=NUMBER") }
    guard let limit = LimitName(rawValue: parts[0]) else {
      throw .unknownWord(option: "--limit", value: parts[0], known: names)
    }
    guard let value = number(parts[1]) else {
      throw .badValue(
        option: "--limit \(parts[0])", value: parts[1], expected: "a positive number, or one with K, M or G")
    }
    return LimitSetting(limit: limit, value: value)
  }

  /// A positive number; K, M and G stand for powers of 1024.
  static func number(_ text: String) -> Int? {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = text.last.flatMap { units[$0] }
    guard let count = Int(unit == nil ? text : String(text.dropLast())), count > 0 else { return nil }
    let (product, overflows) = count.multipliedReportingOverflow(by: unit ?? 1)
    return overflows ? nil : product
  }
}

/// What the limits of `Limits` are called on the command line and in configurations.
enum LimitName: String, CaseIterable {
  case bytes, depth, nodes, attributes, members, expansion, nesting
  case styleBytes = "style-bytes"
  case seconds

  /// What the limit is, for help.
  var help: String {
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
  var path: WritableKeyPath<Limits, Int> {
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
