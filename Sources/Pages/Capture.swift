/// How a document was saved, hence what it can prove.
public struct Capture: Sendable, Hashable {
  /// The class of the capture.
  public let kind: Kind
  /// The program that saved it, where it left its mark: `SingleFile`, `HTTrack`, `Chromium`.
  public let saver: String?
  /// The address it was saved from, where container or saver say so.
  public let address: String?
  /// Whether the saver took the scripts out, so that the absence of trackers proves nothing.
  public let scriptsStripped: Bool

  /// A capture.
  public init(kind: Kind, saver: String? = nil, address: String? = nil, scriptsStripped: Bool = false) {
    self.kind = kind
    self.saver = saver
    self.address = address
    self.scriptsStripped = scriptsStripped
  }

  /// The classes of captures.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A text export: no controls, no links, no scripts.
    case text
    /// HTML as served: scripts are whole, but a notice drawn by script is not in it.
    case source
    /// The page as displayed (SingleFile, "save complete", MHTML): scripts often stripped, perhaps saved after a choice.
    case rendered
    /// A record of a web archive: served bytes, with headers.
    case archiveRecord = "archive-record"
  }
}
