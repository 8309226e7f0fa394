/// A text by which others are found, hashed whole rather than byte by byte as arrays are.
struct TextKey: Hashable {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  static func == (left: TextKey, right: TextKey) -> Bool { left.bytes.elementsEqual(right.bytes) }
}
