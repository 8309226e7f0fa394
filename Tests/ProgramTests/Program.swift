import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    var lines: [Substring] { output.split(whereSeparator: \.isNewline) }
  }

  /// A folder of its own for each test, removed at its end.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "riza-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program lies beside the tests.
  private static let executable: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = tests.appending(path: "riza")
    let usual = root.appending(path: ".build/debug/riza")
    return FileManager.default.isExecutableFile(atPath: beside.path()) ? beside : usual
  }()

  /// Runs the program with some arguments, in its folder, with no variables but those given.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try Program.run(Program.executable.path(), arguments, in: folder, environment)
  }

  /// Runs a line of the shell, in which `$riza` is the program.
  func shell(_ line: String) throws -> Outcome {
    try Program.run("/bin/sh", ["-c", line], in: folder, ["riza": Program.executable.path()])
  }

  /// Writes a file in the folder.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Reads a file of the folder.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The names of all files in the folder, hidden ones too.
  func names() throws -> [String] {
    let files = FileManager.default.enumerator(atPath: folder.path())
    return (files?.compactMap { $0 as? String } ?? []).sorted()
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  private static func run(
    _ path: String, _ arguments: [String], in folder: URL, _ environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    let (output, errors) = (folder.appending(path: ".stdout"), folder.appending(path: ".stderr"))
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path(), contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// Pages of the tests.
enum Pages {
  static let rule = "consent-no-reject-first-layer"

  static let bad = """
    <!DOCTYPE html><html lang="en"><title>The ferry</title><body>
    <main><h1>The ferry</h1><p>The ferry leaves at nine and comes back at noon.</p></main>
    <div id="cookie-banner"><p>We use cookies to personalise content and to measure our audience.</p>
    <button>Accept all</button></div></body></html>
    """

  static let good = """
    <!DOCTYPE html><html lang="en"><title>The ferry</title><body>
    <main><h1>The ferry</h1><p>The ferry leaves at nine and comes back at noon.</p></main></body></html>
    """
}
