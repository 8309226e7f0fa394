import Facts
import Testing

/// The phrases of a set that a text holds, with the words they stand on.
private func found(_ phrases: [String], in text: String) throws -> [String] {
  let set = PhraseSet(try phrases.map { try Phrase($0) })
  let folded = Folding.fold(text)
  return set.matches(in: folded.span).map {
    "\(phrases[$0.phrase])=\(String(decoding: folded[$0.range], as: UTF8.self))"
  }
}

@Suite struct PhraseSetTests {
  @Test func `Lists of words are few enough for the sets that hold them`() { #expect(WordList.allCases.count <= 128) }

  @Test(arguments: [
    (["kabul et"], "Tümünü KABUL ET!", ["kabul et=kabul et"]),
    (["kabul et"], "kabul etmeden devam", []),
    (["kabul et*"], "kabul etmeden devam", ["kabul et*=kabul etmeden"]),
    (["çerez*"], "Çerez, çerezlerimizin ve erez", ["çerez*=cerez", "çerez*=cerezlerimizin"]),
    (["reject all", "all"], "reject all", ["reject all=reject all", "all=all"]),
    (["opt-out"], "opt out", ["opt-out=opt out"]),
    (["cookie richtlinie"], "Cookie-Richtlinie", ["cookie richtlinie=cookie-richtlinie"]),
    (["no thanks"], "No, thanks", ["no thanks=no, thanks"]),
    (["no thanks"], "No. Thanks", []),
    (
      ["by continuing … consent"], "By continuing to use this site you consent",
      ["by continuing … consent=by continuing to use this site you consent"]
    ),
    (["by continuing … consent"], "By continuing here. You consent", []),
    (["a … b"], "a 1 2 3 4 5 6 b", ["a … b=a 1 2 3 4 5 6 b"]),
    (["a … b"], "a 1 2 3 4 5 6 7 b", []),
    (["a … b"], "a b b", ["a … b=a b"]),
    (["ab*", "abc*"], "abcd", ["abc*=abcd", "ab*=abcd"]),
    (["×"], "✕", ["×=×"]),
    (["j'accepte"], "J’accepte", ["j'accepte=j'accepte"]),
    (["we use cookies"], "we use | cookies", []),
    (
      ["seconds", "secondsx", "secondsxy"], "Seconds secondsx secondsxy",
      ["seconds=seconds", "secondsx=secondsx", "secondsxy=secondsxy"]
    ),
    (
      ["datenschutzerklärung"], "Datenschutzerklärung, Datenschutzerklärungen",
      ["datenschutzerklärung=datenschutzerklarung"]
    ),
    (["ad*", "ads*", "adva*"], "ad ads advance", ["ad*=ad", "ads*=ads", "ad*=ads", "adva*=advance", "ad*=advance"]),
  ]) func findsPhrasesAtWordBoundaries(phrases: [String], text: String, expected: [String]) throws {
    #expect(try found(phrases, in: text) == expected)
  }

  @Test(arguments: [
    ("kabul et", "» Kabul Et ✓", true), ("kabul et", "Kabul et ve kapat", false),
    ("kabul … kapat", "Kabul et ve kapat", true),
    ("ok", "OK", true), ("ok", "", false), ("a … b", "a b b", true),
  ]) func aWholeTextIsAPhraseButForSigns(phrase: String, text: String, isSaid: Bool) throws {
    let set = PhraseSet([try Phrase(phrase)])
    #expect(set.matches(whole: Folding.fold(text).span).isEmpty == !isSaid)
  }

  @Test(arguments: [
    ("", PhraseMistake.noWords), ("…", .gapAtTheEdge), ("a …", .gapAtTheEdge), ("a … b … c … d", .tooManyGaps),
    ("* a", .starWithoutWord), ("a* b", .starWithoutWord), ("ab*c", .starInsideWord),
  ]) func aMistakenPhraseSaysWhatIsWrong(text: String, mistake: PhraseMistake) {
    #expect(throws: mistake) { try Phrase(text) }
  }

  @Test func findsWhatAPlainSearchFinds() throws {
    let words = ["ab", "abc", "b", "bc", "abcd", "c"]
    var phrases: [String] = words
    for first in words {
      for second in words { phrases.append("\(first) \(second)") }
      phrases.append("\(first)x*")
    }
    let set = PhraseSet(try phrases.map { try Phrase($0) })
    var seed: UInt64 = 7
    for _ in 0..<200 {
      var text: [String] = []
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1
        let word = words[Int(seed >> 33) % words.count]
        text.append(seed >> 60 == 0 ? word + "xy" : word)
      }
      let found = set.matches(in: Folding.fold(text.joined(separator: " ")).span).count
      let plain = text.indices.reduce(0) { sum, index in
        sum
          + phrases.count { phrase in
            let parts = phrase.split(separator: " ").map(String.init)
            guard index + parts.count <= text.count else { return false }
            return zip(parts, text[index...]).allSatisfy { part, word in
              part.hasSuffix("*") ? word.hasPrefix(String(part.dropLast())) : part == word
            }
          }
      }
      #expect(found == plain)
    }
  }
}
