/// Names of members from before archives said how names are encoded: DOS code pages.
///
/// Code page 857, the Turkish one, differs from the 437 that zip names by default in a dozen letters, and has the
/// Turkish ones there. A name is only shown, never opened, so a wrong letter harms nothing.
enum LegacyNames {
  /// The text of a name that is not UTF-8.
  static func text(of bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }))
  }

  private static let upper: [Unicode.Scalar] = Array(
    ("ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ºªÊËÈ�ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ�×ÚÛÙìÿ¯´\u{AD}±�¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)
}
