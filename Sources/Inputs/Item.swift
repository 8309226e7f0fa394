/// What an input leads to, one after the other.
public enum Item: Sendable {
  /// A file with one document, to be read when its turn comes.
  case file(PageFile)
  /// A document taken out of an archive.
  case document(Document)
  /// Something that is no page to be read, and why.
  case passedOver(PassedOver)
  /// Something that cannot be read, and why.
  case unreadable(Unreadable)
}
