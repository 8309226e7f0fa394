import Glibc

/// Bytes that come one chunk after the other, so that a file of any size is read in flat memory.
protocol ByteStream: AnyObject {
  /// The next bytes, or nil at the end.
  func chunk() throws(StreamFailure) -> [UInt8]?
  /// How many bytes are left, where that is known before they are read.
  var left: Int? { get }
}

extension ByteStream {
  var left: Int? { nil }
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

  var left: Int? { stream.left }
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

  /// Nil for a pipe, or a file that grows without an end known.
  var left: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let position = lseek(descriptor, 0, SEEK_CUR)
    return position < 0 ? nil : max(0, Int(status.st_size) - Int(position))
  }
}

/// Bytes at hand, as a stream.
final class MemoryStream: ByteStream {
  private var bytes: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func chunk() -> [UInt8]? { bytes.take() }

  var left: Int? { bytes?.count ?? 0 }
}
