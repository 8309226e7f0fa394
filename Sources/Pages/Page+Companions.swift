internal import Inputs

extension Page {
  /// Whether a file that the page names by a relative reference was saved beside it. False says nothing of the site:
  /// the file may lie outside what the user named, or may never have been saved.
  public func isSaved(_ reference: String) -> Bool { companions.bytes(for: reference) != nil }

  /// The web address of a frame that was saved in the same file as the page, which names it by a part of that file.
  public func savedAddress(of reference: String) -> String? { companions.address(of: reference) }
}
