/// Tells encodings apart by the bytes alone, where nothing declares one or what is declared cannot be.
enum Detection {
  /// Whether most of what is not ASCII is valid UTF-8: such a page is UTF-8 with some damage.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withBytes { view in
      var valid = 0
      var invalid = 0
      var index = 0
      while index < view.count {
        index = view.firstWide(from: index, to: view.count)
        guard index < view.count else { break }
        if UTF8Scan.isValid(view, index) { valid += 1 } else { invalid += 1 }
        index += UTF8Scan.partLength(view, index)
      }
      // NUL bytes alone do not speak against UTF-8.
      return valid >= invalid
    }
  }

  /// The likeliest encoding of bytes that are not UTF-8, and whether they say so clearly.
  static func encoding(of bytes: [UInt8]) -> (name: String, isSure: Bool) {
    let language = bytes.withBytes(declaredLanguage).flatMap { languages[$0] }
    if let language, !profiles.contains(where: { $0.encoding == language }) { return (language, true) }
    let sample = Sample(bytes)
    var best = (name: "windows-1252", score: Int.min)
    for profile in profiles {
      var score = profile.score(sample)
      if profile.encoding == language { score += sample.pairs.count }
      if score > best.score { best = (profile.encoding, score) }
    }
    return (best.name, best.score > sample.pairs.count / 2 && sample.pairs.count >= 4)
  }

  /// The language that `<html lang>` declares, without its region.
  private static func declaredLanguage(_ bytes: Bytes) -> String? {
    var index = bytes.first(0x3C, from: 0, to: min(4096, bytes.count))
    while index < min(4096, bytes.count), !bytes.has("<html", at: index) {
      index = bytes.first(0x3C, from: index + 1, to: bytes.count)
    }
    let end = bytes.first(0x3E, from: min(index, bytes.count))
    while index < end, !bytes.has("lang=", at: index) { index += 1 }
    guard index < end else { return nil }
    index += 5
    if !bytes[index].isLetter { index += 1 }
    let start = index
    while bytes[index].isLetter { index += 1 }
    return bytes.text(start..<index).lowercased()
  }

  /// The encodings of old pages by their language.
  private static let languages: [String: String] = [
    "tr": "windows-1254", "az": "windows-1254", "pl": "windows-1250", "cs": "windows-1250", "sk": "windows-1250",
    "hu": "windows-1250", "hr": "windows-1250", "sl": "windows-1250", "ro": "windows-1250", "ru": "windows-1251",
    "uk": "windows-1251", "bg": "windows-1251", "mk": "windows-1251", "be": "windows-1251", "el": "windows-1253",
    "he": "windows-1255", "ar": "windows-1256", "fa": "windows-1256", "lt": "windows-1257", "lv": "windows-1257",
    "et": "windows-1257", "vi": "windows-1258", "th": "windows-874", "ja": "Shift_JIS", "ko": "EUC-KR", "zh": "GBK",
  ]

  /// The bytes beyond ASCII of a document, each with what stands beside it.
  struct Sample {
    var pairs: [(byte: UInt8, followsWide: Bool, isAmongASCII: Bool, isInWord: Bool)] = []

    init(_ bytes: [UInt8]) {
      bytes.withBytes { view in
        var index = 0
        while pairs.count < 20_000 {
          index = view.firstWide(from: index, to: view.count)
          guard index < view.count else { return }
          let before = view[index - 1]
          let after = view[index + 1]
          let isAmongASCII = before.isLetter || after.isLetter
          pairs.append((view[index], before >= 0x80, isAmongASCII, isAmongASCII || before >= 0x80 || after >= 0x80))
          index += 1
        }
      }
    }
  }

  /// What letters of an encoding are worth in the languages written in it.
  private struct Profile {
    let encoding: String
    private let weights: [Int]
    private let isLatin: Bool

    init(_ encoding: String, isLatin: Bool, often: String, also: String, seldom: String) {
      self.encoding = encoding
      self.isLatin = isLatin
      let table = SingleByte.named(encoding) ?? .windows1252
      weights = (0x80...0xFF).map { byte in
        let scalar = table.scalar(UInt8(byte))
        if often.unicodeScalars.contains(scalar) { return 4 }
        if also.unicodeScalars.contains(scalar) { return 2 }
        if seldom.unicodeScalars.contains(scalar) { return 1 }
        return scalar.properties.isAlphabetic ? -1 : scalar.value < 0xA0 || scalar == "\u{FFFD}" ? -6 : -2
      }
    }

    func score(_ sample: Sample) -> Int {
      var score = 0
      for (byte, followsWide, isAmongASCII, isInWord) in sample.pairs {
        let weight = weights[Int(byte & 0x7F)]
        if weight > 0 || isInWord || weight < -2 { score += weight }
        // Latin words hold few such letters in a row; words of other scripts hold no ASCII.
        if isLatin ? followsWide : isAmongASCII { score -= 3 }
      }
      return score
    }
  }

  private static let profiles = [
    Profile(
      "windows-1252", isLatin: true, often: "", also: "éèàáíóúñçãõêôüöäåøæßûâîòùìÉÜÖÄ",
      seldom: "ëïýþðÿœÀÁÍÓÚÑÇÃÕÊÔÅØÆÈÎÂÛþÞðÐ"),
    Profile("windows-1254", isLatin: true, often: "ışğİ", also: "üöçŞĞ", seldom: "ÜÖÇâîû"),
    Profile(
      "windows-1250", isLatin: true, often: "ąęłżśćńźěčřůťďňőű", also: "šžŁŚŻČŘŠŽ",
      seldom: "áéíóúýöüőäôĆŹŇÁÉÍÓÚÖÜăâîșțş"),
    Profile(
      "windows-1251", isLatin: false, often: "оеаинтсрвлкі", also: "бгджзймпуфхцчшщъыьэюяїєў",
      seldom: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯІ"),
    Profile(
      "KOI8-R", isLatin: false, often: "оеаинтсрвлк", also: "бгджзймпуфхцчшщъыьэюя",
      seldom: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
    Profile(
      "windows-1253", isLatin: false, often: "αοιετνσηρπ", also: "άέήίόύώκλμυςωγδθβχφ",
      seldom: "ζξψΑΒΓΔΕΗΘΙΚΛΜΝΟΠΡΣΤΥΦΧΩ"),
    Profile("windows-1255", isLatin: false, often: "יהולארתבמש", also: "גדזחטכנסעפצקםןךףץ", seldom: ""),
    Profile("windows-1256", isLatin: false, often: "اليمنروتبه", also: "عدسفقحكجشصضطظغذزثخءأإآةىئ", seldom: "پچژگ"),
  ]
}
