import Rulebook

/// What languages are called.
enum LanguageNames {
  /// The name of a language by its primary subtag, or of close relatives (`cs/sk`); the code itself where it has no
  /// name here.
  static func name(of code: String, in language: ReportLanguage) -> String {
    let parts = code.split(separator: "/").map { part in names[String(part)]?[language] ?? String(part) }
    return parts.isEmpty ? code : parts.joined(separator: "/")
  }

  private static let names: [String: LocalizedText] = [
    "ar": LocalizedText(en: "Arabic", tr: "Arapça"), "az": LocalizedText(en: "Azerbaijani", tr: "Azerice"),
    "bg": LocalizedText(en: "Bulgarian", tr: "Bulgarca"), "bs": LocalizedText(en: "Bosnian", tr: "Boşnakça"),
    "ca": LocalizedText(en: "Catalan", tr: "Katalanca"), "cs": LocalizedText(en: "Czech", tr: "Çekçe"),
    "da": LocalizedText(en: "Danish", tr: "Danca"), "de": LocalizedText(en: "German", tr: "Almanca"),
    "el": LocalizedText(en: "Greek", tr: "Yunanca"), "en": LocalizedText(en: "English", tr: "İngilizce"),
    "es": LocalizedText(en: "Spanish", tr: "İspanyolca"), "et": LocalizedText(en: "Estonian", tr: "Estonca"),
    "fa": LocalizedText(en: "Persian", tr: "Farsça"), "fi": LocalizedText(en: "Finnish", tr: "Fince"),
    "fr": LocalizedText(en: "French", tr: "Fransızca"), "ga": LocalizedText(en: "Irish", tr: "İrlandaca"),
    "he": LocalizedText(en: "Hebrew", tr: "İbranice"), "hi": LocalizedText(en: "Hindi", tr: "Hintçe"),
    "hr": LocalizedText(en: "Croatian", tr: "Hırvatça"), "hu": LocalizedText(en: "Hungarian", tr: "Macarca"),
    "id": LocalizedText(en: "Indonesian", tr: "Endonezce"), "it": LocalizedText(en: "Italian", tr: "İtalyanca"),
    "ja": LocalizedText(en: "Japanese", tr: "Japonca"), "ka": LocalizedText(en: "Georgian", tr: "Gürcüce"),
    "kk": LocalizedText(en: "Kazakh", tr: "Kazakça"), "ko": LocalizedText(en: "Korean", tr: "Korece"),
    "ku": LocalizedText(en: "Kurdish", tr: "Kürtçe"), "la": LocalizedText(en: "Latin", tr: "Latince"),
    "lt": LocalizedText(en: "Lithuanian", tr: "Litvanca"), "lv": LocalizedText(en: "Latvian", tr: "Letonca"),
    "mk": LocalizedText(en: "Macedonian", tr: "Makedonca"), "ms": LocalizedText(en: "Malay", tr: "Malayca"),
    "mt": LocalizedText(en: "Maltese", tr: "Maltaca"), "nb": LocalizedText(en: "Norwegian", tr: "Norveççe"),
    "nl": LocalizedText(en: "Dutch", tr: "Felemenkçe"), "no": LocalizedText(en: "Norwegian", tr: "Norveççe"),
    "pl": LocalizedText(en: "Polish", tr: "Lehçe"), "pt": LocalizedText(en: "Portuguese", tr: "Portekizce"),
    "ro": LocalizedText(en: "Romanian", tr: "Rumence"), "ru": LocalizedText(en: "Russian", tr: "Rusça"),
    "sk": LocalizedText(en: "Slovak", tr: "Slovakça"), "sl": LocalizedText(en: "Slovenian", tr: "Slovence"),
    "sq": LocalizedText(en: "Albanian", tr: "Arnavutça"), "sr": LocalizedText(en: "Serbian", tr: "Sırpça"),
    "sv": LocalizedText(en: "Swedish", tr: "İsveççe"), "th": LocalizedText(en: "Thai", tr: "Tayca"),
    "tr": LocalizedText(en: "Turkish", tr: "Türkçe"), "uk": LocalizedText(en: "Ukrainian", tr: "Ukraynaca"),
    "ur": LocalizedText(en: "Urdu", tr: "Urduca"), "uz": LocalizedText(en: "Uzbek", tr: "Özbekçe"),
    "vi": LocalizedText(en: "Vietnamese", tr: "Vietnamca"), "zh": LocalizedText(en: "Chinese", tr: "Çince"),
    "zxx": LocalizedText(en: "no language", tr: "dil içermeyen metin"),
  ]
}
