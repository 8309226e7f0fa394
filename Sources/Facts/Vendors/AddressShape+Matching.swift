extension AddressShape {
  /// Whether an address has this shape, its host aside; with the identifier it carries.
  func matches(_ address: Address) -> (isMatch: Bool, identifier: String?) {
    guard matchesPath(of: address) else { return (false, nil) }
    guard let query else { return (true, nil) }
    guard let value = address.value(ofKey: query.key) else {
      return (query.isIdentifier && query.value.isEmpty, nil)
    }
    guard query.isIdentifier else { return (query.value.isEmpty || value == query.value, nil) }
    guard value.utf8.starts(with: query.value.utf8) else { return (false, nil) }
    return (true, value.isEmpty ? nil : value)
  }

  private func matchesPath(of address: Address) -> Bool {
    var rest = address.path
    guard host.isEmpty else { return begins(rest) }
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      rest = rest[slash...]
      if begins(rest) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether a path begins with `start` and, at a border of its parts, ends or goes on.
  private func begins(_ whole: ArraySlice<UInt8>) -> Bool {
    guard whole.begins(with: start) else { return false }
    let rest = whole.dropFirst(start.count)
    guard let tail else {
      return rest.isEmpty || start.isEmpty || start.last == UInt8(ascii: "/") || rest.first == UInt8(ascii: "/")
    }
    guard !tail.isEmpty else { return true }
    var from = rest
    while from.count >= tail.count {
      if from.begins(with: tail) { return true }
      from = from.dropFirst()
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin with others; `starts(with:)` without its iterators.
  @inline(__always)
  func begins(with others: [UInt8]) -> Bool {
    guard count >= others.count else { return false }
    for index in others.indices where self[startIndex + index] != others[index] { return false }
    return true
  }
}
