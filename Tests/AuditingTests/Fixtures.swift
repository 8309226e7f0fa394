import Foundation

import Testing

@testable import Inputs

/// The folder `Tests/Sites/captures`: one small site, saved by wget, HTTrack, Chromium, warcio, zip and tar.
func capture(_ name: String) -> String {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return tests.appending(path: "Sites/captures/\(name)").path
}

/// The documents and failures of some inputs, read to the end.
func read(_ paths: String..., limits: Limits = .standard) -> (documents: [Document], failures: [Unreadable]) {
  var documents: [Document] = []
  var failures: [Unreadable] = []
  for item in Items(paths.map(Input.path), limits: limits) {
    switch item {
    case .document(let document): documents.append(document)
    case .passedOver: break
    case .unreadable(let unreadable): failures.append(unreadable)
    case .file(let file):
      do throws(Unreadable) {
        documents.append(try file.document(limits: limits))
      } catch {
        failures.append(error)
      }
    }
  }
  return (documents, failures)
}

/// The text of a document's bytes.
func text(_ document: Document) -> String { String(decoding: document.bytes, as: UTF8.self) }

/// A folder of its own for one test, removed with everything in it when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "riza-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o755) }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }
}
