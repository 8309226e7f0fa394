/// Leads from byte offsets in the decoded source back to the document as saved.
struct OffsetMap: Sendable {
}
