internal import CArchive
import Glibc

/// Reads an archive or a compressed file member by member. The only file that knows libarchive.
///
/// Members are streamed and never written anywhere, so their names can do no harm. A member that grows past
/// `limits.expansion` times what was read of the archive ends the reading: that is what a zip bomb does.
@safe final class ArchiveReader {
  /// A member.
  struct Entry {
    let name: String
    let isRegular: Bool
    let isEncrypted: Bool
  }

  /// What is expected of the bytes.
  enum Format {
    /// zip or tar, compressed or not.
    case archive
    /// One compressed file, read as its one member.
    case compressed
  }

  private let handle: OpaquePointer
  private let stream: any ByteStream
  private let expansion: Int
  private var current: [UInt8] = []
  private var failure: StreamFailure?
  private var consumed = 0
  private var produced = 0

  init(_ stream: any ByteStream, format: Format, expansion: Int) throws(StreamFailure) {
    guard let handle = unsafe archive_read_new() else { throw StreamFailure(reason: .damaged("out of memory")) }
    unsafe self.handle = unsafe handle
    self.stream = stream
    self.expansion = expansion
    unsafe Self.support(format, handle)
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let opened = unsafe archive_read_open(handle, context, nil, { unsafe handMore($1, $2) }, nil)
    guard opened == ARCHIVE_OK else { throw describeFailure() }
  }

  deinit { unsafe archive_read_free(handle) }

  /// The next member, or nil after the last.
  func nextEntry() throws(StreamFailure) -> Entry? {
    var status = ARCHIVE_OK
    let read = NameLocale.shared.during { () -> Entry? in
      var entry: OpaquePointer?
      status = unsafe archive_read_next_header(handle, &entry)
      guard status >= ARCHIVE_WARN, status != ARCHIVE_EOF, let entry = unsafe entry else { return nil }
      return unsafe Entry(
        name: Self.name(of: entry),
        isRegular: archive_entry_filetype(entry) == S_IFREG && archive_entry_hardlink(entry) == nil,
        isEncrypted: archive_entry_is_data_encrypted(entry) == 1)
    }
    if status == ARCHIVE_EOF { return nil }
    guard let read else { throw describeFailure() }
    return read
  }

  /// The next bytes of the current member, or nil at its end.
  func chunk() throws(StreamFailure) -> [UInt8]? {
    var failed = false
    var ended = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = unsafe archive_read_data(handle, buffer.baseAddress, buffer.count)
      failed = got < 0
      ended = got == 0
      count = max(0, Int(clamping: got))
    }
    if failed { throw describeFailure() }
    if ended { return nil }
    produced += bytes.count
    guard produced <= 1 << 20 || produced / max(1, expansion) <= consumed else {
      throw StreamFailure(reason: .overLimit("it grows to more than \(expansion) times its size"))
    }
    return bytes
  }

  private static func support(_ format: Format, _ handle: OpaquePointer) {
    unsafe archive_read_support_filter_gzip(handle)
    unsafe archive_read_support_filter_bzip2(handle)
    unsafe archive_read_support_filter_xz(handle)
    unsafe archive_read_support_filter_zstd(handle)
    unsafe archive_read_support_filter_lz4(handle)
    switch format {
    case .archive:
      unsafe archive_read_support_format_zip_streamable(handle)
      unsafe archive_read_support_format_tar(handle)
    case .compressed:
      unsafe archive_read_support_format_raw(handle)
    }
  }

  private static func name(of entry: OpaquePointer) -> String {
    if let name = unsafe archive_entry_pathname_utf8(entry) { return unsafe String(cString: name) }
    guard let name = unsafe archive_entry_pathname(entry) else { return "" }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    return String(validating: bytes, as: UTF8.self) ?? LegacyNames.text(of: bytes)
  }

  /// Hands libarchive the next chunk of the stream; it stays in `held` until the next call.
  fileprivate func readMore(into block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(StreamFailure) {
      current = try stream.chunk() ?? []
    } catch {
      failure = error
      return -1
    }
    consumed += current.count
    held.update(with: current)
    unsafe block.pointee = UnsafeRawPointer(held.base)
    return current.count
  }

  private let held = HeldBytes()

  private func describeFailure() -> StreamFailure {
    if let failure { return failure }
    guard let words = unsafe archive_error_string(handle) else { return StreamFailure(reason: .damaged("cut short")) }
    return StreamFailure(reason: .damaged(unsafe String(cString: words)))
  }
}

private func handMore(
  _ context: UnsafeMutableRawPointer?, _ block: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
  guard let context = unsafe context, let block = unsafe block else { return -1 }
  return unsafe Unmanaged<ArchiveReader>.fromOpaque(context).takeUnretainedValue().readMore(into: block)
}

/// libarchive reads names by the locale, where a member says that its name is UTF-8 too. While it reads a header this
/// thread, and no other, stands in a locale of UTF-8, whatever the user's is.
@safe private struct NameLocale: @unchecked Sendable {
  static let shared = NameLocale()

  private let locale: locale_t?

  private init() { unsafe locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) }

  func during<Value>(_ work: () -> Value) -> Value {
    guard let locale = unsafe locale else { return work() }
    let before = unsafe uselocale(locale)
    defer { unsafe _ = uselocale(before) }
    return work()
  }
}

/// Bytes at an address that does not move while C reads them.
@safe private final class HeldBytes {
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

  deinit { unsafe storage.deallocate() }

  var base: UnsafeMutableRawPointer? { unsafe storage.baseAddress }

  func update(with bytes: [UInt8]) {
    if unsafe storage.count < bytes.count {
      unsafe storage.deallocate()
      unsafe storage = .allocate(byteCount: bytes.count, alignment: 16)
    }
    unsafe storage.copyBytes(from: bytes)
  }
}
