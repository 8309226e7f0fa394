/// The pages of a WARC file (ISO 28500), record by record, in flat memory.
///
/// Records are read one after the other through one decompressed stream; a `.warc.gz` has a gzip member for each, so that
/// reading goes on at the next one where one is damaged. Responses and resources that hold HTML or text become documents,
/// with their address, date and headers, and with what they asked for; a revisit is told of with the place where its page
/// was saved.
final class WARCWalk: ItemWalk {
  private let reader: StreamReader
  private let place: WalkPlace
  private let limits: Limits
  private let selection: Selection
  private var isOver = false
  /// Whether no sound record was read since the last damage: one damage is told once.
  private var isBehindDamage = false
  private var saved = SavedPages()
  /// The last page, until the next one comes.
  private var held: HeldPage?
  /// What comes behind a page that was held back.
  private var waiting: Item?

  init(_ reader: StreamReader, at place: WalkPlace, limits: Limits, selection: Selection) {
    self.reader = reader
    self.place = place
    self.limits = limits
    self.selection = selection
  }

  func next() -> Item? {
    if let item = waiting {
      waiting = nil
      return item
    }
    while let item = nextItem() {
      let last = held?.item
      held = nil
      guard case .document(let document) = item else {
        if last != nil { waiting = item }
        return last ?? item
      }
      held = HeldPage(document)
      if let last { return last }
    }
    defer { held = nil }
    return held?.item
  }

  /// The next item of the archive, without what its page asked for.
  private func nextItem() -> Item? {
    while !isOver {
      do throws(StreamFailure) {
        let item = try nextRecord()
        isBehindDamage = false
        if let item { return item }
      } catch {
        if let item = goOn(behind: error.reason) { return item }
      }
    }
    return nil
  }

  /// Sets out on what follows a damage, or ends the walk; what is told of it, where it is a new one.
  private func goOn(behind reason: Unreadable.Reason) -> Item? {
    defer { isBehindDamage = true }
    guard case .damaged(let what) = reason, isRecordAhead else {
      isOver = true
      return isBehindDamage ? nil : place.unreadable(reason)
    }
    return isBehindDamage ? nil : place.unreadable(.damaged("\(what); what follows the damage was read"))
  }

  /// Passes over what is damaged, to the next record: where each is compressed by itself, to the next of these, else to
  /// the next line that one begins with.
  private var isRecordAhead: Bool {
    reader.isResumable ? reader.resume() : (try? reader.skip(toLine: Array("WARC/1.".utf8))) ?? false
  }

  /// Reads one record; nil where it holds no page.
  private func nextRecord() throws(StreamFailure) -> Item? {
    guard let version = try nextVersionLine() else {
      isOver = true
      return nil
    }
    guard version.starts(with: "WARC/".utf8) else {
      throw StreamFailure(reason: .damaged("no record where one should begin"))
    }
    let headers = HeaderBlock(try headerLines())
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw StreamFailure(reason: .damaged("a record without a length"))
    }
    guard reader.mayHold(length) else { throw StreamFailure(reason: .damaged("a record is cut short")) }
    guard let address = headers.address, address.hasPrefix("http"),
      isPage(headers),
      !ResourceNames.isForMachines(address)
    else {
      return try takeRequest(headers, length)
    }
    let member = place.member(address)
    let origin = member.origin(address: address, date: headers["warc-date"])
    guard selection.includes(address) || selection.includes(origin.name), selection.selects(origin) else {
      held?.passOther()
      return try pass(over: length)
    }
    let limit = min(length, limits.documentBytes * 2)
    let block = try reader.read(limit)
    guard block.count == limit else { throw StreamFailure(reason: .damaged("a record is cut short")) }
    _ = try pass(over: length - limit)
    try reader.settle()
    guard reader.mayBegin("WARC/") else { throw StreamFailure(reason: .damaged("a record with a wrong length")) }
    guard headers["warc-type"]?.lowercased() != "revisit" else {
      guard Self.mayRepeatPage(block) else { return nil }
      return .passedOver(PassedOver(origin: origin, reason: .sameAs(saved.page(revisitedBy: headers))))
    }
    let item = document(block, headers: headers, origin: origin)
    if case .document = item { saved.add(headers) }
    return item
  }

  /// Whether the response that a revisit stands for may have been a page; one without headers says nothing of it.
  private static func mayRepeatPage(_ block: [UInt8]) -> Bool {
    guard let response = HTTPResponse(block) else { return true }
    return (200..<300).contains(response.status) || response.status == 304
      ? holdsText(response.headers["content-type"]) : false
  }

  /// Hands the record of a request to the page before it, and passes over any other.
  private func takeRequest(_ headers: HeaderBlock, _ length: Int) throws(StreamFailure) -> Item? {
    guard held != nil, headers["warc-type"]?.lowercased() == "request", let address = headers.address else {
      return try pass(over: length)
    }
    let limit = min(length, Self.longestRequest)
    let block = try reader.read(limit)
    guard block.count == limit else { throw StreamFailure(reason: .damaged("a record is cut short")) }
    held?.take(address, block)
    return try pass(over: length - limit)
  }

  /// Bytes of a request that are looked at: its headers.
  private static let longestRequest = 1 << 14

  private func pass(over length: Int) throws(StreamFailure) -> Item? {
    guard try reader.skip(length) == length else { throw StreamFailure(reason: .damaged("a record is cut short")) }
    return nil
  }

  private func nextVersionLine() throws(StreamFailure) -> [UInt8]? {
    var line = try reader.line(limit: 64)
    while line?.isEmpty == true { line = try reader.line(limit: 64) }
    return line
  }

  private func headerLines() throws(StreamFailure) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    while let line = try reader.line(limit: 1 << 16), !line.isEmpty {
      guard lines.count < 1_000 else { throw StreamFailure(reason: .damaged("a record with over 1000 header lines")) }
      lines.append(line)
    }
    return lines
  }

  /// Whether a record may hold a page: decided before its block is read.
  private func isPage(_ headers: HeaderBlock) -> Bool {
    switch headers["warc-type"]?.lowercased() {
    case "response", "revisit": true
    case "resource", "conversion": Self.holdsText(headers["content-type"])
    default: false
    }
  }

  private func document(_ block: [UInt8], headers: HeaderBlock, origin: Origin) -> Item? {
    guard headers["warc-type"]?.lowercased() == "response" else {
      let type = MediaType(headers["content-type"])
      return .document(
        Document(origin: origin, bytes: block, container: .warc, mediaType: type.essence, charset: type.charset))
    }
    guard let response = HTTPResponse(block) else { return nil }
    guard (200..<300).contains(response.status), Self.holdsText(response.headers["content-type"]) else { return nil }
    do throws(StreamFailure) {
      let body = try response.body(limits: limits)
      guard !body.isEmpty else { return nil }
      let type = MediaType(response.headers["content-type"])
      return .document(
        Document(
          origin: origin, bytes: body, container: .warc, mediaType: type.essence, charset: type.charset,
          headers: response.headers.all))
    } catch {
      return .unreadable(Unreadable(origin: origin, reason: error.reason))
    }
  }

  private static func holdsText(_ contentType: String?) -> Bool {
    switch MediaType(contentType).essence {
    case "text/html", "application/xhtml+xml", "text/plain", nil: true
    default: false
    }
  }
}
