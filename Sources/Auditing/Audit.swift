/// The pipeline end to end, over many pages and cores.
public struct Audit: Sendable {
}
