/// BLAKE2b (RFC 7693) with 32 bytes of output and no key: no one can make up a page that is taken for another.
struct Digest: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  /// The digest as 64 hexadecimal digits in lower case.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest as 32 bytes.
  var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
  }

  /// The digest of some bytes.
  init(of bytes: [UInt8]) {
    var hasher = Hasher()
    hasher.add(bytes)
    self = hasher.digest()
  }

  private init(words: SIMD4<UInt64>) { self.words = words }

  /// Takes bytes part by part.
  struct Hasher {
    private var low = Hasher.start ^ SIMD4(0x0101_0020, 0, 0, 0)
    private var high = Hasher.startHigh
    private var length: UInt64 = 0
    private var held: [UInt8] = []

    private static let start = SIMD4<UInt64>(
      0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1)
    private static let startHigh = SIMD4<UInt64>(
      0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179)

    init() { held.reserveCapacity(128) }

    /// Adds bytes.
    mutating func add(_ bytes: [UInt8]) {
      var offset = 0
      if !held.isEmpty {
        offset = min(128 - held.count, bytes.count)
        held += bytes[..<offset]
        // The last block is compressed at the end, when it is known to be the last.
        guard held.count == 128, offset < bytes.count else { return }
        let block = held
        compress(block.span, at: 0)
        held.removeAll(keepingCapacity: true)
      }
      let span = bytes.span
      while bytes.count - offset > 128 {
        compress(span, at: offset)
        offset += 128
      }
      held += bytes[offset...]
    }

    /// Adds a text and its length, so that two texts cannot be taken for two others.
    mutating func add(_ text: String?) {
      guard let text else { return add([0]) }
      let bytes = Array(text.utf8)
      add([1] + (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) })
      add(bytes)
    }

    /// The digest of all that was added.
    mutating func digest() -> Digest {
      length &+= UInt64(held.count)
      let block = held + [UInt8](repeating: 0, count: 128 - held.count)
      mix(block.span, at: 0, isLast: true)
      return Digest(words: low)
    }

    private mutating func compress(_ bytes: Span<UInt8>, at offset: Int) {
      length &+= 128
      mix(bytes, at: offset, isLast: false)
    }

    private mutating func mix(_ bytes: Span<UInt8>, at offset: Int, isLast: Bool) {
      let block = unsafe bytes.bytes.extracting(offset..<offset + 128)
      var message = InlineArray<16, UInt64>(repeating: 0)
      for index in 0..<16 {
        message[index] = unsafe UInt64(
          littleEndian: block.unsafeLoadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      var (a, b) = (low, high)
      var c = Hasher.start
      var d = Hasher.startHigh ^ SIMD4(length, 0, isLast ? .max : 0, 0)
      for round in 0..<12 {
        let order = Hasher.orders[round % 10]
        a = a &+ b &+ SIMD4(message[order[0]], message[order[2]], message[order[4]], message[order[6]])
        d = rotated(d ^ a, 32)
        c = c &+ d
        b = rotated(b ^ c, 24)
        a = a &+ b &+ SIMD4(message[order[1]], message[order[3]], message[order[5]], message[order[7]])
        d = rotated(d ^ a, 16)
        c = c &+ d
        b = rotated(b ^ c, 63)
        (b, c, d) = (turned1(b), turned2(c), turned3(d))
        a = a &+ b &+ SIMD4(message[order[8]], message[order[10]], message[order[12]], message[order[14]])
        d = rotated(d ^ a, 32)
        c = c &+ d
        b = rotated(b ^ c, 24)
        a = a &+ b &+ SIMD4(message[order[9]], message[order[11]], message[order[13]], message[order[15]])
        d = rotated(d ^ a, 16)
        c = c &+ d
        b = rotated(b ^ c, 63)
        (b, c, d) = (turned3(b), turned2(c), turned1(d))
      }
      low ^= a ^ c
      high ^= b ^ d
    }

    private func rotated(_ words: SIMD4<UInt64>, _ count: UInt64) -> SIMD4<UInt64> {
      words &>> SIMD4(repeating: count) | words &<< SIMD4(repeating: 64 - count)
    }

    // The words moved round by one, two and three places: lanes that are known when this is compiled cost nothing.

    private func turned1(_ words: SIMD4<UInt64>) -> SIMD4<UInt64> { SIMD4(words.y, words.z, words.w, words.x) }
    private func turned2(_ words: SIMD4<UInt64>) -> SIMD4<UInt64> { SIMD4(words.z, words.w, words.x, words.y) }
    private func turned3(_ words: SIMD4<UInt64>) -> SIMD4<UInt64> { SIMD4(words.w, words.x, words.y, words.z) }

    /// The order in which each round takes the words of a block.
    private static let orders: InlineArray<10, InlineArray<16, Int>> = [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
      [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
      [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
      [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
      [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
      [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
      [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
      [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
      [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
      [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ]
  }
}
