import Glibc

/// A file that holds one document, named by the user or found in a folder, not yet read.
public struct PageFile: Sendable, Hashable {
  /// Where it is, for the system.
  public let path: String
  /// What it is called in reports.
  public let name: String
  /// The folder that its companions must lie in.
  let root: String

  init(path: String, name: String, root: String) {
    self.path = path
    self.name = name
    self.root = root
  }

  /// Reads the document. One byte beyond `limits.documentBytes` is read, so that the page can tell it was cut.
  public func document(limits: Limits = .standard) throws(Unreadable) -> Document {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try FileBytes.read(path, atMost: limits.documentBytes + 1)
    } catch {
      throw Unreadable(origin: Origin(path: name), reason: error.reason)
    }
    guard !bytes.isEmpty else { throw Unreadable(origin: Origin(path: name), reason: .empty) }
    return Document(origin: Origin(path: name), bytes: bytes, companions: companions(limits: limits))
  }

  /// Files beside the page, by the references it uses; never one outside the folder the user named.
  private func companions(limits: Limits) -> Companions {
    let folder = PathName.folder(of: path)
    let root = root
    return Companions { reference in
      guard let relative = PathName.local(reference) else { return nil }
      guard let target = PathName.resolved(folder + "/" + relative), PathName.isPath(target, inside: root) else {
        return nil
      }
      return try? FileBytes.read(target, atMost: limits.styleBytes)
    }
  }
}
