/// Where a document came from: a path as the user named it, a member of an archive, the address it was saved from.
public struct Origin: Sendable, Hashable {
  /// The file, relative to what the user named, with forward slashes; `-` for standard input.
  public let path: String
  /// The member of an archive, where the file is one: `blog/index.html`.
  public let member: String?
  /// The web address the page was saved from, where the container says so.
  public let address: String?
  /// When it was saved, as the container says it: `2026-03-01T10:00:00Z`.
  public let date: String?

  /// An origin from its parts.
  public init(path: String, member: String? = nil, address: String? = nil, date: String? = nil) {
    self.path = path
    self.member = member
    self.address = address
    self.date = date
  }

  /// The origin in one line, unescaped: `site.zip › blog/index.html`.
  public var name: String {
    guard let member else { return path }
    return "\(path) › \(member)"
  }
}
