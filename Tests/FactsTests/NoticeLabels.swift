import Foundation
@testable import Rulebook

/// What a person read in a saved page: `Tests/Labels/notices.yaml`.
struct NoticeLabel: Sendable {
  let page: String
  let group: Group
  /// Whether its visible text speaks of cookies, of whatever kind.
  let talks: Bool
  /// Where its notice stands; nil where there is none.
  let notice: String?
  let controls: [LabelledControl]

  /// What a page was used for.
  enum Group: String, Sendable, CaseIterable {
    case tuned, held, fresh, blind, dev2, blind2, dev3, blind3, blind4

    /// What F1 must reach.
    var floor: Double {
      switch self {
      case .tuned, .held, .dev2: 0.98
      case .fresh: 0.95
      case .blind, .blind2, .dev3, .blind3, .blind4: 0.93
      }
    }
  }

  struct LabelledControl: Sendable {
    let label: String
    /// The roles that are right.
    let roles: [String]
  }
}

/// The labels, and the folders that hold the labelled pages.
enum NoticeLabels {
  /// Folders of saved pages, colons between: `RIZA_PAGES`. Tests that need them are skipped without.
  static let folders: [String] = (ProcessInfo.processInfo.environment["RIZA_PAGES"] ?? "")
    .split(separator: ":").map(String.init)

  static let isThere = !folders.isEmpty

  /// The bytes of a labelled page, or nil where no folder holds it.
  static func bytes(of page: String) -> [UInt8]? {
    for folder in folders {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(page)") { return [UInt8](data) }
    }
    return nil
  }

  static func all() throws -> [NoticeLabel] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Labels/notices.yaml")
    var mistakes = Mistakes(in: "notices.yaml")
    let node = YAML.read([UInt8](try Data(contentsOf: path)), mistakes: &mistakes)
    let pages = node?.member("pages")?.items ?? []
    return pages.map { page in
      NoticeLabel(
        page: page.member("page")?.scalar ?? "",
        group: page.member("half")?.scalar.flatMap(NoticeLabel.Group.init) ?? .tuned,
        talks: page.member("talks")?.scalar == "true", notice: page.member("notice")?.scalar,
        controls: (page.member("controls")?.items ?? []).map { control in
          NoticeLabel.LabelledControl(
            label: control.member("label")?.scalar ?? "",
            roles: (control.member("role")?.scalar ?? "").split(separator: "|").map(String.init))
        })
    }
  }
}

extension YAMLNode {
  fileprivate func member(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var items: [YAMLNode] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  fileprivate var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }
}
