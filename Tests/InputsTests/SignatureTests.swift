import Testing

@testable import Inputs

@Suite struct SignatureTests {
  @Test(arguments: [
    ("<!DOCTYPE html><p>x", Signature.page),
    ("Title: not a mail, a text\n\nSubject: what then?", .page),
    ("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", .mime),
    ("From: <Saved by Blink>\nSubject: a\nlong title\nMIME-Version: 1.0\n\n--", .mime),
    ("Name: a\nTown: b\nfree words\nand more\nContent-Type: text\n\nx", .page),
    ("Received: a\n\tb\nMIME-Version: 1.0\n\n<p>", .mime),
    ("WARC/1.1\r\nWARC-Type: response\r\n", .warc),
    ("{\n \"log\": {\"version\": \"1.2\"}}", .har),
    ("{\"title\": 1}", .page),
    ("From a@b.example Sun Mar  1 12:00:00 2026\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>", .mime),
    ("From a distance: a novel\nin two parts\n", .page),
    (
      "filedesc://old.arc 0.0.0.0 20010301120000 text/plain 76\n1 0 Alexa Internet\n",
      .foreign("an ARC file, the older form of WARC; convert it to WARC")
    ),
    ("bplist00WebMainResource", .foreign("a property list, as Safari saves pages; save the page as HTML")),
    ("Kabul et: çerez\nİkinci satır", .page),
  ])
  func `a file is what its first bytes say`(start: String, signature: Signature) {
    #expect(Signature.of(Array(start.utf8)[...]) == signature)
  }

  @Test(arguments: [
    ("=C3=87erez=20kullan=\r\n=C4=B1r", "Çerez kullanır"), ("50=25 =ZZ =", "50% =ZZ ="), ("a=\nb", "ab"),
  ])
  func `quoted-printable is undone, what is none is kept`(encoded: String, text: String) {
    let decoded = TransferEncoding.quotedPrintableDecoded(Array(encoded.utf8)[...])
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test(arguments: [("cml6YQ==", "riza"), ("cml6\r\nYQ", "riza"), ("", ""), ("c!m?l6YQ", "riza")])
  func `base64 is undone across lines`(encoded: String, text: String) {
    #expect(String(decoding: TransferEncoding.base64Decoded(encoded.utf8), as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("text/html; charset=\"windows-1254\"", "text/html", "windows-1254"), ("Text/HTML", "text/html", nil),
    ("", nil, nil), (";charset=x", nil, "x"),
    ("multipart/related; boundary=\"a;b\"; charset=x", "multipart/related", "x"),
  ])
  func `a media type is taken apart`(value: String, essence: String?, charset: String?) {
    #expect(MediaType(value).essence == essence)
    #expect(MediaType(value).charset == charset)
  }
}
