import Testing

@testable import Inputs

@Suite struct MailTests {
  private func items(_ text: String) -> [Item] {
    Array(Items([.memory(name: "a.eml", bytes: Array(text.utf8))]))
  }

  private func documents(_ text: String) -> [Document] {
    items(text).compactMap { if case .document(let document) = $0 { document } else { nil } }
  }

  private static let mail = """
    Subject: News
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="b;c"

    --b;c
    Content-Type: text/plain

    plain
    --b;c
    Content-Type: text/html; charset=utf-8

    <p>From here on

    --b;c--

    """

  @Test func `a mail behind an envelope line is the same mail`() throws {
    let bare = try #require(documents(Self.mail).first)
    let kept = documents("From a@b.example Sun Mar  1 12:00:00 2026\n" + Self.mail)
    #expect(text(bare) == "<p>From here on\n")
    #expect(kept.map(\.bytes) == [bare.bytes])
    #expect(kept.first?.origin.name == "a.eml")
    #expect(kept.first?.container == .mhtml)
  }

  @Test func `each mail of a mailbox is a page`() {
    let envelope = "From a@b.example Sun Mar  1 12:00:00 2026\r\n"
    let mails = (1...3).map {
      "\(envelope)Subject: \($0)\r\nContent-Type: text/html\r\n\r\n<p>\($0)\n\nFrom here\r\n\r\n"
    }
    let found = documents(mails.joined())
    #expect(found.map(\.origin.name) == ["a.eml › mail 1", "a.eml › mail 2", "a.eml › mail 3"])
    #expect(found.map { text($0).prefix(4) } == ["<p>1", "<p>2", "<p>3"])
    #expect(found.allSatisfy { text($0).contains("From here") })
  }

  @Test(arguments: ["7bit", "base64"])
  func `a mail inside a mail is read`(encoding: String) {
    let inner =
      encoding == "base64" ? "Q29udGVudC1UeXBlOiB0ZXh0L2h0bWwKCjxwPmlubmVy" : "Content-Type: text/html\n\n<p>inner"
    let found = documents(
      """
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: message/rfc822
      Content-Transfer-Encoding: \(encoding)

      \(inner)
      --o--
      """)
    #expect(found.map(text) == ["<p>inner"])
  }

  @Test(arguments: [
    "base64", "Base64", "BASE64 ", "\"base64\"", "base64; charset=utf-8", "base64 (of the body)", "  base64\n\t;x=y",
  ])
  func `a transfer encoding is known however it is spelled`(written: String) {
    let found = documents(
      "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: \(written)\n\nPHA+eA==")
    #expect(found.map(text) == ["<p>x"])
  }

  @Test(arguments: ["<main@x>", "main@x", "\"<main@x>\""])
  func `the part that a mail starts with is found with and without brackets`(start: String) {
    let found = documents(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b; start=\(start)

      --b
      Content-Type: text/html

      <p>a frame
      --b
      Content-Type: text/html
      Content-ID: <main@x>

      <p>the page
      --b--
      """)
    #expect(found.map(text) == ["<p>the page"])
  }

  @Test(arguments: [
    ("<Saved by Blink>", "Chromium"), ("\"Saved by Windows Internet Explorer 8\"", "Internet Explorer"),
    ("<Saved by Mozilla 5.0 (Macintosh)>", "Firefox"), ("<Saved by the bell>", nil), ("A <a@b.example>", nil),
  ])
  func `a browser that saved a page is known by its name`(sender: String, saver: String?) {
    let found = documents("From: \(sender)\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x")
    #expect(found.map(\.saver) == [saver])
  }

  @Test func `a frame is told with its address`() {
    let found = documents(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html
      Content-Location: https://a.example/

      <iframe src="cid:f@x">
      --b
      Content-Type: text/html
      Content-ID: <f@x>
      Content-Location: https://b.example/frame

      <p>a frame
      --b--
      """)
    #expect(found.map { $0.companions.address(of: "cid:f@x") } == ["https://b.example/frame"])
    #expect(found.map { $0.companions.address(of: "cid:g@x") } == [nil])
  }

  @Test(arguments: [
    ("Sun, 1 Mar 2026 12:05:09 +0200", "2026-03-01T12:05:09+02:00"),
    ("Mon, 22 Jun 2026 08:03:00 -0000", "2026-06-22T08:03:00Z"),
    ("1 Mar 26 12:05 EST (somewhere)", "2026-03-01T12:05:00Z"),
    ("Sun, 31 Dec 1999 23:59:60 GMT", "1999-12-31T23:59:60Z"),
    ("yesterday", nil), ("Sun, 41 Mar 2026 12:05:09 +0200", nil), ("Sun, 1 Mar 2026", nil), ("", nil),
  ])
  func `the date of a mail is that of its page`(header: String, date: String?) throws {
    let found = documents("Date: \(header)\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x")
    #expect(found.map(\.origin.date) == [date])
  }

  @Test func `mails in mails are followed to a depth, and mailboxes of any shape end`() {
    let nested = String(repeating: "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n", count: 2_000)
    #expect(items(nested + "Content-Type: text/html\n\n<p>x").count == 1)
    let envelopes = String(repeating: "From \n\n", count: 20_000)
    #expect(items("From a\nMIME-Version: 1.0\n\n" + envelopes).count == 1)
  }

  @Test func `an ARC file is told to be one`() {
    let content = "filedesc://old.arc 0.0.0.0 20010301120000 text/plain 76\n1 0 Alexa Internet\nURL IP-address\n"
    guard case .unreadable(let unreadable) = items(content).first else {
      Issue.record("an ARC file was read as a page")
      return
    }
    #expect(unreadable.reason == .unsupported("an ARC file, the older form of WARC; convert it to WARC"))
  }
}
