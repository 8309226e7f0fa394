/// Text from a page or a file name, for a terminal or a build's log.
public enum LogText {
  /// The text on one line, where no part of it is taken for a command: no escape sequence, no `::` at the start, no
  /// `##[` anywhere.
  public static func line(_ text: String) -> String {
    var safe = ""
    var hashes = 0
    for scalar in VisibleText.line(text).unicodeScalars {
      if scalar == "[", hashes >= 2 { safe += "⟨[⟩" } else { safe.unicodeScalars.append(scalar) }
      hashes = scalar == "#" ? hashes + 1 : 0
    }
    return safe.hasPrefix("::") ? "./\(safe)" : safe
  }
}
