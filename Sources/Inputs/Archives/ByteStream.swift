import Glibc

/// Bytes that come one chunk after the other, so that a file of any size is read in flat memory.
protocol ByteStream: AnyObject {
  /// The next bytes, or nil at the end.
  func chunk() throws(StreamFailure) -> [UInt8]?
}

/// A stream that can go on behind a damage.
protocol ResumableStream: ByteStream {
  /// Passes over what is damaged, after `chunk` threw or where its bytes make no sense; false where nothing follows.
  func resume() -> Bool
  /// Throws where what was handed out last turns out to be damaged, as far as the stream can tell without reading what
  /// does not belong to it.
  func settle() throws(StreamFailure)
}

/// Why a stream broke off.
struct StreamFailure: Error, Hashable {
  let reason: Unreadable.Reason
}

/// A file as a stream.
final class FileStream: ByteStream {
  private let descriptor: Int32
  private let stream: DescriptorStream

  init(_ path: String) throws(StreamFailure) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StreamFailure(reason: FileBytes.reason(ofErrno: errno)) }
    stream = DescriptorStream(descriptor)
  }

  deinit { close(descriptor) }

  func chunk() throws(StreamFailure) -> [UInt8]? { try stream.chunk() }
}

/// An open file or pipe as a stream; whoever opened it closes it.
final class DescriptorStream: ByteStream {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func chunk() throws(StreamFailure) -> [UInt8]? {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.next(descriptor, atMost: 1 << 17)
      return bytes.isEmpty ? nil : bytes
    } catch {
      throw StreamFailure(reason: error.reason)
    }
  }
}

/// Bytes at hand, as a stream.
final class MemoryStream: ByteStream {
  private var bytes: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func chunk() -> [UInt8]? { bytes.take() }
}
