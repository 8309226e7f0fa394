internal import Pages

/// What may be in another language without being out of place: quotations, names of firms, addresses, code, comments, menus
/// of languages.
struct LanguageExemptions {
  private let page: Page
  private let tree: Tree
  private let blocks: Blocks

  init(page: Page, blocks: Blocks) {
    self.page = page
    tree = page.tree
    self.blocks = blocks
  }

  /// Whether a block may be in another language by where it stands or how it is marked.
  func exempts(_ block: Block) -> Bool {
    if block.role == .code || block.role == .quotation || block.region == .comments { return true }
    return isOneToken(block) || isQuoted(block) || standsInExempt(block) || isFirm(block) || isFiller(block)
  }

  /// Whether a row of short blocks is a menu of languages.
  func isLanguageMenu(_ row: ArraySlice<Block>, _ lexicon: LabelLanguages) -> Bool {
    let names = row.count { $0.text.count == 2 || lexicon.isLanguageName($0) }
    return names >= 2 && 2 * names >= row.count
  }

  private func standsInExempt(_ block: Block) -> Bool {
    var current: NodeID? = block.node
    while let node = current {
      switch tree.tag(of: node) {
      case .blockquote, .q, .cite, .code, .pre, .kbd, .samp, .address, .select: return true
      case .a where page.hasAttribute(.hreflang, of: node): return true
      default: break
      }
      if let translate = page.value(.translate, of: node), translate.lowercased() == "no" { return true }
      current = tree.parent(of: node)
    }
    return holdsOnlyExempt(block)
  }

  /// Whether all text of a block stands in one `<q>`, `<cite>`, `<code>` or link to another language.
  private func holdsOnlyExempt(_ block: Block) -> Bool {
    var child: NodeID? = tree.firstChild(of: block.node)
    var holds = false
    while let node = child {
      switch tree.tag(of: node) {
      case .q, .cite, .code, .kbd, .samp, .address: holds = true
      case .a where page.hasAttribute(.hreflang, of: node): holds = true
      default:
        let isText = tree.kind(of: node) == .element || tree.kind(of: node) == .text
        if isText, page.text(of: node).utf8.contains(where: { $0 > 0x20 }) { return false }
      }
      child = tree.nextSibling(of: node)
    }
    return holds
  }

  /// Whether a block is text in quotation marks.
  private func isQuoted(_ block: Block) -> Bool {
    let text = blocks.text[block.text]
    let open = Self.quotes.contains { text.starts(with: $0) }
    guard open else { return false }
    // The quotation may be followed by who said it.
    let close = Self.quotes.contains { mark in
      text.indices.dropFirst(text.count / 2).contains { text[$0...].starts(with: mark) }
    }
    return close
  }

  private static let quotes: [[UInt8]] = ["\"", "“", "”", "«", "»", "„", "‘", "‹", "›", "’’"].map { Array($0.utf8) }

  /// Whether a block is one run of ASCII without a space that signs or digits part twice: an identifier, a tag, a file.
  private func isOneToken(_ block: Block) -> Bool {
    let text = blocks.text[block.text]
    return text.allSatisfy { $0 > 0x20 && $0 < 0x7F } && text.count { $0 < 0x41 || $0 == 0x5F } >= 2
  }

  /// Whether a block is the name of a firm: short, and with what its legal form is called.
  private func isFirm(_ block: Block) -> Bool {
    guard block.words <= Self.longestFirm else { return false }
    let words = blocks.text[block.text].split { $0 == 0x20 || $0 == 0x2C || $0 == 0x28 || $0 == 0x29 }
    return words.contains { Self.legalForms.contains(TextKey($0)) }
  }

  private static let longestFirm = 10

  /// As written after the names of firms and societies, dots and all.
  private static let legalForms = Set(
    [
      "GmbH", "AG", "KG", "OHG", "UG", "mbH", "e.V.", "Ltd", "Ltd.", "Limited", "Inc", "Inc.", "LLC", "LLP", "PLC",
      "Corp.", "S.A.", "SA", "SAS", "SARL", "S.L.", "S.r.l.", "S.p.A.", "B.V.", "N.V.", "A.Ş.", "AŞ", "Şti.", "A.S.",
      "Oy", "AB", "ApS", "A/S", "Sp.", "s.r.o.", "Kft.", "Zrt.", "d.o.o.",
    ].map { TextKey(Array($0.utf8)) })

  /// Whether a block is the printer's filler text, which another fact is about.
  private func isFiller(_ block: Block) -> Bool {
    let start = blocks.text[block.text].prefix(200)
    let folded = Folding.fold(start.span)
    return Self.fillers.isIn(folded.span)
  }

  private static let fillers = LiteralSet(["lorem ipsum", "dolor sit amet", "consectetur adipi"], ignoresCase: false)
}
