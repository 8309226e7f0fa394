internal import CZlib
internal import Foundation

/// A string of the corpus, and what language it is in.
struct Sample: Decodable {
  let set: String
  let source: String
  let language: String
  let words: String
  let text: String

  /// The samples of a gzipped file of JSON lines, and a digest of its bytes.
  static func read(_ path: String) -> (samples: [Sample], digest: String)? {
    guard let file = unsafe gzopen(path, "rb") else { return nil }
    defer { unsafe gzclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe gzread(file, &buffer, UInt32(buffer.count))
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<Int(count)])
    }
    let digest = unsafe crc32(0, bytes, UInt32(bytes.count))
    let decoder = JSONDecoder()
    let samples = bytes.split(separator: 0x0A).compactMap { try? decoder.decode(Sample.self, from: Data($0)) }
    return (samples, String(digest, radix: 16))
  }
}

/// What the strings of a set are.
enum Kind: String, CaseIterable {
  case interface, notices, mozilla, news

  init?(set: String) {
    switch set {
    case "webui": self = .interface
    case "cmp": self = .notices
    case "moz": self = .mozilla
    case "news1", "news2", "newsS", "newsP", "udhr": self = .news
    default: return nil
    }
  }
}
