internal import CJansson

/// The pages of an HTTP archive (HAR 1.2): its entries with an HTML or text body. The only file that knows jansson.
final class HARWalk: ItemWalk {
  private var items: [Item] = []

  init(_ bytes: [UInt8], at place: WalkPlace, limits: Limits) {
    var failure = json_error_t()
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let root = unsafe bytes[start...].withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) {
        unsafe json_loadb($0.baseAddress, $0.count, size_t(JSON_ALLOW_NUL), &failure)
      }
    }
    guard let root = unsafe root else {
      items = [place.unreadable(.damaged("not JSON from line \(failure.line) on"))]
      return
    }
    defer { unsafe json_decref(root) }
    let entries = unsafe json_object_get(json_object_get(root, "log"), "entries")
    let range = unsafe 0..<min(Int(json_array_size(entries)), limits.members)
    let pages = range.filter { unsafe Self.isPage(json_array_get(entries, $0)) }
    let requests = HARRequests(range.map { unsafe Self.entry(json_array_get(entries, $0)) }, pages: pages)
    items = pages.reversed().compactMap { index in
      unsafe Self.item(of: json_array_get(entries, index), requests: requests.ofPage(at: index), at: place)
    }
    if items.isEmpty { items = [place.unreadable(.unsupported("a HAR file without the body of a page"))] }
  }

  func next() -> Item? { items.popLast() }

  /// Whether an entry holds a page.
  private static func isPage(_ entry: UnsafeMutablePointer<json_t>?) -> Bool {
    let response = unsafe json_object_get(entry, "response")
    let content = unsafe json_object_get(response, "content")
    let type = unsafe MediaType(text(json_object_get(content, "mimeType")))
    guard ["text/html", "application/xhtml+xml", "text/plain"].contains(type.essence) else { return false }
    let status = unsafe json_integer_value(json_object_get(response, "status"))
    guard status == 0 || (200..<300).contains(status) else { return false }
    return unsafe json_string_length(json_object_get(content, "text")) > 0
  }

  /// What an entry asked for, and from where.
  private static func entry(_ entry: UnsafeMutablePointer<json_t>?) -> HARRequests.Entry {
    let request = unsafe json_object_get(entry, "request")
    let referrer = unsafe headers(of: json_object_get(request, "headers"))
      .first { $0.name.lowercased() == "referer" }
    return unsafe HARRequests.Entry(
      method: text(json_object_get(request, "method")) ?? "GET", address: text(json_object_get(request, "url")) ?? "",
      referrer: referrer?.value, page: text(json_object_get(entry, "pageref")),
      isAnswered: json_integer_value(json_object_get(json_object_get(entry, "response"), "status")) > 0)
  }

  /// The document of an entry that holds a page.
  private static func item(
    of entry: UnsafeMutablePointer<json_t>?, requests: [RecordedRequest], at place: WalkPlace
  ) -> Item? {
    let response = unsafe json_object_get(entry, "response")
    let content = unsafe json_object_get(response, "content")
    let type = unsafe MediaType(text(json_object_get(content, "mimeType")))
    guard let body = unsafe text(json_object_get(content, "text")) else { return nil }
    let isEncoded = unsafe text(json_object_get(content, "encoding"))?.lowercased() == "base64"
    let address = unsafe text(json_object_get(json_object_get(entry, "request"), "url")) ?? "?"
    let date = unsafe text(json_object_get(entry, "startedDateTime"))
    return unsafe .document(
      Document(
        origin: place.member(address).origin(address: address, date: date),
        bytes: isEncoded ? TransferEncoding.base64Decoded(body.utf8) : Array(body.utf8), container: .har,
        mediaType: type.essence, charset: isEncoded ? type.charset : "utf-8",
        headers: headers(of: json_object_get(response, "headers")), requests: requests))
  }

  private static func headers(of list: UnsafeMutablePointer<json_t>?) -> [Header] {
    unsafe (0..<min(json_array_size(list), 1_000)).compactMap { index in
      let header = unsafe json_array_get(list, index)
      guard let name = unsafe text(json_object_get(header, "name")) else { return nil }
      return unsafe Header(name: name, value: text(json_object_get(header, "value")) ?? "")
    }
  }

  private static func text(_ value: UnsafeMutablePointer<json_t>?) -> String? {
    guard let start = unsafe json_string_value(value) else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: json_string_length(value))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
