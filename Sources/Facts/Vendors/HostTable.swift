/// Finds the numbers of a host and of those it lies under: `www.example.org`, then `example.org`.
///
/// Hashes are taken from the end of a host on, so that one pass has them for all its endings.
struct HostTable: Sendable {
  private let hosts: TextList
  /// The hash of each host.
  private var hashes: [UInt64] = []
  private var slots: [Int32]

  /// - Parameter hosts: each once, in lower case.
  init(_ hosts: TextList) {
    self.hosts = hosts
    slots = [Int32](repeating: -1, count: 64)
    while slots.count < hosts.count * 4 { slots += slots }
    hashes.reserveCapacity(hosts.count)
    let bytes = hosts.bytes.span
    for number in hosts.indices {
      var hash = Self.seed
      for index in hosts.range(of: number).reversed() { hash = Self.step(hash, bytes[index]) }
      var slot = slot(of: hash)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(clamping: number)
      hashes.append(hash)
    }
  }

  /// Hands out the numbers of a host and of those it lies under, nearest first, until one is taken.
  func search(_ host: ArraySlice<UInt8>, _ take: (Int) -> Bool) {
    var found: [Int32] = []
    var hash = Self.seed
    var dots = 0
    var index = host.endIndex
    while index > host.startIndex {
      index -= 1
      let byte = host[index]
      if byte == UInt8(ascii: "."), dots > 0 { note(host[(index + 1)...], hash, in: &found) }
      if byte == UInt8(ascii: ".") { dots += 1 }
      hash = Self.step(hash, byte)
    }
    if dots > 0 { note(host, hash, in: &found) }
    while let number = found.popLast() {
      if take(Int(number)) { return }
    }
  }

  private func note(_ host: ArraySlice<UInt8>, _ hash: UInt64, in found: inout [Int32]) {
    var slot = slot(of: hash)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, host.elementsEqual(hosts[number]) { return found.append(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 32) & (slots.count - 1) }

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
}
