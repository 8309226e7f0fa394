/// A mail as mail programs keep it in files: with a line of its envelope before it, or several in one file (RFC 4155).
enum MailFile {
  /// The bytes behind an envelope line `From …`, which is none of the mail's headers.
  static func withoutEnvelope(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard beginsEnvelope(bytes), let end = bytes.firstIndex(of: 0x0A) else { return bytes }
    return bytes[(end + 1)...]
  }

  /// The mails of a file: what follows each envelope line, which stands behind an empty line and before a header.
  static func mails(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard beginsEnvelope(bytes) else { return [bytes] }
    var mails: [ArraySlice<UInt8>] = []
    var rest = withoutEnvelope(bytes)
    var line = rest.startIndex
    while mails.count < most, let end = rest[line...].firstIndex(of: 0x0A) {
      let isEmpty = rest[line..<end].allSatisfy { $0 == 0x0D }
      line = end + 1
      let next = rest[line...]
      guard isEmpty, beginsEnvelope(next) else { continue }
      let behind = withoutEnvelope(next)
      guard Signature.isHeader(behind.prefix(998).prefix { $0 != 0x0A }) else { continue }
      mails.append(rest[..<line])
      rest = behind
      line = behind.startIndex
    }
    return mails + [rest]
  }

  /// Mails of one file that are read apart from each other.
  private static let most = 10_000

  private static func beginsEnvelope(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "From ".utf8) }
}
