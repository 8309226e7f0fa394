internal import Inputs

/// Tells how a document was saved, by its container and by the marks that programs leave in what they save.
struct CaptureFinder {
  /// Marks stand near the start: no more nodes than these are looked at.
  private static let mostNodes = 300
  private let document: Document
  private let source: [UInt8]
  private let tree: Tree

  static func capture(of document: Document, isText: Bool, source: [UInt8], tree: Tree) -> Capture {
    guard !isText else { return Capture(kind: .text, address: document.origin.address) }
    return CaptureFinder(document: document, source: source, tree: tree).capture
  }

  private var capture: Capture {
    let mark = markInComments ?? markInElements
    let address = document.origin.address ?? mark?.address
    switch document.container {
    case .warc, .har: return Capture(kind: .archiveRecord, saver: mark?.saver, address: address)
    case .mhtml: return rendered(saver: document.saver ?? mark?.saver, address: address)
    case .file, .archive:
      guard mark?.isRendered ?? (hasScriptedElements || hasInsertedElements) else {
        return Capture(kind: .source, saver: mark?.saver, address: address)
      }
      return rendered(saver: mark?.saver, address: address)
    }
  }

  private func rendered(saver: String?, address: String?) -> Capture {
    Capture(kind: .rendered, saver: saver, address: address, scriptsStripped: !hasScripts)
  }

  /// What a program's mark says.
  private struct Mark {
    let saver: String
    let isRendered: Bool
    var address: String?
  }

  // MARK: - Comments

  private var markInComments: Mark? {
    for node in tree.nodes.prefix(CaptureFinder.mostNodes) where tree.kind(of: node) == .comment {
      let record = tree.records[Int(node.index)]
      let content = Int(record.payload)..<Int(record.payload + min(record.payloadCount, 4_096))
      guard source.withBytes({ CaptureFinder.isMarked($0, content) }) else { continue }
      if let mark = mark(in: String(decoding: source[content], as: UTF8.self)) { return mark }
    }
    return nil
  }

  /// Whether a comment holds the words of any mark: most do not, and are not looked at closer.
  private static func isMarked(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.contains { index in
      switch bytes[index] {
      case 0x41: bytes.has("archive processed", at: index)
      case 0x73: bytes.has("saved ", at: index)
      case 0x48: bytes.has("httrack", at: index)
      case 0x57: bytes.has("wayback", at: index)
      case 0x46: bytes.has("file archived", at: index)
      default: false
      }
    }
  }

  /// What SingleFile writes, and what it wrote at first.
  private static let singleFile = ["Page saved with SingleFile", "Archive processed by SingleFile"]

  private func mark(in comment: String) -> Mark? {
    if CaptureFinder.singleFile.contains(where: { comment.contains(bytes: $0) }) {
      return Mark(saver: "SingleFile", isRendered: true, address: word(after: "url: ", in: comment))
    }
    if comment.contains(bytes: "saved from url=("), let length = comment.firstRange(of: "saved from url=(") {
      let address = comment[length.upperBound...].drop { $0 != ")" }.dropFirst().prefix { !$0.isWhitespace }
      let isAddress = address.hasPrefix("http")
      return Mark(
        saver: hasGenerator("MSHTML") ? "Internet Explorer" : "Chromium", isRendered: true,
        address: isAddress ? String(address) : nil)
    }
    if comment.contains(bytes: "by HTTrack Website Copier") {
      return Mark(
        saver: "HTTrack", isRendered: false, address: word(after: "Mirrored from ", in: comment).map { "http://" + $0 })
    }
    if comment.contains(bytes: "WAYBACK TOOLBAR INSERT") || comment.contains(bytes: "FILE ARCHIVED ON") {
      return Mark(saver: "Wayback Machine", isRendered: false)
    }
    return nil
  }

  private func word(after mark: String, in text: String) -> String? {
    guard text.contains(bytes: mark), let range = text.firstRange(of: mark) else { return nil }
    let word = text[range.upperBound...].prefix { !$0.isWhitespace }
    return word.isEmpty ? nil : String(word)
  }

  // MARK: - Elements

  private var markInElements: Mark? {
    for node in tree.nodes.prefix(CaptureFinder.mostNodes) where tree.tag(of: node) == .meta {
      guard text(.name, node) == "savepage-url" else { continue }
      return Mark(saver: "Save Page WE", isRendered: true, address: text(.content, node))
    }
    return nil
  }

  private func hasGenerator(_ name: String) -> Bool {
    tree.nodes.prefix(CaptureFinder.mostNodes).contains { node in
      tree.tag(of: node) == .meta && text(.name, node)?.lowercased() == "generator"
        && text(.content, node)?.contains(bytes: name) == true
    }
  }

  /// Elements that only a running script puts at the top of a page: they show that the page was saved as displayed.
  private static let scripted: Set<String> = [
    "onetrust-consent-sdk", "CybotCookiebotDialog", "usercentrics-root", "usercentrics-cmp-ui", "goog-gt-tt",
    "cookiescript_injected", "iubenda-cs-banner", "didomi-host", "truste-consent-track", "axeptio_overlay",
  ]

  private var hasScriptedElements: Bool {
    let top = tree.nodes.prefix(4_000).first { tree.tag(of: $0) == .body }
    guard let top else { return false }
    return tree.children(of: top).contains { node in
      text(.id, node).map { CaptureFinder.scripted.contains($0) } ?? false
    }
  }

  /// Whether a frame or a script stands anywhere that nobody writes into a page: a script of an advertiser put it there.
  private var hasInsertedElements: Bool {
    tree.elements(.iframe).contains { node in
      begins(.id, node, with: CaptureFinder.insertedFrames) || begins(.name, node, with: CaptureFinder.signalFrames)
    } || tree.elements(.script).contains { begins(.src, $0, with: CaptureFinder.insertedScripts) }
  }

  private static let insertedFrames = ["google_ads_iframe_", "aswift_", "twitter-widget-"]
  private static let signalFrames = ["__tcfapiLocator", "googlefcPresent"]
  private static let insertedScripts = ["https://connect.facebook.net/signals/config/"]

  private func begins(_ name: AttributeName, _ node: NodeID, with starts: [String]) -> Bool {
    guard let attribute = tree.attribute(name, of: node) else { return false }
    return starts.contains { source[attribute.range].starts(with: $0.utf8) }
  }

  /// Whether a script that browsers run is left.
  private var hasScripts: Bool {
    tree.elements(.script).contains { node in
      let type = text(.type, node)?.lowercased() ?? ""
      return type.isEmpty || type == "module" || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
    }
  }

  private func text(_ name: AttributeName, _ node: NodeID) -> String? {
    tree.attribute(name, of: node).map { String(decoding: source[$0.range], as: UTF8.self) }
  }
}
