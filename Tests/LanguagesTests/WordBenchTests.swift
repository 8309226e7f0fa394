import Testing

@testable import Languages

/// Hashing of substrings, four at a time.
@Suite struct WordBenchTests {
  @Test(arguments: ["a", "ab", "abc", "abcd", "abcde", "çerez", "bildirimi", String(repeating: "uzun", count: 10)])
  func `Features are those of substrings hashed one by one`(word: String) {
    let letters = [WordBench.bound] + word.utf16.prefix(WordBench.longestWord - 1) + [WordBench.bound]
    var room = WordBench.room
    let features = room.withUnsafeMutableBytes { room -> [UInt32] in
      guard let bench = WordBench(in: room) else { return [] }
      for (place, letter) in letters.enumerated() { bench.write(letter, at: place) }
      bench.end(at: letters.count - 1)
      var features: [UInt32] = []
      bench.eachFeature(bench.hashFeatures(count: letters.count)) { features.append($0) }
      return features
    }
    #expect(features.sorted() == Self.features(of: letters.map(UInt32.init)).sorted())
  }

  /// As `Training/features.h` has them.
  private static func features(of word: [UInt32]) -> [UInt32] {
    var features: [UInt32] = []
    var whole: UInt32 = 0x811C_9D90
    for start in word.indices {
      var hash: UInt32 = 2_166_136_261
      for length in 1...min(5, word.count - start) {
        hash = (hash ^ word[start + length - 1]) &* 16_777_619
        hash ^= hash >> 13
        if length == 1, word[start] == 0x5F { continue }
        if length == word.count { continue }
        features.append(mixed(hash &+ 0x9E37_79B9 &* UInt32(length)))
      }
      whole = (whole ^ word[start]) &* 16_777_619
      whole ^= whole >> 13
    }
    return features + [mixed(whole &+ 0x7777_7777)]
  }

  private static func mixed(_ value: UInt32) -> UInt32 {
    var hash = value
    hash ^= hash >> 16
    hash = hash &* 0x7FEB_352D
    hash ^= hash >> 15
    hash = hash &* 0x846C_A68B
    return hash ^ hash >> 16
  }

  @Test(arguments: ["Çerezleri kabul et", "We use COOKIES", "iPhone wählen", "naïve example.com don't", "A"])
  func `Words are read alike at the end of a text and before more of it`(text: String) {
    let model = LanguageModel()
    let spaces = String(repeating: " ", count: 16)
    #expect(model.tally(of: Array(text.utf8)) == model.tally(of: Array((text + spaces).utf8)))
  }
}
