import Glibc
public import Inputs
internal import Reporting
internal import Synchronization

/// What earlier runs made of pages, by what it was made from: the program, the rules, the limits and the page's bytes.
///
/// A record that another run could not have made is never given out; one that is damaged counts as missing. Files are
/// written beside and renamed, so runs may share the folder, and it may be deleted at any time.
public struct PageCache: Sendable {
  private let files: CacheFiles
  private let base: Digest

  /// A cache in a folder, which need not exist.
  ///
  /// - Parameters:
  ///   - folder: where it lies.
  ///   - key: everything but the page that decides what is made of it.
  ///   - capacity: how many bytes it may hold; what was not used for longest goes first.
  public init(folder: String, key: [UInt8], capacity: Int = PageCache.standardCapacity) {
    files = CacheFiles(folder: folder, capacity: capacity)
    base = Digest(of: Array("riza-cache/1".utf8) + key)
  }

  /// How large a cache grows where nobody says: 512 MiB.
  public static let standardCapacity = 512 << 20

  /// What is kept of a page, and what it takes to keep more.
  public struct Place: Sendable {
    let key: Digest
    /// The document, its companions watched.
    public let document: Document
    let seen: SeenCompanions
  }

  /// Where the record of a document stands. To be asked before the document is read.
  public func place(of document: Document) -> Place {
    var hasher = Digest.Hasher()
    hasher.add(base.bytes)
    for text in [
      document.origin.path, document.origin.member, document.origin.address, document.origin.date,
      document.container.rawValue, document.mediaType, document.charset, document.saver,
    ] { hasher.add(text) }
    hasher.add(String(document.headers.count))
    for header in document.headers {
      hasher.add(header.name)
      hasher.add(header.value)
    }
    hasher.add(String(document.requests.count))
    for request in document.requests {
      hasher.add(request.method)
      hasher.add(request.address)
    }
    hasher.add(document.bytes)
    let seen = SeenCompanions(document.companions)
    return Place(key: hasher.digest(), document: document.with(seen.companions), seen: seen)
  }

  /// What is kept at a place; nil where nothing is, or a file beside the page has changed since.
  public func entry(at place: Place) -> [UInt8]? {
    guard let bytes = files.read(place.key.hex), let entry = CacheEntry(bytes) else { return nil }
    for companion in entry.companions {
      let now = place.document.companions.bytes(for: companion.reference).map { Digest(of: $0).hex }
      guard now == companion.digest else { return nil }
    }
    return entry.content
  }

  /// Keeps something at a place. Where that fails, there is less to find later, and nothing else.
  public func keep(_ content: [UInt8], at place: Place) {
    let entry = CacheEntry(companions: place.seen.all, content: content)
    files.write(entry.bytes, as: place.key.hex)
  }
}

extension Document {
  fileprivate func with(_ companions: Companions) -> Document {
    Document(
      origin: origin, bytes: bytes, container: container, mediaType: mediaType, charset: charset, headers: headers,
      requests: requests, saver: saver, companions: companions)
  }
}

/// Notes what a page asks of the files beside it, for what is made of it depends on them.
final class SeenCompanions: Sendable {
  private let found: Companions
  private let seen = Mutex<[String: String?]>([:])

  init(_ found: Companions) { self.found = found }

  /// The companions, watched.
  var companions: Companions {
    Companions(
      find: { [self] reference in
        let bytes = found.bytes(for: reference)
        let digest = bytes.map { Digest(of: $0).hex }
        seen.withLock { $0[reference] = .some(digest) }
        return bytes
      }, locate: found.address)
  }

  /// What was asked for, in order, and the digest of what was there.
  var all: [CacheEntry.Companion] {
    seen.withLock { $0 }.sorted { $0.key < $1.key }
      .map { CacheEntry.Companion(reference: $0.key, digest: $0.value) }
  }
}
