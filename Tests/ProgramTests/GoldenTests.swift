import Foundation
import Testing

/// `Reports/` is what the program prints for `Tests/Sites`: a gallery for readers, and what these tests hold it to.
/// `make record` writes it anew.
@Suite struct GoldenTests {
  private static let sites = ["blog", "news-article", "policy", "shop"].map { "Tests/Sites/\($0)" }

  @Test(arguments: ["en", "tr"])
  func `The reports on the sample sites`(language: String) throws {
    let program = try Program()
    defer { program.remove() }
    let folder = Program.root.appending(path: "Reports/\(language)")
    let formats = ["html=out/report.html", "json=out/report.json", "sarif=out/report.sarif", "junit=out/report.xml"]
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "Tests"), withDestinationURL: Program.root.appending(path: "Tests"))
    let arguments = ["audit", "--output", "out", "--language", language, "--profile", "eu,tr,editorial", "--no-config"]
    let outcome = try program.run(
      arguments + ["--format", formats.joined(separator: ",")] + GoldenTests.sites)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let written = program.folder.appending(path: "out")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: written, to: folder)
    }
    let names = try files(in: written)
    #expect(try files(in: folder) == names)
    for name in names {
      let (now, was) = (try text(written, name), try text(folder, name))
      #expect(now == was, "Reports/\(language)/\(name): \(difference(was, now)); make record writes it anew")
    }
  }

  private func files(in folder: URL) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path())
    let names = all?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: folder.appending(path: name).path(), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  private func text(_ folder: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The first line that differs.
  private func difference(_ was: String, _ now: String) -> String {
    let (before, after) = (was.split(separator: "\n"), now.split(separator: "\n"))
    for (number, pair) in zip(before, after).enumerated() where pair.0 != pair.1 {
      return "line \(number + 1) was \(pair.0.prefix(200)) and is \(pair.1.prefix(200))"
    }
    return "\(before.count) lines were there, \(after.count) are"
  }
}
