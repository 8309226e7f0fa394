internal import Packing

/// Texts that stand one after the other in one run of bytes, each known by its number.
struct TextList: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []

  /// No texts.
  init() {}

  /// The texts given.
  init(_ texts: [String]) {
    for text in texts { append(text.utf8) }
  }

  /// How many there are.
  var count: Int { ends.count }

  /// Their numbers.
  var indices: Range<Int> { 0..<count }

  /// Where a text stands in `bytes`.
  func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

  /// A text by its number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  /// Adds a text, and says its number.
  @discardableResult
  mutating func append(_ text: some Sequence<UInt8>) -> Int {
    bytes += text
    ends.append(Int32(clamping: bytes.count))
    return ends.count - 1
  }
}

extension TextList {
  /// A list that was packed.
  init(packed: inout PackedReader) {
    bytes = packed.text()
    ends = packed.numbers()
  }

  /// Writes the list.
  func pack(into writer: inout PackedWriter) {
    writer.write(text: bytes)
    writer.write(ends)
  }
}
