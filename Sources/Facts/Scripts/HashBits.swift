/// Which hashes may be in a set: a bit for each of 4,096 classes of them, so that nearly every name of a script is
/// dismissed by one look.
struct HashBits: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  /// Of no hashes.
  init() {}

  /// Of some hashes.
  init(_ hashes: some Sequence<UInt32>) {
    for hash in hashes { insert(hash) }
  }

  /// The hashes that may be in one of two sets.
  func union(_ other: HashBits) -> HashBits {
    var union = self
    for index in bits.indices { union.bits[index] |= other.bits[index] }
    return union
  }

  /// Takes a hash in.
  @inline(__always)
  mutating func insert(_ hash: UInt32) { bits[Int(hash &>> 6 & 63)] |= 1 &<< UInt64(hash & 63) }

  /// Whether a hash may have been taken in.
  @inline(__always)
  func mayHold(_ hash: UInt32) -> Bool { bits[Int(hash &>> 6 & 63)] &>> UInt64(hash & 63) & 1 == 1 }
}
