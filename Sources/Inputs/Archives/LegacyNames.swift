/// Names of members from before archives said how names are encoded.
///
/// Most come from DOS code pages: 857, the Turkish one, differs from the 437 that zip names by default in a dozen
/// letters, and has the Turkish ones there. Some programs of Windows wrote windows-1254 instead; where a name has more
/// Turkish letters that way, it is read that way. A name is only shown, never opened, so a wrong letter harms nothing.
enum LegacyNames {
  /// The text of a name that is not UTF-8.
  static func text(of bytes: [UInt8]) -> String {
    let codePage = letters(of: bytes, in: windows) > letters(of: bytes, in: dos) ? windows : dos
    return String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : codePage[Int($0) - 0x80] }))
  }

  /// How many Turkish letters a name has in a code page.
  private static func letters(of bytes: [UInt8], in codePage: [Unicode.Scalar]) -> Int {
    bytes.count { $0 >= 0x80 && turkish.contains(codePage[Int($0) - 0x80]) }
  }

  private static let turkish = Set("çğıöşüÇĞİÖŞÜ".unicodeScalars)

  private static let dos: [Unicode.Scalar] = Array(
    ("ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ºªÊËÈ�ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ�×ÚÛÙìÿ¯´\u{AD}±�¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)

  private static let windows: [Unicode.Scalar] = Array(
    ("€�‚ƒ„…†‡ˆ‰Š‹Œ����‘’“”•–—˜™š›œ��Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ").unicodeScalars)
}
