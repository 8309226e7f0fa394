import Facts
import Inputs
import Pages

extension PageReport {
  /// What was found on the page, without what was judged: the facts of its record, its main text block by block, its
  /// leftovers and its signs of paid content.
  public var factsJSON: JSON {
    let record = PageRecord(self).factsJSON
    guard case .read(let facts, _) = content, case .object(let members) = record else { return record }
    let writer = FactsWriter(facts: facts)
    return .object(
      members + [
        JSON.Member(name: "mainText", value: writer.mainText),
        JSON.Member(name: "leftovers", value: .list(facts.leftovers, writer.json)),
        JSON.Member(name: "promotions", value: .list(facts.promotions, writer.json)),
      ])
  }
}

/// Writes the facts of a page that no record keeps.
private struct FactsWriter {
  let facts: Facts

  private var page: Page { facts.page }
  private var blocks: Blocks { facts.blocks }

  /// How many scalars of a quote are kept.
  private static let quoteLimit = 240

  var mainText: JSON {
    let main = facts.mainText
    return JSON.object([
      JSON.Member(name: "title", value: .text(main.title.map { blocks.text(of: blocks.all[$0]) })),
      JSON.Member(name: "confidence", value: .string(main.confidence.rawValue)),
      JSON.Member(name: "words", value: .integer(main.blocks.reduce(0) { $0 + blocks.all[$1].words })),
      JSON.Member(
        name: "blocks",
        value: .list(main.blocks) { index in
          let block = blocks.all[index]
          return [
            "role": .string(block.role.rawValue), "start": page.position(of: block.range.lowerBound).json,
            "text": .string(blocks.text(of: block)),
          ]
        }),
    ]).withoutNulls
  }

  func json(_ leftover: Leftover) -> JSON {
    [
      "kind": .string(leftover.kind.rawValue), "stands": .string(leftover.position.rawValue),
      "confidence": .string(leftover.confidence.rawValue), "start": page.position(of: leftover.range.lowerBound).json,
      "quote": .string(quote(leftover.range)),
    ]
  }

  func json(_ promotion: Promotion) -> JSON {
    JSON.object([
      JSON.Member(name: "kind", value: .string(promotion.kind.rawValue)),
      JSON.Member(name: "shownBy", value: .string(promotion.shownBy)),
      JSON.Member(name: "label", value: .text(promotion.label.map(quote))),
      JSON.Member(name: "labelClarity", value: .string(promotion.labelClarity.rawValue)),
      JSON.Member(name: "start", value: page.position(of: promotion.range.lowerBound).json),
    ]).withoutNulls
  }

  private func quote(_ range: Range<Int>) -> String {
    VisibleText.line(page.quote(range, limit: FactsWriter.quoteLimit * 2), limit: FactsWriter.quoteLimit)
  }
}
