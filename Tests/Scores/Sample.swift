internal import CZlib
internal import Foundation

/// A string of the corpus, and what language it is in.
struct Sample: Decodable {
  let set: String
  let source: String
  let language: String
  /// How many words it has, as a range: `3-5`.
  let words: String
  let text: String

  /// A digest of its bytes, by which a label is corrected without the string being copied.
  var digest: String { String(checksum, radix: 16) }

  /// Which half of the corpus it belongs to, 0 or 1, by its digest alone.
  var half: Int { Int(checksum & 1) }

  private var checksum: UInt {
    let bytes = Array(text.utf8)
    return unsafe crc32(0, bytes, UInt32(bytes.count))
  }
}

/// Strings with their languages, from public projects; they lie beside the checkout and are no part of it.
struct Corpus {
  let samples: [Sample]
  /// A digest of the file.
  let digest: String

  /// The samples of a gzipped file of JSON lines, or nil where there is none.
  init?(_ path: String) {
    guard let file = unsafe gzopen(path, "rb") else { return nil }
    defer { unsafe gzclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe gzread(file, &buffer, UInt32(buffer.count))
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<Int(count)])
    }
    digest = String(unsafe crc32(0, bytes, UInt32(bytes.count)), radix: 16)
    let decoder = JSONDecoder()
    samples = bytes.split(separator: 0x0A).compactMap { try? decoder.decode(Sample.self, from: Data($0)) }
    guard !samples.isEmpty else { return nil }
  }
}

/// What the strings of a set are.
enum Kind: String, CaseIterable {
  case interface, notices, mozilla, news, words

  init?(set: String) {
    switch set {
    case "webui": self = .interface
    case "cmp": self = .notices
    case "moz": self = .mozilla
    case "newsS", "newsP", "udhr": self = .news
    case "news1", "news2": self = .words
    default: return nil
    }
  }

  /// Whether a page could show such a string as a block; words drawn from lists are none.
  var isBlock: Bool { self == .interface || self == .notices || self == .news }
}
