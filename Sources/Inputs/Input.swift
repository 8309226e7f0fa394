/// What the user names: a file, a folder, an archive, or standard input.
public enum Input: Sendable, Hashable {
  /// A file or folder by its path.
  case path(String)
  /// Standard input: one document, or one archive.
  case standardInput
  /// Bytes at hand, with the name that reports give them.
  case memory(name: String, bytes: [UInt8])

  /// The input that an argument of the command line names; `-` is standard input.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }

  /// A folder, read recursively in path order.
  public static func folder(_ path: String) -> Input { .path(path) }
}
