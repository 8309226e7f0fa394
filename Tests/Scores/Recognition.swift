internal import Languages

/// How often the language of a string is told right.
struct Recognition {
  static let lengths = ["1-2", "3-5", "6-12", "13-30"]

  let model: LanguageModel

  /// Whether an answer counts as right: Norwegian in either form, Bosnian for Croatian.
  static func isRight(_ answer: String?, for language: String) -> Bool {
    answer == language || (language == "hr" && answer == "bs")
  }

  func measures(of samples: [Sample]) -> [Measure] {
    let tables = tables(of: samples)
    return Kind.allCases.flatMap { kind in
      Self.lengths.compactMap { length in
        tables["\(kind.rawValue) \(length)"].map { Measure("\(kind.rawValue) \(length)", $0.mean) }
      }
    } + turkish(samples)
  }

  /// A row for each language: interface and notices, by length.
  func table(of samples: [Sample]) -> [String] {
    let tables = tables(of: samples)
    let names = [Kind.interface, .notices].flatMap { kind in
      Self.lengths.prefix(3).map { "\(kind.rawValue) \($0)" }
    }
    let languages = Set(names.compactMap { tables[$0]?.languages }.joined()).sorted()
    return languages.map { language in
      let shares = names.map { tables[$0]?.share(of: language).map(rounded) ?? "–" }
      return "\(language)  \(shares.prefix(3).joined(separator: " / ")) · \(shares.suffix(3).joined(separator: " / "))"
    }
  }

  /// By kind and length.
  private func tables(of samples: [Sample]) -> [String: Accuracy] {
    var tables: [String: Accuracy] = [:]
    for sample in samples {
      guard let kind = Kind(set: sample.set) else { continue }
      let isRight = Self.isRight(told(sample.text), for: sample.language)
      tables["\(kind.rawValue) \(sample.words)", default: Accuracy()].add(sample.language, isRight: isRight)
    }
    return tables
  }

  private func told(_ text: String) -> String? { model.language(of: model.tally(of: Array(text.utf8))) }

  /// Turkish as people and broken servers write it.
  private func turkish(_ samples: [Sample]) -> [Measure] {
    let turkish = samples.filter { $0.language == "tr" && ["webui", "cmp"].contains($0.set) }
    return Spelling.allCases.flatMap { spelling in
      Self.lengths.prefix(3).map { length in
        var accuracy = Accuracy()
        for sample in turkish where sample.words == length {
          accuracy.add("tr", isRight: told(spelling.applied(to: sample.text)) == "tr")
        }
        return Measure("turkish \(spelling.rawValue) \(length)", accuracy.mean)
      }
    }
  }
}

/// A way of writing Turkish.
enum Spelling: String, CaseIterable {
  case asIs = "as is"
  case plain = "without diacritics"
  case capitals
  case plainCapitals = "capitals without diacritics"
  case doublyEncoded = "UTF-8 as windows-1252"
  case western = "windows-1254 as windows-1252"

  func applied(to text: String) -> String {
    switch self {
    case .asIs: text
    case .plain: Self.replaced(text, Self.plainLetters)
    case .capitals: Self.replaced(text, ["i": "İ", "ı": "I"]).uppercased()
    case .plainCapitals: Self.replaced(text, Self.plainLetters).uppercased()
    case .doublyEncoded: Self.doubled(text)
    case .western: Self.replaced(text, ["ı": "ý", "ş": "þ", "ğ": "ð", "İ": "Ý", "Ş": "Þ", "Ğ": "Ð"])
    }
  }

  private static let plainLetters: [Character: Character] = [
    "ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u", "Ç": "C", "Ğ": "G", "İ": "I", "Ö": "O", "Ş": "S",
    "Ü": "U", "â": "a", "î": "i", "û": "u",
  ]

  private static func replaced(_ text: String, _ table: [Character: Character]) -> String {
    String(text.map { table[$0] ?? $0 })
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]

  private static func doubled(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      let code = (0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(code) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
