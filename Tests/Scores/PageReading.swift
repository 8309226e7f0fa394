internal import Facts
internal import Foundation
internal import Inputs
internal import Languages
internal import Pages
internal import Rulebook

/// Prints what is told of the languages of saved pages, to be read by eye.
struct PageReading {
  let knowledge: Knowledge

  func lines(of path: String) -> [String] {
    guard let bytes = FileManager.default.contents(atPath: path),
      let page = try? Page(Document(origin: Origin(path: path), bytes: [UInt8](bytes)))
    else { return ["\(path): unreadable"] }
    let facts = Facts(of: page, knowledge: knowledge)
    let language = facts.language
    var lines = [
      "\(path): claims \(language.declared?.language ?? "–"), is \(language.observed ?? "–") "
        + "(\(rounded(100 * language.share)) %)\(language.disagrees ? ", disagrees" : "")"
    ]
    for block in facts.blocks.all {
      guard let told = block.language, told.isForeign || told.mixedWith != nil else { continue }
      let second = told.mixedWith.map { " with \($0)" } ?? ""
      lines.append(
        "  \(told.confidence) \(told.name)\(second) for \(told.expected ?? "–") [\(told.evidenceWords)] "
          + "\(block.region) \(block.role) \(block.visibility): \(facts.blocks.text(of: block).prefix(160))")
    }
    return lines
  }
}
