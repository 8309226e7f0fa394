import Configuring
import Inputs
import Reporting

extension Configuration {
  static let fileName = ".riza.yaml"

  /// The configuration of a run: the file named, or the nearest above the first input, or an empty one.
  static func found(for arguments: Arguments) throws(Failure) -> Configuration {
    if let path = arguments.configuration { return try read(path) }
    guard !arguments.ignoresConfiguration else { return Configuration() }
    let start = arguments.operands.first { $0 != "-" } ?? "."
    var folder = Path.absolute(start)
    while true {
      let candidate = folder == "/" ? "/\(fileName)" : "\(folder)/\(fileName)"
      if InputFile.exists(candidate) { return try read(shown(candidate)) }
      if folder == "/" { return Configuration() }
      // The first candidate of a file lies below the file's own name, where nothing can be.
      folder = Path.folder(of: folder)
    }
  }

  /// A path as the user would write it: seen from the current folder, where it lies below.
  private static func shown(_ path: String) -> String { Path.relative(path, to: Path.absolute(".")) ?? path }

  /// Reads a file; all its mistakes at once.
  static func read(_ path: String) throws(Failure) -> Configuration {
    let bytes = try InputFile.read(path)
    return try Failure.told { () throws(ConfigurationError) in
      try Configuration(bytes, from: path, below: Path.folder(of: path))
    }
  }

  /// The files that are read, and the pages in them that were asked for.
  func selection(of choice: PageChoice) -> Selection {
    let (include, exclude) = (include, exclude)
    return Selection(
      admits: { name in
        (include.isEmpty || include.contains { $0.matches(name) }) && !exclude.contains { $0.matches(name) }
      }, wants: choice.isEverything ? nil : choice.includes)
  }
}

extension AcceptanceFile {
  /// The acceptances of a file, or all its mistakes.
  static func read(_ path: String) throws(Failure) -> [Acceptance] {
    let bytes = try InputFile.read(path)
    return try Failure.told { () throws(ConfigurationError) in try read(bytes, from: path) }
  }
}

extension Failure {
  /// What `work` gives; where its file has mistakes, they are why the program stops.
  static func told<Value>(_ work: () throws(ConfigurationError) -> Value) throws(Failure) -> Value {
    do throws(ConfigurationError) {
      return try work()
    } catch {
      throw Failure(error.description)
    }
  }
}
