/// The labels of the WHATWG Encoding standard.
enum EncodingLabel {
  /// The name of the encoding that a label stands for, or nil.
  static func name(_ label: String) -> String? { names[label.lowercased().filter { !$0.isWhitespace }] }

  private static let names: [String: String] = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "windows-1254": "windows-1254", "iso-8859-9": "windows-1254",
    "latin5": "windows-1254", "iso-8859-1": "windows-1252", "latin1": "windows-1252", "windows-1252": "windows-1252",
    "us-ascii": "windows-1252", "ascii": "windows-1252",
  ]
}
