import Facts
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("TÜMÜNÜ KABUL ET", "tumunu kabul et"),
    ("Tümünü\u{A0} kabul\n\tet", "tumunu kabul et"),
    ("İZİN ver, ışık", "izin ver, isik"),
    ("c\u{327}erez", "cerez"),
    ("çe\u{AD}rez\u{200B}ler", "cerezler"),
    ("l’accord — «oui»…", "l'accord - \"oui\"..."),
    ("Straße Ærø łódź Þór", "strasse aero lodz thor"),
    ("ΑΠΟΔΟΧΉ όλων ς", "αποδοχη ολων σ"),
    ("ПРИЕМАМ Й ї", "приемам и і"),
    ("и\u{306}", "и"),
    ("✖\u{FE0F}", "×"),
    ("ＯＫ ﬁle", "ok file"),
    ("قُبُول أ", "قبول ا"),
    ("• a", "| a"),
  ]) func foldsToTheComparisonForm(source: String, folded: String) {
    #expect(String(decoding: Folding.fold(source), as: UTF8.self) == folded)
  }

  @Test func malformedBytesStay() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x20, 0xE2, 0x80, 0x41, 0xF0, 0x9F]
    #expect(Folding.fold(bytes) == [0x61, 0xFF, 0xC3, 0x20, 0xE2, 0x80, 0x61, 0xF0, 0x9F])
  }

  @Test func everyScalarFoldsToNoMoreBytesAndFoldsOnce() {
    for value in UInt32(1)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let source = Array(String(scalar).utf8)
      let folded = Folding.fold(source)
      guard folded.count <= source.count, Folding.fold(folded) == folded else {
        Issue.record("U+\(String(value, radix: 16))")
        continue
      }
    }
  }

  @Test(arguments: [1, 7, 128, 129, 1000]) func foldedRangesLeadBackToTheSource(repeats: Int) {
    let source = Array(String(repeating: "Ş \u{A0}ığ\u{AD}x… ", count: repeats).utf8 + Array("Çerez!".utf8))
    let text = FoldedText(source)
    #expect(text.bytes == Folding.fold(source))
    let start = text.bytes.count - 6
    let range = text.range(of: start..<start + 5, in: source.span)
    #expect(String(decoding: source[range], as: UTF8.self) == "Çerez")
  }

  @Test(arguments: [
    "", " a", "A  B", "WE USE COOKIES  to improve", "a\tb\nc and more of it", "Über ß  – naïve", "1234567 90 x",
    "exactly8", "exactly8exactly8", "e\u{301}tude of  a kind", "a\u{A0} b\u{A0}\u{A0}c, as it stands", "\u{7F}del",
  ]) func `Eight bytes at a time fold as one by one`(text: String) {
    let source = Array(text.utf8)
    #expect(Folding.fold(source) == FoldedText(source).bytes)
    for start in 1...9 {
      let shifted = Array(repeating: UInt8(ascii: "x"), count: start) + source
      #expect(Folding.fold(shifted) == FoldedText(shifted).bytes)
    }
  }
}
