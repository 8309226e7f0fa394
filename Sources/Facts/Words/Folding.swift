/// The form in which texts are compared.
///
/// Capital and small letters meet, dotted and dotless i too; letters lose their marks; soft hyphens and zero-width
/// characters go; every run of white space is one space; typographic apostrophes, quotation marks and dashes are
/// plain ones. So `TÜMÜNÜ KABUL ET`, `Tümünü kabul et` and `Tumunu  kabul et` are the same bytes.
public enum Folding {
  /// The comparison form of a text.
  ///
  /// - Parameter source: UTF-8. Malformed bytes stay as they are.
  /// - Returns: The folded bytes, never more than the source has; without leading white space.
  public static func fold(_ source: Span<UInt8>) -> [UInt8] {
    [UInt8](capacity: source.count + room) { (out: inout OutputSpan<UInt8>) in write(source, to: &out) }
  }

  /// Bytes beyond the last with which eight can still be written at once.
  private static let room = 7

  /// Appends the comparison form of a text.
  static func fold(_ source: Span<UInt8>, into target: inout [UInt8]) {
    target.append(addingCapacity: source.count + room) { (out: inout OutputSpan<UInt8>) in write(source, to: &out) }
  }

  static func write(_ source: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    let table = FoldTable.shared
    var reader = FoldReader()
    while reader.offset < source.count {
      if source[reader.offset] < 0x80 { reader.writePlain(in: source, to: &out) }
      guard reader.offset < source.count else { return }
      var packed = reader.next(in: source, by: table)
      while packed != 0 {
        out.append(UInt8(truncatingIfNeeded: packed))
        packed &>>= 8
      }
    }
  }

  /// The comparison form of bytes.
  public static func fold(_ text: [UInt8]) -> [UInt8] { fold(text.span) }

  /// The comparison form of a string.
  public static func fold(_ text: String) -> [UInt8] { fold(text.utf8Span.span) }
}

/// A place in a source that is being folded, scalar by scalar.
struct FoldReader {
  /// The next byte of the source.
  private(set) var offset = 0
  private var isAfterSpace = true

  init() {}

  /// A reader that goes on at an offset where a scalar begins that does not fold to a space.
  init(at offset: Int) { self.offset = offset }

  /// What the next scalar becomes, as packed bytes, first in the lowest place; moves behind the scalar.
  @inline(__always)
  mutating func next(in source: Span<UInt8>, by table: FoldTable) -> UInt32 {
    let byte = source[offset]
    guard byte >= 0x80 else {
      offset &+= 1
      if byte > 0x20 {
        isAfterSpace = false
        return UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      return isWhiteSpace(byte) ? space() : UInt32(byte)
    }
    return nextBeyondASCII(in: source, by: table)
  }

  /// Writes what the next bytes become, as far as they are ASCII and no white space but single spaces: most of a text is.
  ///
  /// Eight bytes are read and written at once; those behind the last plain one are written over by what follows.
  @inline(__always)
  mutating func writePlain(in source: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    var (offset, isAfterSpace) = (offset, isAfterSpace)
    unsafe out.withUnsafeMutableBufferPointer { target, count in
      let room = UnsafeMutableRawBufferPointer(target)
      while offset < source.count {
        let eight = EightBytes(in: source, at: offset)
        let length = eight.plainCount(isAfterSpace: isAfterSpace)
        guard length > 0, count &+ length <= room.count else { break }
        unsafe eight.folded.store(length, in: room, at: count)
        isAfterSpace = eight.isSpace(at: length &- 1)
        offset &+= length
        count &+= length
        guard length == 8 else { break }
      }
    }
    (self.offset, self.isAfterSpace) = (offset, isAfterSpace)
  }

  /// Passes over bytes that become one byte each, up to a number of them.
  ///
  /// - Returns: how many they were.
  mutating func passPlain(in source: Span<UInt8>, most: Int) -> Int {
    let start = offset
    while offset &- start < most, offset < source.count {
      let eight = EightBytes(in: source, at: offset)
      let length = min(eight.plainCount(isAfterSpace: isAfterSpace), most &- (offset &- start))
      guard length > 0 else { break }
      isAfterSpace = eight.isSpace(at: length &- 1)
      offset &+= length
    }
    return offset &- start
  }

  private mutating func nextBeyondASCII(in source: Span<UInt8>, by table: FoldTable) -> UInt32 {
    let (scalar, length) = FoldReader.scalar(in: source, at: offset)
    let replacement = length == 1 ? .itself : table.replacement(for: scalar)
    defer { offset &+= length }
    switch replacement {
    case .space: return space()
    case .nothing: return 0
    case .itself:
      isAfterSpace = false
      var packed: UInt32 = 0
      for place in 0..<length { packed |= UInt32(source[offset + place]) &<< UInt32(8 * place) }
      return packed
    default:
      isAfterSpace = false
      return replacement.packed
    }
  }

  @inline(__always)
  private mutating func space() -> UInt32 {
    defer { isAfterSpace = true }
    return isAfterSpace ? 0 : 0x20
  }

  @inline(__always)
  private func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  /// The scalar at an offset and how many bytes it takes; one byte where they are malformed.
  private static func scalar(in source: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = source[offset]
    if lead >= 0xC2, lead <= 0xDF, offset &+ 1 < source.count, source[offset &+ 1] & 0xC0 == 0x80 {
      return (UInt32(lead & 0x1F) &<< 6 | UInt32(source[offset &+ 1] & 0x3F), 2)
    }
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, offset + length <= source.count else { return (0, 1) }
    var scalar = UInt32(lead) & (0x7F &>> UInt32(length))
    for place in 1..<length {
      let byte = source[offset + place]
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar &<< 6 | UInt32(byte & 0x3F)
    }
    return scalar < 0x80 ? (0, 1) : (scalar, length)
  }
}

extension EightBytes {
  /// How many of them become one byte each: those before one that is beyond ASCII, a control, or a space after another.
  @inline(__always)
  fileprivate func plainCount(isAfterSpace: Bool) -> Int {
    let spaces = isByte(0x20)
    let doubled = spaces & (spaces &<< 8 | (isAfterSpace ? 0x80 : 0))
    return EightBytes.count(before: beyondASCII | isAmong(0...0x1F) | doubled)
  }

  /// Whether one of them is a space.
  @inline(__always)
  fileprivate func isSpace(at place: Int) -> Bool { packed &>> UInt64(8 &* place) & 0xFF == 0x20 }
}
