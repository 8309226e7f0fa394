/// Everything a list of inputs leads to, in path order, found step by step: a folder of millions costs no more memory
/// than the names of one folder at each depth, an archive no more than one member.
public struct Items: Sequence, Sendable {
  private let inputs: [Input]
  private let limits: Limits
  private let selection: Selection

  /// The items of `inputs`, in the order they are named.
  public init(_ inputs: [Input], limits: Limits = .standard, selection: Selection = .everything) {
    self.inputs = inputs
    self.limits = limits
    self.selection = selection
  }

  /// Sets out on the inputs.
  public func makeIterator() -> Iterator { Iterator(inputs, limits: limits, selection: selection) }

  /// Walks the inputs one after the other.
  public struct Iterator: IteratorProtocol {
    private var waiting: [Input]
    private var folder: FolderWalk?
    private var container: (any ItemWalk)?
    private let limits: Limits
    private let selection: Selection

    init(_ inputs: [Input], limits: Limits, selection: Selection) {
      self.waiting = inputs.reversed()
      self.limits = limits
      self.selection = selection
    }

    /// The next item that is selected, or nil at the end.
    public mutating func next() -> Item? {
      while let item = nextFound() {
        switch item {
        case .unreadable: return item
        case .file(let file): if selection.selects(Origin(path: file.name)) { return item }
        case .document(let document): if selection.selects(document.origin) { return item }
        case .passedOver(let passedOver): if selection.selects(passedOver.origin) { return item }
        }
      }
      return nil
    }

    private mutating func nextFound() -> Item? {
      while true {
        if let item = container?.next() { return item }
        container = nil
        guard let found = folder?.next() ?? open(waiting.popLast()) else {
          if waiting.isEmpty && folder == nil && container == nil { return nil }
          continue
        }
        switch found {
        case .page(let file): return .file(file)
        case .passedOver(let passedOver): return .passedOver(passedOver)
        case .unreadable(let unreadable): return .unreadable(unreadable)
        case .container(let file): walk(through: file)
        }
      }
    }

    /// What a named input is, or nil after setting out on a walk through it.
    private mutating func open(_ input: Input?) -> Found? {
      folder = nil
      switch input {
      case nil: return nil
      case .standardInput:
        walk(DescriptorStream(0), at: WalkPlace(path: "-"))
        return nil
      case .memory(let name, let bytes):
        walk(MemoryStream(bytes), at: WalkPlace(path: name))
        return nil
      case .path(let path): return open(path)
      }
    }

    private mutating func open(_ path: String) -> Found? {
      switch FileStatus.of(path) {
      case .failed(let reason): return .unreadable(Unreadable(origin: Origin(path: path), reason: reason))
      case .other: return .unreadable(Unreadable(origin: Origin(path: path), reason: .notAFile))
      case .folder:
        folder = FolderWalk(path, selection: selection)
        return nil
      case .file:
        let parent = PathName.folder(of: path)
        let file = PageFile(path: path, name: path, root: PathName.resolved(parent) ?? parent)
        return Found(named: file)
      }
    }

    private mutating func walk(through file: PageFile) {
      do throws(StreamFailure) {
        let contents = ArchiveContents(of: file.path, limits: limits)
        walk(try FileStream(file.path), at: WalkPlace(path: file.name, contents: contents))
      } catch {
        container = SingleItem(WalkPlace(path: file.name).unreadable(error.reason))
      }
    }

    private mutating func walk(_ stream: any ByteStream, at place: WalkPlace) {
      let walk = Opening.walk(stream, at: place, limits: limits, selection: selection)
      container = selection.choosesPages ? walk : ToldOf(walk, at: place)
    }
  }
}

/// Which files of a folder and members of an archive are read, and which pages in them.
public struct Selection: Sendable {
  private let admits: @Sendable (String) -> Bool
  private let wants: (@Sendable (Origin) -> Bool)?

  /// The files whose name, as reports give it, `admits` says yes to, and the pages in them that `wants` does.
  public init(
    admits: @escaping @Sendable (_ name: String) -> Bool = { _ in true },
    wants: (@Sendable (_ page: Origin) -> Bool)? = nil
  ) {
    self.admits = admits
    self.wants = wants
  }

  /// Every file, and every page.
  public static let everything = Selection()

  /// Whether a file is read.
  public func includes(_ name: String) -> Bool { admits(name) }

  /// Whether a page is read.
  public func selects(_ page: Origin) -> Bool { wants?(page) ?? true }

  /// Whether some pages of a file may be left out without a word.
  var choosesPages: Bool { wants != nil }
}
