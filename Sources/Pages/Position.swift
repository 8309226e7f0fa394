/// A place a person can find: line and column, both from 1, columns in Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
  /// The line, from 1. Lines end with LF, CR LF or CR.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// A line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
