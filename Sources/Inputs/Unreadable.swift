/// An input that could not be read, and why. It is a line in the report, never the end of a run.
public struct Unreadable: Error, Sendable, Hashable {
  /// What could not be read.
  public let origin: Origin
  /// Why.
  public let reason: Reason

  /// An input that could not be read.
  public init(origin: Origin, reason: Reason) {
    self.origin = origin
    self.reason = reason
  }

  /// Why an input could not be read.
  public enum Reason: Sendable, Hashable {
    /// There is nothing of that name.
    case missing
    /// The system refused, with its words: `Permission denied`.
    case refused(String)
    /// A link that leads nowhere, or round in a circle.
    case badLink
    /// A link in a folder that leads out of the folder.
    case outsideLink
    /// Not a file or folder: a device, a socket, a pipe.
    case notAFile
    /// It has no bytes.
    case empty
    /// Its bytes are no text: an image, a program.
    case binary
    /// It is larger than a limit allows, and cannot be cut.
    case overLimit(String)
    /// Its container is damaged, with what is wrong.
    case damaged(String)
    /// Its format or compression is not one that is read here.
    case unsupported(String)
  }
}
