/// Finds the numbers of a host and of those it lies under: `www.example.org`, then `example.org`.
///
/// Hashes are taken from the end of a host on, so that one pass has them for all its endings.
struct HostTable: Sendable {
  private let hosts: TextList
  /// The hash of each host.
  private var hashes: [UInt64] = []
  private var slots: [Int32]
  /// A bit for what each host ends with: its last eight bytes, or a dot and all of a shorter one. Most hosts are dismissed
  /// by it.
  private var ends = [UInt64](repeating: 0, count: 512)
  /// How many bits of eight bytes stand before those ends.
  private var endShifts: [UInt64] = []

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
      noteEnd(of: bytes.extracting(hosts.range(of: number)))
    }
  }

  private mutating func noteEnd(of host: Span<UInt8>) {
    let missing = max(0, 7 - host.count)
    let end =
      host.count < 8
      ? EightBytes(in: host, at: 0).packed &<< 8 | UInt64(UInt8(ascii: "."))
      : EightBytes(in: host, at: host.count - 8).packed
    let shift = UInt64(8 * missing)
    if !endShifts.contains(shift) { endShifts.append(shift) }
    let bit = Self.bit(of: end)
    ends[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether a host ends as one of them does.
  private func mayHold(_ host: Span<UInt8>) -> Bool {
    guard host.count >= 8 else { return true }
    let last = EightBytes(in: host, at: host.count - 8).packed
    for shift in endShifts {
      let bit = Self.bit(of: last &>> shift)
      if ends[bit >> 6] &>> UInt64(bit & 63) & 1 == 1 { return true }
    }
    return false
  }

  /// The place of an end among 32,768.
  private static func bit(of end: UInt64) -> Int {
    Int(truncatingIfNeeded: (end &* 0x9E37_79B9_7F4A_7C15) &>> 49)
  }

  /// The numbers of a host and of those it lies under, nearest first.
  func numbers(of host: ArraySlice<UInt8>) -> [Int32] {
    guard mayHold(host.span) else { return [] }
    var found: [Int32] = []
    var hash = Self.seed
    var dots = 0
    var index = host.endIndex
    while index > host.startIndex {
      index -= 1
      let byte = host[index]
      if byte == UInt8(ascii: ".") {
        if dots > 0, let number = number(of: host[(index + 1)...], hash) { found.append(number) }
        dots += 1
      }
      hash = Self.step(hash, byte)
    }
    if dots > 0, let number = number(of: host, hash) { found.append(number) }
    return found.reversed()
  }

  private func number(of host: ArraySlice<UInt8>, _ hash: UInt64) -> Int32? {
    var slot = slot(of: hash)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, host.elementsEqual(hosts[number]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 32) & (slots.count - 1) }

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
}
