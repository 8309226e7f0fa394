/// Where the lines of a document begin.
struct LineIndex: Sendable {
}
