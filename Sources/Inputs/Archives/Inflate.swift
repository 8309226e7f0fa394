internal import CZlib

/// The `deflate` coding, with or without its zlib wrapping. With `GzipStream`, all that knows zlib.
enum Inflate {
  /// The bytes, at most `limit` of them, or nil where they are not deflated.
  static func decoded(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    decoded(bytes, limit: limit, windowBits: 15) ?? decoded(bytes, limit: limit, windowBits: -15)
  }

  private static func decoded(_ bytes: [UInt8], limit: Int, windowBits: Int32) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    var whole: [UInt8] = []
    return unsafe input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while whole.count < limit {
        var status = Z_OK
        let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(1 << 16)
          status = unsafe inflate(&stream, Z_NO_FLUSH)
          count = unsafe (1 << 16) - Int(stream.avail_out)
        }
        whole += part
        if status == Z_STREAM_END || (status == Z_BUF_ERROR && part.isEmpty) { break }
        guard status == Z_OK else { return whole.isEmpty ? nil : whole }
      }
      return whole.isEmpty ? nil : whole
    }
  }
}
