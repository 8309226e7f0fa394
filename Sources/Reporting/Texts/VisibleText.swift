/// Text from a page, made safe to show: nothing in it can act, hide or reorder what stands around it.
enum VisibleText {
  /// The text on one line: white space folded, and every control, bidirectional, zero-width or unassigned-plane
  /// character written as `⟨U+202E⟩`.
  static func line(_ text: String) -> String {
    guard !isPlainLine(text.utf8Span.span) else { return text }
    // As bytes: a string takes ten times as long to grow by a scalar.
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count)
    var spacePending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spacePending = !line.isEmpty
        continue
      }
      if spacePending {
        line.append(0x20)
        spacePending = false
      }
      if isInvisible(scalar) {
        line += escape(scalar).utf8
      } else if scalar.isASCII {
        line.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        line += scalar.utf8
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a text is surely one line as it stands: nothing in it is invisible, and spaces are single and inside.
  static func isPlainLine(_ bytes: Span<UInt8>) -> Bool {
    var isAfterSpace = true
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x21...0x7E: isAfterSpace = false
      case 0x20 where !isAfterSpace: isAfterSpace = true
      // What begins like this is visible in every script, with the bytes behind it; the rest is looked at as characters.
      case 0x80...0xBF, 0xC3...0xD7, 0xD9...0xE0, 0xE4...0xEE: isAfterSpace = false
      case 0xE2 where isPunctuation(bytes, at: index): isAfterSpace = false
      default: return false
      }
    }
    return !isAfterSpace || bytes.isEmpty
  }

  /// Whether a dash, a quotation mark or another sign of U+2010 to U+2027 stands here.
  private static func isPunctuation(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && 0x90...0xA7 ~= bytes[index + 2]
  }

  /// The text on one line, at most `limit` scalars long; a longer one is cut in the middle and says so with `…`.
  static func line(_ text: String, limit: Int) -> String {
    let whole = line(text)
    // No text has more scalars than bytes.
    guard whole.utf8.count > limit else { return whole }
    let scalars = whole.unicodeScalars
    guard scalars.count > limit, limit > 8 else { return whole }
    let head = limit * 2 / 3
    let tail = limit - head - 3
    return "\(String(scalars.prefix(head))) … \(String(scalars.suffix(tail)))"
  }

  /// How an invisible character is written: `⟨U+202E⟩`.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x85, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Characters that have no shape of their own but change what a reader sees or copies.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD: false  // a soft hyphen only says where a word may break
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFC, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
