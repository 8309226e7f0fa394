internal import CBrotli

/// The `br` coding (RFC 7932). The only file that knows the brotli library.
enum Brotli {
  /// The bytes, at most `limit` of them, or nil where they are not brotli.
  static func decoded(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    defer { unsafe BrotliDecoderDestroyInstance(state) }
    var whole: [UInt8] = []
    return unsafe bytes.withUnsafeBufferPointer { input -> [UInt8]? in
      var next = input.baseAddress
      var available = input.count
      while whole.count < limit {
        var result = BROTLI_DECODER_RESULT_ERROR
        let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          var out = buffer.baseAddress
          var room = 1 << 16
          result = unsafe BrotliDecoderDecompressStream(state, &available, &next, &room, &out, nil)
          count = (1 << 16) - room
        }
        whole += part
        switch result {
        case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
        case BROTLI_DECODER_RESULT_SUCCESS: return whole
        default: return nil
        }
      }
      return whole
    }
  }
}
