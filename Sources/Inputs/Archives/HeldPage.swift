/// The last page of a web archive, held back until the next one comes, for what it asked for is recorded behind it.
///
/// A request is tied to the page that its `Referer` names. One shortened to the site, as browsers send it to others, is
/// tied to it as well, as long as no other page can have been opened since.
struct HeldPage {
  private let document: Document
  private var requests: [RecordedRequest] = []
  private let address: Substring
  /// What a `Referer` is shortened to: `https://www.example.org/`.
  private let site: String?
  /// Whether no other page was passed over since.
  private var isLatest = true

  init(_ document: Document) {
    self.document = document
    address = HeaderBlock.withoutFragment(document.origin.address ?? "")
    site = Self.site(of: address)
  }

  /// The page with what it asked for.
  var item: Item {
    .document(
      Document(
        origin: document.origin, bytes: document.bytes, container: document.container, mediaType: document.mediaType,
        charset: document.charset, headers: document.headers, requests: requests, saver: document.saver,
        companions: document.companions))
  }

  /// Notes that a record was passed over which may hold another page.
  mutating func passOther() { isLatest = false }

  /// Takes a record of a request, where this page made it.
  ///
  /// - Parameters:
  ///   - request: its address.
  ///   - block: the request as it was sent.
  mutating func take(_ request: String, _ block: [UInt8]) {
    guard requests.count < HARRequests.mostRequests, HeaderBlock.withoutFragment(request) != address,
      let end = block.firstIndex(of: 0x20), let first = block.first, 0x41...0x5A ~= first, end < 16
    else { return }
    let lines = block.split(separator: 0x0A, maxSplits: 200).dropFirst().map { $0.last == 0x0D ? $0.dropLast() : $0 }
    guard let referrer = HeaderBlock(lines.prefix { !$0.isEmpty })["referer"],
      HeaderBlock.withoutFragment(referrer) == address || isLatest && referrer == site
    else { return }
    requests.append(
      RecordedRequest(
        method: String(decoding: block[..<end], as: UTF8.self),
        address: String(decoding: request.utf8.prefix(HARRequests.longestAddress), as: UTF8.self)))
  }

  private static func site(of address: Substring) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    return host.isEmpty ? nil : address[..<host.endIndex] + "/"
  }
}
