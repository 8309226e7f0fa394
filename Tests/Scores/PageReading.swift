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

  /// Milliseconds of processor time to tell the languages of a page, and to read it.
  func cost(of path: String) -> (languages: Double, reading: Double)? {
    guard let bytes = FileManager.default.contents(atPath: path).map([UInt8].init) else { return nil }
    let document = Document(origin: Origin(path: path), bytes: bytes)
    guard let page = try? Page(document) else { return nil }
    let reading = Speed.seconds { _ = try? Page(document) }
    let blocks = Blocks(of: page)
    let mainText = MainText(of: page, blocks: blocks)
    let telling = Speed.seconds {
      var told = blocks
      _ = told.tellLanguages(of: page, mainText: mainText, knowledge: knowledge)
    }
    return (telling * 1000, reading * 1000)
  }
}
