/// What is wrong with the letters of a text, as told from its letters alone.
public struct Damage: OptionSet, Sendable, Hashable {
  /// The kinds as bits.
  public let rawValue: UInt8

  /// Damage from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// UTF-8 was read as windows-1252: `Ã‡erez`.
  public static let doublyEncoded = Damage(rawValue: 1)
  /// A Turkish encoding was read as a western one: `týklayýnýz`.
  public static let turkishAsWestern = Damage(rawValue: 2)
  /// Bytes that were no text in the encoding read, replaced by U+FFFD.
  public static let replaced = Damage(rawValue: 4)
  /// Letters that became question marks: `T?rk?e`.
  public static let questionMarks = Damage(rawValue: 8)
}
