import EmbeddedRules
import Facts
import Glibc
import Rulebook
import Testing

/// The tables of `Rules/words` as they are in the repository.
enum WordTables {
  static let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Rules/words"

  static let files: [String] = {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".yaml") { names.append(name) }
    }
    return names.sorted()
  }()

  static func bytes(of file: String) -> [UInt8] {
    guard let handle = unsafe fopen("\(folder)/\(file)", "rb") else { return [] }
    defer { unsafe fclose(handle) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, handle)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static let entries: [Words.Entry] = files.flatMap { file in
    var mistakes = Mistakes(in: file)
    return WordsFile.entries(of: bytes(of: file), mistakes: &mistakes)
  }

  static let all = Words(entries)
}

@Suite struct WordTablesTests {
  @Test(arguments: WordTables.files) func aTableHasNoMistakes(file: String) {
    var mistakes = Mistakes(in: file)
    let entries = WordsFile.entries(of: WordTables.bytes(of: file), mistakes: &mistakes)
    #expect(mistakes.all.map(\.description) == [])
    #expect(Set(entries.map(\.language)) == [String(file.dropLast(5))])
  }

  @Test("The words in the program are those of Rules/words, and find what those find")
  func embedded() {
    #expect("\(embeddedWords)" == String(decoding: WordTables.all.packed, as: UTF8.self))
    let words = Words(packed: embeddedWords)
    #expect(words.languages == WordTables.all.languages)
    for entry in WordTables.entries {
      let folded = Folding.fold(entry.phrase.text)
      #expect(words.hits(in: folded) == WordTables.all.hits(in: folded))
    }
  }

  /// What accepts in one language must not refuse in another, nor the other way round.
  @Test func noLabelMeansTwoThings() {
    let answers: [WordList] = [.accept, .reject, .save, .settings, .acknowledge, .dismiss, .acceptAndClose]
    var lists: [[UInt8]: Set<WordList>] = [:]
    for entry in WordTables.entries where answers.contains(entry.list) {
      lists[Folding.fold(entry.phrase.text).filter { $0 != 0x26 }, default: []].insert(entry.list)
    }
    let clashes = lists.filter { $0.value.count > 1 }.map { String(decoding: $0.key, as: UTF8.self) }.sorted()
    #expect(clashes == [])
  }

  @Test(arguments: [
    ("Accept all cookies", WordList.accept), ("TÜMÜNÜ KABUL ET", .accept), ("Tümünü Kabul Ediyorum", .accept),
    ("İZİN VER", .accept), ("Evet, onaylıyorum!", .accept), ("I agree", .accept),
    ("Kabul etmiyorum", .reject), ("Kabul etmeden devam et", .reject), ("Yalnızca zorunlu", .reject),
    ("Sadece gerekli", .reject), ("SADECE GEREKLİ ÇEREZLERİ KABUL ET", .reject), ("Reddet", .reject),
    ("Kabul etme", .reject), ("İzin verme", .reject), ("Onaylamıyorum", .reject), ("Hayır, teşekkürler", .reject),
    ("No, thanks", .reject), ("Continue without accepting →", .reject), ("Accept only necessary", .reject),
    ("Don’t accept", .reject), ("Çerez ayarlarını özelleştir", .settings), ("Manage options", .settings),
    ("Seçimlerimi kaydet", .save), ("Save my choices", .save), ("Seçilenlere izin ver", .save), ("✕", .dismiss),
    ("Kapat", .dismiss), ("Tamam", .acknowledge), ("Anladım", .acknowledge), ("Got it!", .acknowledge),
    ("Kabul et ve kapat", .acceptAndClose), ("Accept & close ×", .acceptAndClose),
    ("Her zaman aktif", .alwaysOn), ("Çerez Politikası", .cookiePolicy), ("Aydınlatma Metni", .privacyNotice),
  ]) func aLabelIsInItsListAndInNoOtherAnswer(label: String, list: WordList) {
    let answers: Set<WordList> = [.accept, .reject, .save, .settings, .acknowledge, .dismiss, .acceptAndClose]
    let lists = Set(WordTables.all.hits(whole: Folding.fold(label)).map(\.list))
    #expect(lists.contains(list))
    #expect(lists.intersection(answers).subtracting([list]) == [])
  }

  @Test(arguments: [
    ("Sitemizi kullanmaya devam ederek çerez kullanımını kabul etmiş sayılırsınız.", WordList.impliedConsent),
    ("By continuing to use this site you accept our cookies.", .impliedConsent),
    ("KVKK ve GDPR uyarınca sitemiz çerez kullanmaktadır.", .lawAsAuthority),
    ("Size daha iyi bir deneyim sunmak için çerez kullanıyoruz.", .vaguePurpose),
    ("Detaylı bilgi için tıklayınız.", .clickHere),
    ("Çerezleri tarayıcı ayarlarınızdan kapatabilirsiniz.", .browserSettings),
    ("Rızanızı dilediğiniz zaman geri alabilirsiniz.", .withdrawal),
    ("Verileriniz açık rızanıza dayanılarak yurt dışına aktarılabilir.", .policyTransferByConsent),
    ("[ ] Aydınlatma metnini okudum, kabul ediyorum", .noticeAccepted),
    ("I agree to the Privacy Policy", .consentByReference),
    ("Haberi okumak için çerezleri kabul edin.", .wall),
    ("Kişisel verilerimin her türlü işlenmesine rıza gösteriyorum.", .blanketConsent),
  ]) func aSentenceSaysWhatItsListSays(sentence: String, list: WordList) {
    #expect(WordTables.all.mentions(list, in: Folding.fold(sentence)))
  }

  @Test(arguments: [
    ("Kabul et düğmesine basmadıkça isteğe bağlı çerez kullanılmaz.", WordList.impliedConsent),
    ("No optional cookie is set unless you press Accept.", .impliedConsent),
    ("Devam ediyoruz.", .impliedConsent),
    ("Çerezler, KVKK 5/2-f kapsamında işlenir.", .lawAsAuthority),
    ("Necessary cookies: our legitimate interest.", .lawAsAuthority),
  ]) func aSentenceDoesNotSayWhatItDoesNot(sentence: String, list: WordList) {
    #expect(!WordTables.all.mentions(list, in: Folding.fold(sentence)))
  }
}
