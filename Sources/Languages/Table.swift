internal import CLanguageTable

/// The weights that training wrote: an open hash table from a feature to four bits for each language.
///
/// The bytes are part of the program; nothing is read or copied at the start. Layout: `LQ02`, four 32-bit numbers
/// (languages, bits of a feature, lanes, slots), the scale as a 32-bit float, eight bytes of name for each language, 16 bits
/// for each slot (14 of tag, 2 of exponent), forty weights of four bits for each slot, 8 added to each.
@safe struct Table {
  /// How many languages it tells apart.
  let count: Int
  /// What one unit of a weight is worth.
  let scale: Double

  private let slots: UInt32
  private let featureMask: UInt32
  private let names: UnsafeRawPointer
  private let tags: UnsafePointer<UInt16>
  private let weights: UnsafeRawPointer

  /// The table that is part of the program, or nil where its bytes are no such table.
  init?() {
    let size = riza_language_table_size()
    let bytes = unsafe UnsafeRawBufferPointer(start: riza_language_table(), count: size)
    guard size > 24, unsafe bytes.starts(with: "LQ02".utf8) else { return nil }
    func number(_ index: Int) -> Int {
      Int(unsafe bytes.loadUnaligned(fromByteOffset: 4 + 4 * index, as: UInt32.self))
    }
    let (count, bits, lanes, slots) = (number(0), number(1), number(2), number(3))
    let namesEnd = 24 + 8 * count
    guard let base = bytes.baseAddress, count <= lanes, lanes == Lanes<Int32>.count, (1..<32).contains(bits),
      size == namesEnd + slots * (2 + lanes / 2), let slotCount = UInt32(exactly: slots)
    else { return nil }
    scale = Double(unsafe bytes.loadUnaligned(fromByteOffset: 20, as: Float.self))
    self.count = count
    unsafe names = base + 24
    self.slots = slotCount
    featureMask = 1 << UInt32(bits) - 1
    unsafe tags = (base + namesEnd).assumingMemoryBound(to: UInt16.self)
    unsafe weights = base + namesEnd + 2 * slots
  }

  /// Codes of the languages, in the order of the lanes.
  var languages: [String] {
    (0..<count).map { index in
      let name = unsafe UnsafeRawBufferPointer(start: names + 8 * index, count: 8)
      return unsafe String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Adds the weights of a feature; a feature that training did not keep adds nothing.
  @inline(__always)
  func add(_ hash: UInt32, to accumulator: inout Accumulator) {
    let feature = hash & featureMask
    var slot = UInt32(truncatingIfNeeded: (UInt64(feature &* 2_654_435_761) &* UInt64(slots)) &>> 32)
    let tag = UInt16(truncatingIfNeeded: feature % 16_381 + 1)
    for _ in 0..<8 {
      let found = unsafe tags[Int(slot)]
      if found & 0x3FFF == tag {
        let row = unsafe weights + Int(slot) * (Lanes<Int32>.count / 2)
        unsafe accumulator.add(
          row.loadUnaligned(as: SIMD8<UInt16>.self), row.loadUnaligned(fromByteOffset: 16, as: UInt32.self),
          exponent: found &>> 14)
        return
      }
      if found == 0 { return }
      slot = slot + 1 < slots ? slot + 1 : 0
    }
  }
}
