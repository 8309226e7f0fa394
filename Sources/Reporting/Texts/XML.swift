/// Text made safe for XML 1.0 and HTML: characters that XML forbids, or that hide what stands around them, are shown.
enum XML {
  /// Text between tags.
  static func text(_ text: String) -> String { escaped(text, keepingLines: true) }

  /// The value of an attribute in double quotes, on one line.
  static func attribute(_ text: String) -> String { escaped(VisibleText.line(text), keepingLines: false) }

  private static func escaped(_ text: String, keepingLines: Bool) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n" where keepingLines: escaped += "\n"
      default:
        if VisibleText.isInvisible(scalar) {
          escaped += VisibleText.escape(scalar)
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
