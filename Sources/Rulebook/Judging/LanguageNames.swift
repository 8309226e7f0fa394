/// What languages are called, for messages and reports.
public enum LanguageNames {
  /// The name of a language by its primary subtag, `cs/sk` for close relatives; the subtag where it has none here.
  public static func name(of code: String, in language: ReportLanguage) -> String {
    if let name = names[code] { return name[language] }
    let parts = code.split(separator: "/").map { part in names[String(part)]?[language] ?? String(part) }
    return parts.isEmpty ? code : parts.joined(separator: "/")
  }

  private static let names: [String: LocalizedText] = Dictionary(
    table.map { ($0.code, LocalizedText(en: $0.en, tr: $0.tr)) }, uniquingKeysWith: { first, _ in first })

  private static let table: [(code: String, en: String, tr: String)] = [
    ("ar", "Arabic", "Arapça"), ("az", "Azerbaijani", "Azerbaycan Türkçesi"), ("be", "Belarusian", "Belarusça"),
    ("bg", "Bulgarian", "Bulgarca"), ("bs", "Bosnian", "Boşnakça"), ("ca", "Catalan", "Katalanca"),
    ("cs", "Czech", "Çekçe"), ("da", "Danish", "Danca"), ("de", "German", "Almanca"), ("el", "Greek", "Yunanca"),
    ("en", "English", "İngilizce"), ("es", "Spanish", "İspanyolca"), ("et", "Estonian", "Estonca"),
    ("eu", "Basque", "Baskça"), ("fa", "Persian", "Farsça"), ("fi", "Finnish", "Fince"),
    ("fr", "French", "Fransızca"), ("ga", "Irish", "İrlandaca"), ("gl", "Galician", "Galiçyaca"),
    ("he", "Hebrew", "İbranice"), ("hi", "Hindi", "Hintçe"), ("hr", "Croatian", "Hırvatça"),
    ("hu", "Hungarian", "Macarca"), ("hy", "Armenian", "Ermenice"), ("id", "Indonesian", "Endonezce"),
    ("is", "Icelandic", "İzlandaca"), ("it", "Italian", "İtalyanca"), ("ja", "Japanese", "Japonca"),
    ("ka", "Georgian", "Gürcüce"), ("kk", "Kazakh", "Kazakça"), ("ko", "Korean", "Korece"),
    ("ku", "Kurdish", "Kürtçe"), ("la", "Latin", "Latince"), ("lt", "Lithuanian", "Litvanca"),
    ("lv", "Latvian", "Letonca"),
    ("ms", "Malay", "Malayca"), ("mk", "Macedonian", "Makedonca"), ("mt", "Maltese", "Maltaca"),
    ("nb", "Norwegian", "Norveççe"),
    ("nl", "Dutch", "Felemenkçe"), ("nn", "Norwegian", "Norveççe"), ("no", "Norwegian", "Norveççe"),
    ("pl", "Polish", "Lehçe"), ("pt", "Portuguese", "Portekizce"), ("ro", "Romanian", "Rumence"),
    ("ru", "Russian", "Rusça"), ("sk", "Slovak", "Slovakça"), ("sl", "Slovenian", "Slovence"),
    ("sq", "Albanian", "Arnavutça"), ("sr", "Serbian", "Sırpça"), ("sv", "Swedish", "İsveççe"),
    ("th", "Thai", "Tayca"), ("tk", "Turkmen", "Türkmence"), ("tr", "Turkish", "Türkçe"),
    ("uk", "Ukrainian", "Ukraynaca"),
    ("ur", "Urdu", "Urduca"), ("uz", "Uzbek", "Özbekçe"), ("vi", "Vietnamese", "Vietnamca"), ("zh", "Chinese", "Çince"),
    ("zxx", "no language", "dil içermeyen metin"),
  ]
}
