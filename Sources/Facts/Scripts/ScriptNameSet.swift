/// A few names of scripts, asked for nearly every word of one: most are dismissed by one bit of their hash.
struct ScriptNameSet: Sendable, ExpressibleByArrayLiteral {
  /// One bit for each lowest six bits of a hash that a name has.
  private let bits: UInt64
  let hashes: [UInt32]

  init(arrayLiteral names: String...) { self.init(names) }

  /// The names given.
  init(_ names: [String]) {
    hashes = names.map { ScriptHash.of($0) }
    bits = hashes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether a name with this hash is among them.
  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { bits &>> UInt64(hash & 63) & 1 == 1 && hashes.contains(hash) }
}
