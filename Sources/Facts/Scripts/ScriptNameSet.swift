/// A few names of scripts, asked for nearly every word of one: most are dismissed by one look.
struct ScriptNameSet: Sendable, ExpressibleByArrayLiteral {
  let hashes: [UInt32]
  /// The hashes again, each in the first free slot from its lowest bits on; 0 in those that stay free.
  private var slots: [UInt32]

  init(arrayLiteral names: String...) { self.init(names) }

  /// The names given.
  init(_ names: [String]) {
    hashes = names.map { ScriptHash.of($0) }
    slots = [0]
    while slots.count < 4 * names.count { slots += slots }
    for hash in hashes { slots[slot(of: hash)] = hash }
  }

  /// Whether a name with this hash is among them.
  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { hash != 0 && slots[slot(of: hash)] == hash }

  /// The slot that has a hash, or the free one where it is missing.
  @inline(__always)
  private func slot(of hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count &- 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }
}
