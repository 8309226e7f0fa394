/// Addresses that belong to a vendor: `host`, `host/path`, `host/path?key=value`, `host/path?key={prefix}`, `*/path`.
///
/// The host stands for itself and its subdomains. The path stands for itself and what lies below it; one `*` in it
/// stands for anything. `{prefix}` takes down the value of a key as an identifier if it begins so. A host of `*`
/// means any host, and a path that may stand anywhere in it: software that sites host themselves.
public struct AddressShape: Sendable, Hashable {
  /// The host, in lower case; empty for any.
  public let host: String
  /// The path with its leading slash, up to the `*` if there is one.
  public let path: String
  /// What follows the `*` of a path.
  public let pathTail: String?
  /// A key the query must have, and how its value begins.
  public let query: Query?
  /// `path` and `pathTail` as addresses are held against them.
  let start: [UInt8]
  let tail: [UInt8]?

  /// What an address must ask for.
  public struct Query: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value, or how it begins where it is an identifier.
    public let value: String
    /// Whether the value is an identifier of the page's account.
    public let isIdentifier: Bool
  }

  /// Reads a shape; nil where the text is none.
  public init?(_ text: String) {
    let (location, asked) = text[...].parted(at: "?")
    if let asked {
      guard let query = Query(asked) else { return nil }
      self.query = query
    } else {
      query = nil
    }
    let slash = location.utf8.firstIndex(of: UInt8(ascii: "/")) ?? location.endIndex
    let host = location[..<slash]
    let (path, tail) = location[slash...].parted(at: "*")
    self.path = String(path)
    pathTail = tail.map(String.init)
    start = Array(path.utf8)
    self.tail = tail.map { Array($0.utf8) }
    let isHost = host.utf8.allSatisfy { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    guard host == "*" ? path.utf8.count > 1 : isHost && host.utf8.contains(UInt8(ascii: ".")) else { return nil }
    self.host = host == "*" ? "" : String(host)
  }

  /// How much it says: of two shapes that fit an address, the one that says more is meant.
  var weight: Int { host.utf8.count * 64 + path.utf8.count + (pathTail?.utf8.count ?? 0) + (query == nil ? 0 : 32) }
}

extension AddressShape.Query {
  fileprivate init?(_ text: Substring) {
    let (key, value) = text.parted(at: "=")
    guard let value, !key.isEmpty else { return nil }
    self.key = String(key)
    let isPattern = value.hasPrefix("{") && value.hasSuffix("}")
    self.value = String(isPattern ? value.dropFirst().dropLast() : value)
    isIdentifier = isPattern
  }
}

extension Substring {
  /// What stands before the first of an ASCII sign and behind it; nil behind it where there is none.
  fileprivate func parted(at sign: Unicode.Scalar) -> (before: Substring, behind: Substring?) {
    guard let place = utf8.firstIndex(of: UInt8(ascii: sign)) else { return (self, nil) }
    return (self[..<place], self[utf8.index(after: place)...])
  }
}
