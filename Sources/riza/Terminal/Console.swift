import Glibc
import Reporting

/// Standard output and standard error.
enum Console {
  /// Writes to standard output, all of it.
  static func write(_ text: String) throws(Failure) {
    guard let code = FileDescriptor.write(Array(text.utf8), to: STDOUT_FILENO) else { return }
    throw Failure("cannot write to standard output: \(SystemError.sentence(code))")
  }

  /// Tells on standard error why the program stops. Words of the caller or a page cannot act there.
  static func complain(_ sentence: String) {
    let lines = sentence.split(separator: "\n").map { "riza: \(LogText.line(String($0)))\n" }
    _ = FileDescriptor.write(Array(lines.joined().utf8), to: STDERR_FILENO)
  }

  /// Whether standard output is a terminal that wants colours.
  static var wantsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
  }

  /// Whether standard error is a terminal, so that progress may be shown.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && Environment["TERM"] != "dumb" }
}

/// Writing to what the system numbers.
enum FileDescriptor {
  /// Writes all bytes; nil where that worked, else the system's error number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

/// Errors of the system, in its words.
enum SystemError {
  static func sentence(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}

/// The variables the program was started with.
enum Environment {
  static subscript(name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether the program runs in GitHub Actions.
  static var isGitHub: Bool { self["GITHUB_ACTIONS"] == "true" }

  /// Whether the program runs in GitLab CI.
  static var isGitLab: Bool { self["GITLAB_CI"] == "true" }
}
