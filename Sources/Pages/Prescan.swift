/// Finds the encoding that a page declares for itself (HTML standard 13.2.3.2, "prescan a byte stream").
enum Prescan {
  static func charset(_ bytes: [UInt8]) -> String? {
    bytes.withBytes { view in
      var index = 0
      let end = min(view.count, 1024)
      while index < end {
        index = view.first(0x3C, from: index, to: end)
        if view.has("<meta", at: index), let name = label(view, index, end) { return EncodingLabel.name(name) }
        index += 1
      }
      return nil
    }
  }

  private static func label(_ view: Bytes, _ start: Int, _ end: Int) -> String? {
    let close = view.first(0x3E, from: start)
    var index = start
    while index < close, !view.has("charset=", at: index) { index += 1 }
    guard index < close else { return nil }
    index += 8
    while index < close, view[index] == 0x22 || view[index] == 0x27 || view[index].isSpace { index += 1 }
    let first = index
    while index < close, view[index] != 0x22, view[index] != 0x27, view[index] != 0x3B, !view[index].isSpace {
      index += 1
    }
    return view.text(first..<index)
  }
}
