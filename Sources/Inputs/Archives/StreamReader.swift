/// Reads a stream by lines and counts, looking ahead without taking. Nothing grows beyond what the caller allows.
final class StreamReader: ByteStream {
  private let stream: any ByteStream
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// What broke the stream off behind the bytes at hand.
  private var failure: StreamFailure?

  init(_ stream: any ByteStream) { self.stream = stream }

  /// The next bytes without taking them: fewer than `count` only at the end, or before a damage.
  func peek(_ count: Int) throws(StreamFailure) -> ArraySlice<UInt8> {
    do throws(StreamFailure) {
      while buffer.count - position < count {
        guard try fill() else { break }
      }
    } catch {
      guard position < buffer.count else { throw error }
      failure = error
    }
    return buffer[position..<min(buffer.count, position + count)]
  }

  /// Takes up to `count` bytes: fewer only at the end.
  func read(_ count: Int) throws(StreamFailure) -> [UInt8] {
    var taken: [UInt8] = []
    while taken.count < count {
      guard try hasMore() else { break }
      let part = buffer[position..<min(buffer.count, position + count - taken.count)]
      taken += part
      position += part.count
    }
    return taken
  }

  /// Passes over `count` bytes, and says how many there were.
  func skip(_ count: Int) throws(StreamFailure) -> Int {
    var left = count
    while left > 0 {
      guard try hasMore() else { break }
      let step = min(left, buffer.count - position)
      position += step
      left -= step
    }
    return count - left
  }

  /// Takes a line without its end, or nil at the end of the stream. A line longer than `limit` is cut, its rest passed
  /// over.
  func line(limit: Int) throws(StreamFailure) -> [UInt8]? {
    var line: [UInt8] = []
    var sawAny = false
    while try hasMore() {
      sawAny = true
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      line += rest[..<(end ?? rest.endIndex)].prefix(max(0, limit - line.count))
      position = end.map { $0 + 1 } ?? rest.endIndex
      if end != nil { break }
    }
    if line.last == 0x0D { line.removeLast() }
    return sawAny ? line : nil
  }

  /// Passes over what stands before the next line that begins with `mark`; the place at hand counts as one. False where
  /// there is none.
  func skip(toLine mark: [UInt8]) throws(StreamFailure) -> Bool {
    while try !peek(mark.count).elementsEqual(mark) {
      guard try line(limit: 0) != nil else { return false }
    }
    return true
  }

  /// Whether `count` bytes may be left, as far as that is known without reading them.
  func mayHold(_ count: Int) -> Bool {
    let atHand = buffer.count - position
    return count <= atHand || stream.left.map { count <= atHand + $0 } ?? true
  }

  /// Whether `mark` may come next, as far as it is at hand.
  func mayBegin(_ mark: String) -> Bool {
    zip(buffer[position...], mark.utf8).allSatisfy { $0 == $1 }
  }

  func chunk() throws(StreamFailure) -> [UInt8]? {
    guard try hasMore() else { return nil }
    defer { position = buffer.count }
    return Array(buffer[position...])
  }

  /// Whether the stream can go on behind a damage by itself.
  var isResumable: Bool { stream is any ResumableStream }

  /// Goes on behind a damage, where the stream can; false where nothing follows.
  func resume() -> Bool {
    guard let stream = stream as? any ResumableStream, stream.resume() else { return false }
    buffer = []
    position = 0
    isAtEnd = false
    failure = nil
    return true
  }

  /// Passes over the line ends at hand, and throws where the stream knows that what was read up to here is damaged.
  func settle() throws(StreamFailure) {
    while position < buffer.count, buffer[position] == 0x0A || buffer[position] == 0x0D { position += 1 }
    guard position == buffer.count else { return }
    try (stream as? any ResumableStream)?.settle()
  }

  private func hasMore() throws(StreamFailure) -> Bool {
    if position < buffer.count { return true }
    return try fill()
  }

  private func fill() throws(StreamFailure) -> Bool {
    if let failure = failure.take() { throw failure }
    guard !isAtEnd, let more = try stream.chunk() else {
      isAtEnd = true
      return false
    }
    buffer.removeFirst(position)
    position = 0
    buffer += more
    return true
  }
}
