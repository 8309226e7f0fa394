import Inputs
import Pages
import Testing

@Suite struct EncodingTests {
  /// A page as it is saved, and what must be read in it.
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var charset: String?
    let encoding: String
    let reason: Encoding.Reason
    var contradicted: String?
    let text: String
    var testDescription: String { name }
  }

  static let turkish: [UInt8] = [
    0x3C, 0x70, 0x3E, 0xC7, 0x65, 0x72, 0x65, 0x7A, 0x20, 0x61, 0x79, 0x61, 0x72, 0x6C, 0x61, 0x72, 0xFD, 0x6E, 0xFD,
    0x20,
    0x64, 0x65, 0xF0, 0x69, 0xFE, 0x74, 0x69, 0x72,
  ]

  /// Labels of the Encoding Standard beyond the names themselves, as a declaration may spell them.
  static let labelled: [Case] = [
    Case(
      name: "cp1251", bytes: Array("<meta charset=cp1251><p>".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2],
      encoding: "windows-1251", reason: .declared, text: "Привет"),
    Case(
      name: "koi8-ru", bytes: Array("<meta charset=koi8-ru><p>".utf8) + [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4],
      encoding: "KOI8-U", reason: .declared, text: "Привет"),
    Case(
      name: "csisolatin2", bytes: Array("<meta charset=csisolatin2><p>".utf8) + [0xB3, 0xF3, 0x64, 0xBC],
      encoding: "ISO-8859-2", reason: .declared, text: "łódź"),
    Case(
      name: "dos-874", bytes: Array("<meta charset=dos-874><p>".utf8) + [0xE4, 0xB7, 0xC2], encoding: "windows-874",
      reason: .declared, text: "ไทย"),
    Case(
      name: "x-sjis", bytes: Array("<meta charset=x-sjis><p>".utf8) + [0x93, 0xFA, 0x96, 0x7B], encoding: "Shift_JIS",
      reason: .declared, text: "日本"),
    Case(
      name: "x-euc-jp", bytes: Array("<meta charset=x-euc-jp><p>".utf8) + [0xC6, 0xFC, 0xCB, 0xDC], encoding: "EUC-JP",
      reason: .declared, text: "日本"),
    Case(
      name: "ks_c_5601-1987", bytes: Array("<meta charset=ks_c_5601-1987><p>".utf8) + [0xC7, 0xD1], encoding: "EUC-KR",
      reason: .declared, text: "한"),
    Case(
      name: "cn-big5", bytes: Array("<meta charset=cn-big5><p>".utf8) + [0xA4, 0xA4], encoding: "Big5",
      reason: .declared, text: "中"),
    Case(
      name: "x-user-defined", bytes: Array("<meta charset=x-user-defined><p>".utf8) + [0xE9], encoding: "windows-1252",
      reason: .declared, text: "é"),
  ]

  static let cases: [Case] = [
    Case(
      name: "a mark", bytes: [0xEF, 0xBB, 0xBF] + Array("<p>çerez".utf8), encoding: "UTF-8", reason: .byteOrderMark,
      text: "çerez"),
    Case(
      name: "valid UTF-8 under a stale declaration", bytes: Array("<meta charset=iso-8859-9><p>çerez ışık".utf8),
      encoding: "UTF-8", reason: .validUTF8, contradicted: "windows-1254", text: "çerez ışık"),
    Case(
      name: "valid UTF-8 under gb2312", bytes: Array("<meta charset=gb2312><p>çerez".utf8), encoding: "UTF-8",
      reason: .validUTF8, contradicted: "GBK", text: "çerez"),
    Case(
      name: "windows-1254 that declares nothing", bytes: turkish, encoding: "windows-1254", reason: .detected,
      text: "Çerez ayarlarını değiştir"),
    Case(
      name: "iso-8859-9 is windows-1254", bytes: Array("<meta charset='ISO-8859-9'>".utf8) + turkish + [0x93, 0x80],
      encoding: "windows-1254", reason: .declared, text: "Çerez ayarlarını değiştir“€"),
    Case(
      name: "iso-8859-1 is windows-1252", bytes: Array("<meta charset=iso-8859-1><p>".utf8) + [0x93, 0x63, 0xE9, 0x94],
      encoding: "windows-1252", reason: .declared, text: "“cé”"),
    Case(
      name: "http-equiv",
      bytes: Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1254'>".utf8) + turkish,
      encoding: "windows-1254", reason: .declared, text: "Çerez ayarlarını değiştir"),
    Case(
      name: "transport before meta", bytes: Array("<meta charset=windows-1252>".utf8) + turkish, charset: "latin5",
      encoding: "windows-1254", reason: .transport, text: "Çerez ayarlarını değiştir"),
    Case(
      name: "UTF-8 declared, windows-1254 saved", bytes: Array("<meta charset=utf-8>".utf8) + turkish,
      encoding: "windows-1254", reason: .detected, contradicted: "UTF-8", text: "Çerez ayarlarını değiştir"),
    Case(
      name: "a declaration in a comment", bytes: Array("<!-- <meta charset=windows-1251> -->".utf8) + turkish,
      encoding: "windows-1254", reason: .detected, text: "Çerez ayarlarını değiştir"),
    Case(
      name: "UTF-8 with a broken byte", bytes: Array("<p>sonra ".utf8) + [0xFF] + Array(" çerez, ışık".utf8),
      encoding: "UTF-8", reason: .validUTF8, text: "sonra \u{FFFD} çerez, ışık"),
    Case(
      name: "French",
      bytes: Array("<p>d".utf8) + [0xE9] + Array("j".utf8) + [0xE0] + Array(" caf".utf8) + [0xE9]
        + Array(" ".utf8) + [0xEA] + Array("tre".utf8), encoding: "windows-1252", reason: .detected,
      text: "déjà café être"),
    Case(
      name: "Russian",
      bytes: Array("<p>".utf8) + [0xEF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xEC, 0xE8, 0xF0, 0x20, 0xEA, 0xE0, 0xEA],
      encoding: "windows-1251", reason: .detected, text: "привет мир как"),
    Case(
      name: "Polish",
      bytes: Array("<p>za".utf8) + [
        0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9, 0x20, 0x6A, 0x61, 0x9F, 0xF1,
      ],
      encoding: "windows-1250", reason: .detected, text: "zażółć gęślą jaźń"),
    Case(
      name: "UTF-16 without a mark",
      bytes: "<p>çerez ve gizlilik</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      encoding: "UTF-16LE", reason: .detected, text: "çerez ve gizlilik"),
    Case(
      name: "UTF-16 with a mark",
      bytes: [0xFE, 0xFF] + "<p>çerez 😀".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, encoding: "UTF-16BE",
      reason: .byteOrderMark, text: "çerez 😀"),
    Case(
      name: "Shift_JIS", bytes: Array("<meta charset=shift_jis><p>".utf8) + [0x93, 0xFA, 0x96, 0x7B, 0x41],
      encoding: "Shift_JIS", reason: .declared, text: "日本A"),
    Case(
      name: "GBK", bytes: Array("<meta charset=gb2312><p>".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0x81, 0x40, 0xFF, 0x41],
      encoding: "GBK", reason: .declared, text: "你好丂\u{FFFD}A"),
    Case(
      name: "ISO-2022-JP",
      bytes: Array("<meta charset=iso-2022-jp><p>".utf8)
        + [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x41], encoding: "ISO-2022-JP",
      reason: .declared,
      text: "日本A"),
    Case(
      name: "NUL bytes", bytes: Array("<p>a\u{0}b<b\u{0}>c\u{0}".utf8), encoding: "UTF-8", reason: .validUTF8,
      text: "abc"),
  ]

  /// What the standard's prescan makes of a declaration; a page of one byte beyond ASCII tells which encoding was taken.
  @Test(arguments: [
    ("<meta charset=' windows-1251\t\u{C}'>", "windows-1251"), ("<meta charset='WINDOWS-1251\n'>", "windows-1251"),
    ("<meta charset='windows- 1251'>", nil), ("<meta charset='\u{B}windows-1251'>", nil),
    ("<meta/charset=koi8-r>", "KOI8-R"),
    ("<META CHARSET = koi8-r >", "KOI8-R"),
    ("<meta charset=nonsense><meta charset=koi8-r>", "KOI8-R"), ("<meta charset=koi8-r charset=utf-8>", "KOI8-R"),
    ("<metacharset=koi8-r>", nil), ("<! <meta charset=koi8-r>", nil), ("<?php <meta charset=koi8-r>", nil),
    ("</ <meta charset=koi8-r>", nil), ("</p <meta charset=koi8-r>", nil), ("<!--><meta charset=koi8-r>", "KOI8-R"),
    ("<!-- > <meta charset=koi8-r> -->", nil), ("<a title='<meta charset=koi8-r>'>", nil),
    ("<meta content='text/html; charset=koi8-r'>", nil),
    ("<meta content='text/html; charset=koi8-r' http-equiv=content-type>", "KOI8-R"),
    ("<meta http-equiv=refresh http-equiv=content-type content='charset=koi8-r'>", nil),
    ("<meta http-equiv=content-type content='charset charset = \"koi8-r\"'>", "KOI8-R"),
    ("<meta http-equiv=content-type content='charset=\"koi8-r'>", nil),
    ("<meta http-equiv=content-type content='charset=koi8-r;x'>", "KOI8-R"),
    ("<?xml version='1.0' encoding = \"koi8-r\" ?>", "KOI8-R"), ("<?xml encoding='koi8-r?>", nil),
    ("<?xml version='1.0'?><meta charset=koi8-r>", "KOI8-R"), ("<meta charset=utf-16le>", "UTF-8"),
  ])
  func `a declaration is found as browsers find it`(markup: String, encoding: String?) throws {
    // A letter of Turkish in windows-1254, which the bytes alone are taken for.
    let page = try page(Array(markup.utf8) + Array("<html lang=tr>".utf8) + [0x3C, 0x70, 0x3E, 0xFD])
    #expect(page.encoding.name == (encoding == "UTF-8" ? "windows-1254" : encoding ?? "windows-1254"))
    #expect((page.encoding.reason == .declared) == (encoding != nil && encoding != "UTF-8"))
  }

  @Test(arguments: cases + labelled) func reading(_ sample: Case) throws {
    let page = try page(sample.bytes, charset: sample.charset)
    #expect(page.encoding.name == sample.encoding)
    #expect(page.encoding.reason == sample.reason)
    #expect(page.encoding.contradicted == sample.contradicted)
    #expect(page.text(of: page.tree.root) == sample.text)
  }

  /// In any encoding the last scalar of a page leads back to the last bytes of the document.
  @Test(arguments: cases) func `places lead back to the document`(_ sample: Case) throws {
    let page = try page(sample.bytes, charset: sample.charset)
    let paragraph = try #require(page.first(.p))
    let start = page.tree.startTag(of: paragraph)
    let original = page.original(start)
    let tag = sample.bytes[original].filter { $0 != 0 }
    #expect(tag == Array("<p>".utf8))
    let whole = page.original(0..<page.source.count)
    #expect(whole.upperBound >= sample.bytes.count - 3 && whole.upperBound <= sample.bytes.count)
  }
}
