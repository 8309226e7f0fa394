/// The bytes of one saved page, and what its container said about them.
public struct Document: Sendable {
  /// Where the document came from.
  public let origin: Origin
  /// The document as saved, undecoded.
  public let bytes: [UInt8]
  /// What held the document: decides, with its bytes, what the capture can prove.
  public let container: Container
  /// The media type its container gave, without parameters, in lower case: `text/html`.
  public let mediaType: String?
  /// The character encoding its container gave (the transport layer of the WHATWG order).
  public let charset: String?
  /// Response headers, in order, where an archive kept them.
  public let headers: [Header]
  /// Requests recorded while the page was loaded, in order, where an archive ties them to it.
  public let requests: [RecordedRequest]
  /// The program that wrote the container, where the container says so: `Chromium`.
  public let saver: String?
  /// Files saved beside the page: its style sheets, its frames.
  public let companions: Companions

  /// A document from its bytes and whatever else is known about it.
  public init(
    origin: Origin, bytes: [UInt8], container: Container = .file, mediaType: String? = nil, charset: String? = nil,
    headers: [Header] = [], requests: [RecordedRequest] = [], saver: String? = nil, companions: Companions = .none
  ) {
    self.origin = origin
    self.bytes = bytes
    self.container = container
    self.mediaType = mediaType
    self.charset = charset
    self.headers = headers
    self.requests = requests
    self.saver = saver
    self.companions = companions
  }
}

/// One header of a saved response.
public struct Header: Sendable, Hashable {
  /// The name, as sent.
  public let name: String
  /// The value, without surrounding white space.
  public let value: String

  /// A header of a saved response.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A request that was recorded while a page was loaded. Whether the visitor had made a choice by then, no archive says.
public struct RecordedRequest: Sendable, Hashable {
  /// `GET`, `POST` …
  public let method: String
  /// The address asked for, without its far end where it is very long.
  public let address: String

  /// A recorded request.
  public init(method: String, address: String) {
    self.method = method
    self.address = address
  }
}

/// What held a document.
public enum Container: String, Sendable, Hashable, CaseIterable {
  /// A file of its own, or standard input.
  case file
  /// A member of a zip or tar archive.
  case archive
  /// A part of an MHTML or mail file.
  case mhtml
  /// A record of a WARC or WACZ file.
  case warc
  /// An entry of a HAR file.
  case har
}

/// Files saved beside a page, found by the reference the page uses for them.
public struct Companions: Sendable {
  private let find: @Sendable (String) -> [UInt8]?
  private let locate: @Sendable (String) -> String?

  /// Companions found by `find`, which gets a reference as written in the page (`page_files/style.css`, `cid:1@x`)
  /// and must never leave the input the user named; `locate` tells the web address that one was saved from.
  public init(
    find: @escaping @Sendable (_ reference: String) -> [UInt8]?,
    locate: @escaping @Sendable (_ reference: String) -> String? = { _ in nil }
  ) {
    self.find = find
    self.locate = locate
  }

  /// No companions.
  public static let none = Companions { _ in nil }

  /// The bytes of the companion that `reference` names, or nil where it was not saved.
  public func bytes(for reference: String) -> [UInt8]? { find(reference) }

  /// The web address that the companion was saved from which `reference` names, where its container kept it.
  public func address(of reference: String) -> String? { locate(reference) }
}
