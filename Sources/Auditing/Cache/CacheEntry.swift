internal import Reporting

/// A file of the cache: a mark, a digest of the rest, the files beside the page that had a say, and what was kept.
struct CacheEntry {
  /// A file beside the page.
  struct Companion: Hashable {
    let reference: String
    /// The digest of its bytes; nil where it was not there.
    let digest: String?
  }

  let companions: [Companion]
  let content: [UInt8]

  init(companions: [Companion], content: [UInt8]) {
    self.companions = companions
    self.content = content
  }

  private static let mark = Array("riza1".utf8)
  private static let headCount = mark.count + 32 + 4

  /// Reads an entry; nil where anything is not as it was written.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.headCount, bytes.starts(with: Self.mark) else { return nil }
    let rest = Array(bytes[(Self.mark.count + 32)...])
    guard Digest(of: rest).bytes.elementsEqual(bytes[Self.mark.count..<Self.mark.count + 32]) else { return nil }
    let count = rest[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard count <= rest.count - 4, let list = try? JSON(packed: rest[4..<4 + count]).array else { return nil }
    companions = list.compactMap { item in
      item["reference"]?.string.map { Companion(reference: $0, digest: item["digest"]?.string) }
    }
    content = Array(rest[(4 + count)...])
  }

  /// The entry as a file.
  var bytes: [UInt8] {
    let list = JSON.list(companions) { ["reference": .string($0.reference), "digest": .text($0.digest)] }.packed
    let rest = (0..<4).map { UInt8(truncatingIfNeeded: list.count >> ($0 * 8)) } + list + content
    return Self.mark + Digest(of: rest).bytes + rest
  }
}
