/// What finds the rules that an element may be of without reading their selectors: for each selector of a list the id,
/// class or name that its last compound asks for.
///
/// It may find too much (a hash is shared, a name is escaped), never too little.
struct CSSPrelude {
  private let bytes: Bytes
  private var index: Int
  private let end: Int

  init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The key of every element.
  static let universal: UInt32 = 0

  /// The kinds of names, told apart in their hashes.
  enum Name: UInt32 {
    case tag = 0x811C_9DC5
    case `class` = 0x2545_F491
    case id = 0x9E37_79B9
  }

  /// The key of a name; `universal` for one that is not plain ASCII, which may be written in several ways.
  static func key(_ kind: Name, _ name: some Sequence<UInt8>) -> UInt32 {
    var hash = kind.rawValue
    for byte in name {
      guard byte < 0x80 else { return universal }
      hash = step(hash, kind == .tag ? byte.lowercased : byte)
    }
    return max(hash, 1)
  }

  @inline(__always)
  private static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  /// Hands out the key of each selector.
  mutating func keys(_ take: (UInt32) -> Void) {
    var strongest = Name?.none
    var key = CSSPrelude.universal
    var startsCompound = true
    while index < end {
      let byte = bytes[index]
      switch byte {
      case 0x2C:  // ,
        take(key)
        index += 1
        startsCompound = true
      case 0x3E, 0x2B, 0x7E:  // > + ~
        index += 1
        startsCompound = true
      case 0x2F where bytes[index + 1] == 0x2A:
        skipComment()
        startsCompound = true
      case _ where byte.isSpace:
        index += 1
        startsCompound = true
      default:
        if startsCompound {
          startsCompound = false
          strongest = nil
          key = CSSPrelude.universal
        }
        guard let (kind, found) = part(byte) else { continue }
        if rank(kind) > rank(strongest) { (strongest, key) = (kind, found) }
      }
    }
    take(key)
  }

  private func rank(_ kind: Name?) -> Int {
    switch kind {
    case .id: 3
    case .class: 2
    case .tag: 1
    case nil: 0
    }
  }

  /// Reads one part of a compound, and its key if it has one.
  private mutating func part(_ byte: UInt8) -> (Name, UInt32)? {
    switch byte {
    case 0x23, 0x2E:  // # .
      index += 1
      return (byte == 0x23 ? .id : .class, name(byte == 0x23 ? .id : .class))
    case 0x5B:  // [
      skipAttribute()
      return nil
    case 0x3A:  // :
      while index < end, bytes[index] == 0x3A { index += 1 }
      _ = name(.tag)
      if bytes[index] == 0x28 { skipParenthesis() }
      return nil
    default:
      let start = index
      let key = name(.tag)
      guard index == start else { return (.tag, key) }
      index += 1
      return nil
    }
  }

  private mutating func name(_ kind: Name) -> UInt32 {
    var hash = kind.rawValue
    var isPlain = true
    while index < end {
      let byte = bytes[index]
      if byte == 0x5C {
        isPlain = false
        index += 2
      } else if byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F || byte >= 0x80 {
        if byte >= 0x80 { isPlain = false }
        hash = CSSPrelude.step(hash, kind == .tag ? byte.lowercased : byte)
        index += 1
      } else {
        break
      }
    }
    return isPlain ? max(hash, 1) : CSSPrelude.universal
  }

  private mutating func skipComment() {
    index += 2
    while index < end, !(bytes[index] == 0x2A && bytes[index + 1] == 0x2F) { index += 1 }
    index += 2
  }

  private mutating func skipAttribute() {
    var quote: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      if byte == 0x5C {
        index += 1
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5D {
        index += 1
        return
      }
      index += 1
    }
  }

  private mutating func skipParenthesis() {
    var depth = 0
    while index < end {
      switch bytes[index] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x5C: index += 1
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
  }
}
