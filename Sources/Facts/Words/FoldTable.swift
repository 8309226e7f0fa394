/// What each Unicode scalar becomes in the comparison form.
///
/// A replacement is never longer than the scalar's own UTF-8, so a folded text is never longer than its source.
struct FoldTable: Sendable {
  /// Up to four bytes that stand for a scalar, first in the lowest place; none of them is zero.
  struct Replacement: Sendable, Equatable {
    private(set) var packed: UInt32 = 0

    @inline(__always) init(packed: UInt32) { self.packed = packed }

    init(_ bytes: some Sequence<UInt8>) {
      for (place, byte) in bytes.prefix(4).enumerated() { packed |= UInt32(byte) &<< UInt32(8 * place) }
    }

    static let nothing = Replacement(packed: 0)
    static let space = Replacement(packed: 0x20)
    /// Something no phrase reaches across.
    static let wall = Replacement(packed: 0x7C)
    /// The scalar itself.
    static let itself = Replacement(packed: UInt32.max)
  }

  /// U+0080 to U+07FF.
  private let twoBytes: [Replacement]
  /// U+1E00 to U+2BFF.
  private let middle: [Replacement]

  static let shared = FoldTable()

  private static let middleRange: Range<UInt32> = 0x1E00..<0x2C00

  private init() {
    var twoBytes = [Replacement](repeating: .itself, count: 0x780)
    var middle = [Replacement](repeating: .itself, count: FoldTable.middleRange.count)
    for scalar in 0x2010..<0x2C00 { middle[scalar - 0x1E00] = .wall }
    for scalar in 0x2000..<0x200B { middle[scalar - 0x1E00] = .space }
    for scalar in 0x80..<0xA0 { twoBytes[scalar - 0x80] = .space }
    for scalar in 0x300..<0x370 { twoBytes[scalar - 0x80] = .nothing }
    for scalar in 0x64B..<0x653 { twoBytes[scalar - 0x80] = .nothing }

    func set(_ scalar: Unicode.Scalar, _ replacement: Replacement) {
      if scalar.value < 0x800 {
        twoBytes[Int(scalar.value) - 0x80] = replacement
      } else if FoldTable.middleRange.contains(scalar.value) {
        middle[Int(scalar.value - FoldTable.middleRange.lowerBound)] = replacement
      }
    }
    for (upper, lower) in FoldTable.cases {
      for (up, low) in zip(upper.unicodeScalars, lower.unicodeScalars) { set(up, Replacement(String(low).utf8)) }
    }
    for (replacement, scalars) in FoldTable.rows {
      let folded = Replacement(replacement.utf8)
      for scalar in scalars.unicodeScalars where scalar.value >= 0x80 { set(scalar, folded) }
    }
    self.twoBytes = twoBytes
    self.middle = middle
  }

  /// What a scalar outside ASCII becomes.
  @inline(__always)
  func replacement(for scalar: UInt32) -> Replacement {
    if scalar < 0x800 { return twoBytes[Int(scalar) - 0x80] }
    if FoldTable.middleRange.contains(scalar) { return middle[Int(scalar) - 0x1E00] }
    return FoldTable.rare(scalar)
  }

  private static func rare(_ scalar: UInt32) -> Replacement {
    switch scalar {
    case 0x3000: .space
    case 0xFB00...0xFB06: Replacement(ligatures[Int(scalar - 0xFB00)].utf8)
    case 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: .nothing
    case 0xFF21...0xFF3A: Replacement([UInt8(truncatingIfNeeded: scalar - 0xFF21 + 0x61)])
    case 0xFF01...0xFF5E: Replacement([UInt8(truncatingIfNeeded: scalar - 0xFF01 + 0x21)])
    case 0xFFFC, 0xFFFD, 0x1F000...0x1FAFF: .wall
    default: .itself
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
