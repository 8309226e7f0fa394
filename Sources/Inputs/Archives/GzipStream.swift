internal import CZlib

/// A gzip file as a stream, member after member (RFC 1952). With `Inflate`, all that knows zlib.
///
/// Web archives have a member for each record. Where one is damaged, the next is found by its header, so that what stands
/// before and behind the damage is not lost.
@safe final class GzipStream: ResumableStream {
  private let stream: any ByteStream
  private let expansion: Int
  /// zlib keeps the address, so it must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var position = 0
  /// Where the current member begins in `input`; its start where it began before.
  private var memberStart = 0
  private var isInMember = false
  /// Bytes that were inflated to see whether the member is sound, not handed out yet.
  private var held: [UInt8] = []
  /// What is wrong with the current member, not told yet.
  private var failure: StreamFailure?
  /// What is wrong with the member that the bytes handed out last belong to.
  private var damage: StreamFailure?
  private var hasHandedOut = false
  private var consumed = 0
  private var produced = 0
  private var resumptions = 0

  /// A file with more damage than this is given up: each time, some of it is read again.
  private static let mostResumptions = 1_000

  init(_ stream: any ByteStream, expansion: Int) throws(StreamFailure) {
    self.stream = stream
    self.expansion = max(1, expansion)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(state, 31, ZLIB_VERSION, size) == Z_OK else {
      throw StreamFailure(reason: .damaged("out of memory"))
    }
  }

  deinit {
    unsafe inflateEnd(state)
    unsafe state.deallocate()
  }

  /// Whether bytes begin as a gzip member does.
  static func begins(_ start: ArraySlice<UInt8>) -> Bool { start.starts(with: [0x1F, 0x8B, 0x08]) }

  func chunk() throws(StreamFailure) -> [UInt8]? {
    while held.isEmpty {
      if let failure = failure.take() {
        damage = hasHandedOut ? failure : nil
        throw failure
      }
      if !isInMember { guard try beginMember() else { return nil } }
      try inflateMore()
    }
    defer { held = [] }
    hasHandedOut = true
    return held
  }

  func settle() throws(StreamFailure) {
    while isInMember, held.isEmpty { try inflateMore() }
    if let damage = failure ?? damage { throw damage }
  }

  private func inflateMore() throws(StreamFailure) {
    if position == input.count, try !fill() {
      isInMember = false
      failure = StreamFailure(reason: .damaged("it is cut short"))
      return
    }
    held = inflated()
    guard produced <= 1 << 20 || produced / expansion <= consumed else {
      resumptions = Self.mostResumptions
      throw StreamFailure(reason: .overLimit("it grows to more than \(expansion) times its size"))
    }
  }

  /// Goes on at the next member behind the start of the one that is damaged.
  func resume() -> Bool {
    guard resumptions < Self.mostResumptions else { return false }
    resumptions += 1
    held = []
    failure = nil
    damage = nil
    isInMember = false
    position = min(memberStart + 1, input.count)
    return (try? findMember()) ?? false
  }

  /// Starts on the member at `position`. What follows the last one is padding, and no gzip file.
  private func beginMember() throws(StreamFailure) -> Bool {
    guard try has(1) else { return false }
    guard try has(Self.headerLength), isHeader(at: position) else {
      guard produced > 0, try findMember() else { return false }
      throw StreamFailure(reason: .damaged("there is something between two of its parts"))
    }
    memberStart = position
    isInMember = true
    hasHandedOut = false
    damage = nil
    return unsafe inflateReset(state) == Z_OK
  }

  /// Moves to the next header of a member, and says whether there is one.
  private func findMember() throws(StreamFailure) -> Bool {
    while try has(Self.headerLength) {
      guard let start = input[position...].firstIndex(of: 0x1F) else {
        position = input.count
        continue
      }
      position = start
      guard try has(Self.headerLength) else { return false }
      if isHeader(at: position) { return true }
      position += 1
    }
    return false
  }

  private static let headerLength = 10

  /// The magic number, the one method there is, no reserved flag, and what compressors write for their effort.
  private func isHeader(at start: Int) -> Bool {
    Self.begins(input[start...]) && input[start + 3] & 0xE0 == 0 && [0, 2, 4].contains(input[start + 8])
  }

  private func has(_ count: Int) throws(StreamFailure) -> Bool {
    while input.count - position < count {
      guard try fill() else { return false }
    }
    return true
  }

  private func fill() throws(StreamFailure) -> Bool {
    guard let more = try stream.chunk() else { return false }
    input.removeFirst(position)
    memberStart = max(0, memberStart - position)
    position = 0
    input += more
    return true
  }

  /// The next bytes of the member; none at its end.
  private func inflated() -> [UInt8] {
    var status = Z_OK
    var left = 0
    let part = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe state.pointee.next_in = input.baseAddress.map { unsafe $0 + position }
      unsafe state.pointee.avail_in = UInt32(clamping: input.count - position)
      return unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        unsafe state.pointee.next_out = buffer.baseAddress
        unsafe state.pointee.avail_out = UInt32(1 << 16)
        status = unsafe inflate(state, Z_NO_FLUSH)
        count = unsafe (1 << 16) - Int(state.pointee.avail_out)
        left = unsafe Int(state.pointee.avail_in)
      }
    }
    consumed += input.count - left - position
    produced += part.count
    position = input.count - left
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInMember = false
    default:
      isInMember = false
      failure = StreamFailure(
        reason: .damaged(unsafe state.pointee.msg.map { unsafe String(cString: $0) } ?? "no gzip"))
    }
    return part
  }
}
