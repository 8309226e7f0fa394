internal import Pages

/// Tells links to files that a saved site should hold and does not.
///
/// One page saved alone holds none of the files it links to, and nothing follows from that. Where two pages that lie in
/// the same folder as the missing one, and are linked beside it, were saved, the folder is a copy of the site, and a page
/// missing in it is one that the copy did not find.
struct SavedLinks {
  let page: Page

  /// How many links of a page are followed to see whether its folder is a copy of the site.
  private static let most = 40
  /// So many saved neighbours make a copy.
  private static let enough = 2

  /// The notices with their dead links told.
  func checked(_ notices: [Notice]) -> [Notice] {
    notices.map { notice in
      guard notice.controls.contains(where: isLocalPolicy) else { return notice }
      var checked = notice
      checked.controls = notice.controls.map(checkedControl)
      return checked
    }
  }

  private func isLocalPolicy(_ control: Control) -> Bool {
    guard control.role == .policy, case .address(let address)? = control.target else { return false }
    return SavedLinks.file(of: address) != nil
  }

  private func checkedControl(_ control: Control) -> Control {
    guard isLocalPolicy(control), case .address(let address)? = control.target else { return control }
    guard let file = SavedLinks.file(of: address), !page.isSaved(file), hasSavedNeighbours(of: file) else {
      return control
    }
    var dead = control
    dead.target = .missing(address)
    return dead
  }

  private func hasSavedNeighbours(of file: String) -> Bool {
    let folder = SavedLinks.folder(of: file)
    var seen: Set<String> = [file]
    var saved = 0
    for node in page.tree.elements(.a) where seen.count <= SavedLinks.most {
      guard let href = page.value(.href, of: node), let other = SavedLinks.file(of: href),
        SavedLinks.folder(of: other) == folder, seen.insert(other).inserted, page.isSaved(other)
      else { continue }
      saved += 1
      if saved == SavedLinks.enough { return true }
    }
    return false
  }

  /// The relative path of a saved page that an address names: with the ending of one, without query and fragment.
  private static func file(of address: String) -> String? {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.first != UInt8(ascii: "/"), !path.contains(UInt8(ascii: ":")) else { return nil }
    let isPage = path.suffix(5).elementsEqual(".html".utf8) || path.suffix(4).elementsEqual(".htm".utf8)
    return isPage ? String(Substring(path)) : nil
  }

  private static func folder(of file: String) -> Substring {
    file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[...$0] } ?? ""
  }
}
