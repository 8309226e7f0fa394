package import Rulebook

/// Every mistake of a configuration, or of a file of accepted findings.
package struct ConfigurationError: Error, CustomStringConvertible {
  /// The mistakes, in the order found; at least one.
  package let mistakes: [Mistake]

  /// One mistake a line.
  package var description: String { mistakes.map(\.description).joined(separator: "\n") }

  init(_ mistakes: Mistakes) { self.mistakes = mistakes.all }
}
