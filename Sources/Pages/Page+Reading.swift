public import Inputs

extension Page {
  /// Reads a document: decodes it, cuts it into tokens, and builds its tree.
  ///
  /// Any bytes are read; what is no text, or holds nothing, is refused.
  /// - Throws: `Unreadable` for a document that is empty or binary.
  public init(_ document: Document, limits: Limits = .standard) throws(Unreadable) {
    let bytes = document.bytes
    guard !bytes.isEmpty else { throw Unreadable(origin: document.origin, reason: .empty) }
    guard !Content.isBinary(bytes) else { throw Unreadable(origin: document.origin, reason: .binary) }
    var cuts: [Cut] = []
    let most = min(max(limits.documentBytes, 1), 256 << 20)
    let kept = bytes.count > most ? Array(bytes[..<most]) : bytes
    if kept.count < bytes.count { cuts.append(Cut(limit: .bytes, offset: most)) }

    let text = Decoder(bytes: kept, charset: document.charset).decoded()
    let isText = Content.isPlainText(text.source, mediaType: document.mediaType)
    let reading = isText ? Reading(text: text.source) : Reading(html: text.source, limits: limits)
    for cut in reading.cuts {
      cuts.append(Cut(limit: cut.limit, offset: text.offsets.original(cut.offset, in: text.source)))
    }

    origin = document.origin
    source = text.source
    tree = reading.tree
    decoded = reading.decoded
    capture = CaptureFinder.capture(of: document, isText: isText, source: text.source, tree: reading.tree)
    encoding = text.encoding
    self.cuts = cuts
    styles = Styles(companions: document.companions, limit: limits.styleBytes)
    headers = document.headers
    requests = document.requests
    companions = document.companions
    offsets = text.offsets
    lines = LineIndex(text.source)
  }
}

/// A source read, as HTML or as text.
private struct Reading {
  let tree: Tree
  let decoded: [UInt8]
  let cuts: [Cut]

  init(text source: [UInt8]) {
    tree = TextExport.tree(source)
    decoded = []
    cuts = []
  }

  init(html source: [UInt8], limits: Limits) {
    (tree, decoded, cuts) = source.withBytes { bytes in
      var tokenizer = Tokenizer(bytes, limits: limits)
      tokenizer.run()
      tokenizer.draft.finish(at: bytes.count)
      let draft = tokenizer.draft
      let deep = draft.tooDeep.map { [Cut(limit: .depth, offset: $0)] } ?? []
      return (TreeBuilder.tree(of: draft, sourceCount: bytes.count), draft.decoded, tokenizer.cuts + deep)
    }
  }
}
