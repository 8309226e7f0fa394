/// Character references by the HTML standard (sections 13.2.5.72 to 13.2.5.80).
enum CharacterReferences {
  /// Where a reference stands: in an attribute an old name without `;` that runs on into letters is plain text.
  enum Place { case text, attribute }

  /// Appends `range` to `target` with every character reference in it resolved.
  static func resolve(_ bytes: Bytes, _ range: Range<Int>, in place: Place, into target: inout [UInt8]) {
    var start = range.lowerBound
    while true {
      let ampersand = bytes.first(0x26, from: start, to: range.upperBound)
      bytes.append(start..<ampersand, to: &target)
      guard ampersand < range.upperBound else { return }
      start = reference(bytes, ampersand, range.upperBound, in: place, into: &target) ?? ampersand + 1
      if start == ampersand + 1 { target.append(0x26) }
    }
  }

  /// Resolves the reference at an ampersand; the index after it, or nil where none stands there.
  private static func reference(
    _ bytes: Bytes, _ ampersand: Int, _ end: Int, in place: Place, into target: inout [UInt8]
  ) -> Int? {
    let next = ampersand + 1
    guard next < end else { return nil }
    if bytes[next] == 0x23 { return numeric(bytes, next + 1, end, into: &target) }
    guard bytes[next].isLetter || bytes[next].isDigit else { return nil }
    // Nearly all that stand in addresses.
    if end - next > 3, bytes[next] == 0x61, bytes[next + 1] == 0x6D, bytes[next + 2] == 0x70, bytes[next + 3] == 0x3B {
      target.append(0x26)
      return next + 4
    }
    guard let found = NamedReferences.shared.longest(bytes, next, end) else { return nil }
    let after = next + found.length
    if place == .attribute, bytes[after - 1] != 0x3B, after < end {
      let byte = bytes[after]
      if byte == 0x3D || byte.isLetter || byte.isDigit { return nil }
    }
    target.append(contentsOf: NamedReferences.shared.text(of: found))
    return after
  }

  private static func numeric(_ bytes: Bytes, _ start: Int, _ end: Int, into target: inout [UInt8]) -> Int? {
    let isHexadecimal = start < end && bytes[start] | 0x20 == 0x78
    var index = isHexadecimal ? start + 1 : start
    let first = index
    var code: UInt32 = 0
    while index < end, let digit = bytes[index].hexadecimal, isHexadecimal || digit < 10 {
      code = min(code * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    append(scalar(code), to: &target)
    return index < end && bytes[index] == 0x3B ? index + 1 : index
  }

  /// The character a numeric reference stands for: what windows-1252 has for 0x80 to 0x9F, U+FFFD for what is none.
  private static func scalar(_ code: UInt32) -> Unicode.Scalar {
    if code == 0 { return "\u{FFFD}" }
    if (0x80...0x9F).contains(code) { return SingleByte.windows1252.scalar(UInt8(truncatingIfNeeded: code)) }
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  private static func append(_ scalar: Unicode.Scalar, to target: inout [UInt8]) {
    target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// The named references, found by the longest name that matches.
struct NamedReferences: Sendable {
  static let shared = NamedReferences()

  struct Match {
    let entry: Int
    let length: Int
  }

  private var slots: [Int16] = Array(repeating: -1, count: 8192)
  private var names: [UInt8] = []
  private var nameBounds: [Int32] = [0]
  private var values: [UInt8] = []
  private var valueBounds: [Int32] = [0]
  private var longestName = 0

  private init() {
    var isName = true
    var word: [UInt8] = []
    for byte in NamedReferences.bytes + [0x20] {
      guard byte.isSpace else {
        word.append(byte)
        continue
      }
      if word.isEmpty { continue }
      if isName { add(name: word) } else { add(value: word) }
      isName.toggle()
      word.removeAll(keepingCapacity: true)
    }
  }

  private static var bytes: [UInt8] {
    let text = NamedReferenceData.text
    return unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func add(name: [UInt8]) {
    let entry = nameBounds.count - 1
    names.append(contentsOf: name)
    nameBounds.append(Int32(names.count))
    longestName = max(longestName, name.count)
    var slot = Int(name.reduce(NamedReferences.seed, NamedReferences.mix) & 8191)
    while slots[slot] >= 0 { slot = (slot + 1) & 8191 }
    slots[slot] = Int16(entry)
  }

  private mutating func add(value: [UInt8]) {
    for code in value.split(separator: 0x2B) {
      let number = code.reduce(UInt32(0)) { $0 * 16 + ($1.hexadecimal ?? 0) }
      guard let encoded = Unicode.Scalar(number).flatMap(UTF8.encode) else { continue }
      values.append(contentsOf: encoded)
    }
    valueBounds.append(Int32(values.count))
  }

  private static let seed: UInt32 = 2_166_136_261
  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    let mixed = (hash ^ UInt32(byte)) &* 16_777_619
    return mixed ^ (mixed >> 13)
  }

  /// The longest name that stands at `start`.
  func longest(_ bytes: Bytes, _ start: Int, _ end: Int) -> Match? {
    var hash = NamedReferences.seed
    var best: Match?
    var index = start
    let limit = min(end, start + longestName)
    while index < limit {
      let byte = bytes[index]
      let isEnd = byte == 0x3B
      guard isEnd || byte.isLetter || byte.isDigit else { break }
      hash = NamedReferences.mix(hash, byte)
      index += 1
      if let entry = entry(hash, bytes, start..<index) { best = Match(entry: entry, length: index - start) }
      if isEnd { break }
    }
    return best
  }

  private func entry(_ hash: UInt32, _ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var slot = Int(hash & 8191)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      let lower = Int(nameBounds[entry])
      if Int(nameBounds[entry + 1]) - lower == range.count,
        range.allSatisfy({ bytes[$0] == names[lower + $0 - range.lowerBound] })
      {
        return entry
      }
      slot = (slot + 1) & 8191
    }
    return nil
  }

  /// What a name stands for, in UTF-8.
  func text(of match: Match) -> ArraySlice<UInt8> {
    values[Int(valueBounds[match.entry])..<Int(valueBounds[match.entry + 1])]
  }
}
