/// Hands out what one file holds, item by item.
protocol ItemWalk: AnyObject {
  func next() -> Item?
}

/// Where a walk is: what its items are called, and how deep in archives it stands.
struct WalkPlace: Sendable {
  let path: String
  let member: String?
  let nesting: Int
  /// What lies beside the pages, where they lie in one archive.
  let contents: ArchiveContents

  init(path: String, member: String? = nil, nesting: Int = 0, contents: ArchiveContents = .none) {
    self.path = path
    self.member = member
    self.nesting = nesting
    self.contents = contents
  }

  func origin(address: String? = nil, date: String? = nil) -> Origin {
    Origin(path: path, member: member, address: address, date: date)
  }

  /// The place of a member, one archive deeper. Only pages of the outermost archive know what it holds.
  func member(_ name: String) -> WalkPlace {
    WalkPlace(
      path: path, member: member.map { "\($0) › \(name)" } ?? name, nesting: nesting + 1,
      contents: member == nil ? contents : .none)
  }

  /// The same place, after a compression is undone.
  var inside: WalkPlace { WalkPlace(path: path, member: member, nesting: nesting + 1, contents: contents) }

  /// The same place, with something else beside its pages.
  func with(_ contents: ArchiveContents) -> WalkPlace {
    WalkPlace(path: path, member: member, nesting: nesting, contents: contents)
  }

  func unreadable(_ reason: Unreadable.Reason) -> Item {
    .unreadable(Unreadable(origin: origin(), reason: reason))
  }
}

/// One item that is already known.
final class SingleItem: ItemWalk {
  private var item: Item?

  init(_ item: Item?) { self.item = item }

  func next() -> Item? { item.take() }
}

/// A walk that says so where it held no page, for nothing the user hands over goes without a word.
final class ToldOf: ItemWalk {
  private let walk: any ItemWalk
  private let place: WalkPlace
  private var isEmpty = true

  init(_ walk: any ItemWalk, at place: WalkPlace) {
    self.walk = walk
    self.place = place
  }

  func next() -> Item? {
    let item = walk.next() ?? (isEmpty ? place.unreadable(.unsupported("no page in it")) : nil)
    isEmpty = false
    return item
  }
}
