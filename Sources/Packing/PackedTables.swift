/// Writes tables of numbers, and text, as one text that a string literal can hold.
public struct PackedWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  public init() {}

  /// Writes a list of numbers, from -1 on, and how many there are.
  public mutating func write(_ numbers: some Collection<Int32>) {
    PackedNumber.append(numbers.count, to: &bytes)
    for number in numbers { PackedNumber.append(Int(number) + 1, to: &bytes) }
  }

  /// Writes text, which is UTF-8, and its length.
  public mutating func write(text: [UInt8]) {
    PackedNumber.append(text.count, to: &bytes)
    bytes += text
  }
}

/// Reads what a `PackedWriter` wrote, in the same order.
@safe
public struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// A reader of text that lies in the program.
  public init(_ text: StaticString) {
    unsafe bytes = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The next list of numbers.
  public mutating func numbers() -> [Int32] {
    let count = next()
    let start = offset
    offset += count * PackedNumber.width
    unsafe precondition(offset <= bytes.count)
    return unsafe [Int32](unsafeUninitializedCapacity: count) { numbers, filled in
      // Checked once for all of them: a program reads hundreds of thousands at its start.
      guard let words = unsafe bytes.baseAddress?.advanced(by: start) else { return }
      for index in 0..<count {
        unsafe numbers[index] = Int32(truncatingIfNeeded: PackedNumber.read(words, at: index)) - 1
      }
      filled = count
    }
  }

  /// The next text.
  public mutating func text() -> [UInt8] {
    let count = next()
    let start = offset
    offset += count
    return unsafe Array(bytes[start..<offset])
  }

  private mutating func next() -> Int {
    defer { offset += PackedNumber.width }
    return unsafe PackedNumber.read(bytes, at: offset)
  }
}
