import CZlib
import Inputs

/// Pages as a crawler archives them: a `.warc.gz` of one gzip member a page.
struct WebArchive {
  private(set) var bytes: [UInt8] = []

  init(of documents: [Document]) {
    for (number, document) in documents.enumerated() {
      let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
      let record = """
        WARC/1.0\r
        WARC-Type: response\r
        WARC-Target-URI: https://example.org/\(number).html\r
        WARC-Date: 2026-01-01T00:00:00Z\r
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-\(String(1_000_000_000_00 + number))>\r
        Content-Type: application/http; msgtype=response\r
        Content-Length: \(head.utf8.count + document.bytes.count)\r
        \r

        """
      bytes += WebArchive.deflated(Array(record.utf8) + Array(head.utf8) + document.bytes + Array("\r\n\r\n".utf8))
    }
  }

  /// Inflates all members and throws them away: what reading the archive cannot do without.
  func inflate() -> Int {
    var stream = z_stream()
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return 0 }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: 1 << 18)
    var total = 0
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while stream.avail_in > 0 {
        let status = output.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          return CZlib.inflate(&stream, Z_NO_FLUSH)
        }
        total += output.count - Int(stream.avail_out)
        if status == Z_STREAM_END { inflateReset(&stream) } else if status != Z_OK { break }
      }
    }
    return total
  }

  private static func deflated(_ member: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var member = member
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(member.count))))
    member.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(output.dropLast(Int(stream.avail_out)))
  }
}
