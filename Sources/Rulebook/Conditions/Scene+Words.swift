internal import Facts
internal import Pages

extension Scene {
  /// What a reader reads in a range of the source: tags left out, references resolved, white space folded. For messages.
  func words(at range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var isInTag = false
    var isAfterSpace = true
    for byte in facts.page.source[range.clamped(to: facts.page.source.indices)] {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">") where isInTag: isInTag = false
      case _ where isInTag: continue
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
        if !isAfterSpace { bytes.append(0x20) }
        isAfterSpace = true
        continue
      default:
        bytes.append(byte)
        isAfterSpace = false
        continue
      }
      if !isAfterSpace {
        bytes.append(0x20)
        isAfterSpace = true
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: Page.resolved(bytes), as: UTF8.self)
  }
}
