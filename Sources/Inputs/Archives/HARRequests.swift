/// Ties the requests of an HTTP archive to the pages that made them: to the page their `Referer` names, else to the first
/// page of the visit they belong to. What a `Referer` shortened to a site leaves open is the visit's first page, too.
struct HARRequests {
  private var requests: [Int: [RecordedRequest]] = [:]

  /// What an entry of an archive asked for.
  struct Entry {
    let method: String
    let address: String
    let referrer: String?
    /// The visit it belongs to.
    let page: String?
    /// Whether an answer came: what an extension blocks stands in an archive, too.
    let isAnswered: Bool
  }

  /// Ties the entries to those of them that hold pages.
  init(_ entries: [Entry], pages: [Int]) {
    var byAddress: [Substring: Int] = [:]
    var byVisit: [String: Int] = [:]
    for index in pages {
      let entry = entries[index]
      if byAddress[HeaderBlock.withoutFragment(entry.address)] == nil {
        byAddress[HeaderBlock.withoutFragment(entry.address)] = index
      }
      if let visit = entry.page, byVisit[visit] == nil { byVisit[visit] = index }
    }
    for (index, entry) in entries.enumerated() where entry.isAnswered && !entry.address.isEmpty {
      guard
        let page = entry.referrer.flatMap({ byAddress[HeaderBlock.withoutFragment($0)] })
          ?? entry.page.flatMap({ byVisit[$0] }),
        page < index, requests[page, default: []].count < Self.mostRequests
      else { continue }
      let address = String(decoding: entry.address.utf8.prefix(Self.longestAddress), as: UTF8.self)
      requests[page, default: []].append(RecordedRequest(method: entry.method, address: address))
    }
  }

  /// What the page of an entry asked for, in order.
  func ofPage(at index: Int) -> [RecordedRequest] { requests[index] ?? [] }

  /// More requests than any page needs that means well.
  static let mostRequests = 2_000
  /// Beyond host, path and the keys that name an account.
  static let longestAddress = 2_048
}
