internal import Facts
internal import Foundation
internal import Inputs
internal import Pages
internal import Rulebook

/// Writes the lines of saved pages with what is told of them and whether they belong to the text, for `train_lines.py`.
///
///     LineSamples FOLDER      a row a line: page, line, 0 text / 1 left over, 1 if a finder knows it, numbers, the line
///
/// HTML tells by its elements which blocks are the text. `.txt` is labelled by a file `.labels` beside it, a digit a line:
/// 0, 1, or 2 for neither; without one, all of it is text.
@main
struct LineSamples {
  static func main() throws {
    guard let folder = CommandLine.arguments.dropFirst().first else { return print("usage: LineSamples FOLDER") }
    let knowledge = try Rulebook.embedded().knowledge
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".txt") {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let labels = try? String(contentsOfFile: String(path.dropLast(4)) + ".labels", encoding: .utf8)
        let none = [Int](repeating: 0, count: bytes.count { $0 == 0x0A } + 1)
        let export = LabelledExport(bytes: bytes, labels: labels?.compactMap(\.wholeNumberValue) ?? none)
        write(export, name, knowledge)
      } else if name.hasSuffix(".html") {
        guard let data = FileManager.default.contents(atPath: path),
          let page = try? Page(Document(origin: Origin(path: path), bytes: [UInt8](data)))
        else { continue }
        for (part, export) in LabelledExport.all(of: Facts(of: page, knowledge: knowledge)).enumerated() {
          write(export, "\(name)#\(part)", knowledge)
        }
      }
    }
  }

  private static func write(_ export: LabelledExport, _ name: String, _ knowledge: Knowledge) {
    guard let page = try? Page(Document(origin: Origin(path: "export.txt"), bytes: export.bytes)),
      page.capture.kind == .text
    else { return }
    let starts = [0] + export.bytes.indices.filter { export.bytes[$0] == 0x0A }.map { $0 + 1 }
    var rows = ""
    for sample in LineSample.all(of: Facts(of: page, knowledge: knowledge), knowledge: knowledge) {
      let line = (starts.firstIndex { $0 > sample.range.lowerBound } ?? starts.count) - 1
      guard export.labels.indices.contains(line) else { continue }
      let text = String(decoding: export.bytes[sample.range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      let fields = [
        name, "\(line + 1)", "\(export.labels[line])", sample.isExplained ? "1" : "0",
        sample.features.map { String(format: "%g", $0) }.joined(separator: " "), text.joined(separator: " "),
      ]
      rows += fields.joined(separator: "\t") + "\n"
    }
    FileHandle.standardOutput.write(Data(rows.utf8))
  }
}

/// A text export and, for each line, whether it belongs to the text (0), is left over (1), or neither is sure (2).
struct LabelledExport {
  let bytes: [UInt8]
  let labels: [Int]

  init(bytes: [UInt8], labels: [Int]) {
    self.bytes = bytes
    self.labels = labels
  }

  private init(_ lines: some Sequence<(text: String, label: Int)>) {
    bytes = [UInt8](lines.map(\.text).joined(separator: "\n").utf8)
    labels = lines.map(\.label)
  }

  /// The whole page, a part of what is around its text, and the text alone.
  static func all(of facts: Facts) -> [LabelledExport] {
    guard facts.mainText.confidence > .low, let first = facts.mainText.blocks.first,
      let last = facts.mainText.blocks.last
    else { return [] }
    let lines = lines(of: facts, text: first...last)
    guard lines.count >= 8, lines.count <= 600, lines.contains(where: { $0.label == 0 }) else { return [] }
    let text = lines.indices.filter { lines[$0].label == 0 }
    let (top, bottom) = (text.first ?? 0, text.last ?? 0)
    // How much is kept around it: by the page itself, so that it is the same on every run.
    let seed = lines.reduce(7) { ($0 &* 31 &+ $1.text.utf8.count) % 1_000_003 }
    let part = lines[max(0, top - seed % 9)...min(lines.count - 1, bottom + seed / 9 % 17)]
    let own = lines[top...bottom].filter { $0.label == 0 }
    return [LabelledExport(lines), LabelledExport(part), LabelledExport(own)]
  }

  private static func lines(of facts: Facts, text: ClosedRange<Int>) -> [(text: String, label: Int)] {
    let chosen = Set(facts.mainText.blocks)
    let title = facts.mainText.title ?? text.lowerBound
    return facts.blocks.all.compactMap { block in
      guard block.visibility != .hidden, block.role != .title else { return nil }
      let words = facts.blocks.text(of: block).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : (words, label(of: block, chosen, text, title: title))
    }
  }

  private static func label(of block: Block, _ chosen: Set<Int>, _ text: ClosedRange<Int>, title: Int) -> Int {
    if chosen.contains(block.index) || block.index == title { return 0 }
    let isLinked = block.linkedBytes * 2 > block.text.count
    switch block.region {
    case .navigation, .header, .footer, .aside, .notice, .form: return 1
    case .comments: return 2
    case .main, .unknown: break
    }
    if block.index < min(title, text.lowerBound) { return 1 }
    if block.index < text.lowerBound { return isLinked && block.words <= 3 ? 2 : 0 }
    if text.contains(block.index) { return isLinked && block.words <= 12 && block.role != .item ? 1 : 2 }
    return block.words >= 12 && !isLinked ? 2 : 1
  }
}
