/// Everything a list of inputs leads to, in path order, found step by step: a folder of millions costs no more memory
/// than the names of one folder at each depth.
public struct Items: Sequence, IteratorProtocol, Sendable {
  private var waiting: [Input]
  private var walk: FolderWalk?
  private let limits: Limits
  private let selection: Selection

  /// The items of `inputs`, in the order they are named.
  public init(_ inputs: [Input], limits: Limits = .standard, selection: Selection = .everything) {
    self.waiting = inputs.reversed()
    self.limits = limits
    self.selection = selection
  }

  /// The next item, or nil at the end.
  public mutating func next() -> Item? {
    while true {
      if let item = walk?.next() { return item }
      walk = nil
      guard let input = waiting.popLast() else { return nil }
      switch input {
      case .standardInput: return standardInput()
      case .path(let path):
        if let item = open(path) { return item }
      }
    }
  }

  private func standardInput() -> Item {
    let origin = Origin(path: "-")
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read(0, atMost: limits.documentBytes + 1)
      guard !bytes.isEmpty else { return .unreadable(Unreadable(origin: origin, reason: .empty)) }
      return .document(Document(origin: origin, bytes: bytes))
    } catch {
      return .unreadable(Unreadable(origin: origin, reason: error.reason))
    }
  }

  /// The item of a named path, or nil after setting out on a walk through a folder.
  private mutating func open(_ path: String) -> Item? {
    switch FileStatus.of(path) {
    case .failed(let reason):
      return .unreadable(Unreadable(origin: Origin(path: path), reason: reason))
    case .folder:
      walk = FolderWalk(path, selection: selection)
      return nil
    case .file:
      let folder = PathName.folder(of: path)
      return .file(PageFile(path: path, name: path, root: PathName.resolved(folder) ?? folder))
    case .other:
      return .unreadable(Unreadable(origin: Origin(path: path), reason: .notAFile))
    }
  }
}

/// Which files of a folder are read.
public struct Selection: Sendable {
  private let admits: @Sendable (String) -> Bool

  /// The files whose name, as reports give it, `admits` says yes to.
  public init(admits: @escaping @Sendable (_ name: String) -> Bool) {
    self.admits = admits
  }

  /// Every file.
  public static let everything = Selection { _ in true }

  /// Whether a file is read.
  public func includes(_ name: String) -> Bool { admits(name) }
}
