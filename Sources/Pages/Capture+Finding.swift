internal import Inputs

extension Capture {
  /// How a document was saved, by its container and by the marks that programs leave in what they save.
  init(of document: Document, isText: Bool, source: [UInt8]) {
    guard !isText else {
      self.init(kind: .text, address: document.origin.address)
      return
    }
    switch document.container {
    case .warc, .har: self.init(kind: .archiveRecord, address: document.origin.address)
    case .mhtml: self.init(kind: .rendered, address: document.origin.address)
    case .file, .archive: self.init(kind: .source, address: document.origin.address)
    }
  }
}
