import Facts
import Inputs
import Pages
import Rulebook

/// What the words of the facts are called in a report.
extension Severity {
  var name: LocalizedText {
    switch self {
    case .error: LocalizedText(en: "Error", tr: "Hata")
    case .warning: LocalizedText(en: "Warning", tr: "Uyarı")
    case .notice: LocalizedText(en: "Remark", tr: "Not")
    }
  }
}

extension Outcome {
  var name: LocalizedText {
    switch self {
    case .violation: LocalizedText(en: "violation", tr: "aykırılık")
    case .review: LocalizedText(en: "for a person", tr: "inceleme gerekli")
    case .undecided: LocalizedText(en: "undecided", tr: "karar verilemedi")
    case .pass: LocalizedText(en: "in order", tr: "uygun")
    case .notApplicable: LocalizedText(en: "nothing to check", tr: "konu yok")
    }
  }
}

extension Confidence {
  var name: LocalizedText {
    switch self {
    case .high: LocalizedText(en: "high", tr: "yüksek")
    case .medium: LocalizedText(en: "medium", tr: "orta")
    case .low: LocalizedText(en: "low", tr: "düşük")
    }
  }
}

extension Visibility {
  var name: LocalizedText {
    switch self {
    case .shown: LocalizedText(en: "shown by the saved styles", tr: "kayıttaki biçemlere göre görünür")
    case .hidden: LocalizedText(en: "hidden by the saved styles", tr: "kayıttaki biçemlere göre gizli")
    case .unknown: LocalizedText(en: "cannot be told from the capture", tr: "kayıttan anlaşılamıyor")
    }
  }
}

extension PageKind {
  var name: LocalizedText {
    switch self {
    case .article: LocalizedText(en: "article", tr: "yazı ya da haber")
    case .product: LocalizedText(en: "product page", tr: "ürün sayfası")
    case .listing: LocalizedText(en: "list of items", tr: "liste sayfası")
    case .home: LocalizedText(en: "home page", tr: "ana sayfa")
    case .policy: LocalizedText(en: "policy or legal text", tr: "politika ya da hukuki metin")
    case .form: LocalizedText(en: "form", tr: "form sayfası")
    case .other: LocalizedText(en: "other", tr: "diğer")
    }
  }
}

extension Capture.Kind {
  var name: LocalizedText {
    switch self {
    case .text: LocalizedText(en: "text export", tr: "metin çıktısı")
    case .source: LocalizedText(en: "HTML as served", tr: "sunucudan geldiği hâliyle HTML")
    case .rendered: LocalizedText(en: "page as displayed", tr: "görüntülendiği hâliyle sayfa")
    case .archiveRecord: LocalizedText(en: "record of a web archive", tr: "web arşivi kaydı")
    }
  }
}

extension Cut.Limit {
  var name: LocalizedText {
    switch self {
    case .bytes:
      LocalizedText(
        en: "the page is longer than the limit of bytes; what follows was not read",
        tr: "sayfa bayt sınırını aşıyor; devamı okunmadı")
    case .depth:
      LocalizedText(
        en: "elements are nested deeper than the limit; the deeper ones were read as neighbours",
        tr: "iç içe ögeler derinlik sınırını aşıyor; daha derindekiler yan yana okundu")
    case .nodes:
      LocalizedText(
        en: "the page has more nodes than the limit; later ones were not read",
        tr: "sayfadaki düğüm sayısı sınırı aşıyor; sonrakiler okunmadı")
    case .attributes:
      LocalizedText(
        en: "an element has more attributes than the limit; later ones were not read",
        tr: "bir ögenin öznitelik sayısı sınırı aşıyor; sonrakiler okunmadı")
    case .scripts:
      LocalizedText(
        en: "the page’s own scripts have more words than the limit; later ones were not read",
        tr: "sayfadaki betiklerin sözcük sayısı sınırı aşıyor; sonrakiler okunmadı")
    }
  }
}

extension Unreadable.Reason {
  /// Why an input could not be read, in a sentence without a full stop.
  func sentence(in language: ReportLanguage) -> String {
    switch self {
    case .missing:
      LocalizedText(en: "there is nothing of that name", tr: "bu adda bir dosya ya da klasör yok")[language]
    case .refused(let words):
      LocalizedText(en: "the system refused: {words}", tr: "sistem izin vermedi: {words}")
        .text(in: language, ["words": words])
    case .badLink:
      LocalizedText(en: "the link leads nowhere, or round in a circle", tr: "bağlantı boşa ya da kendine çıkıyor")[
        language]
    case .outsideLink:
      LocalizedText(
        en: "the link leads out of the folder that was named; name what it leads to if it is to be read",
        tr: "bağlantı, verilen klasörün dışına çıkıyor; okunması gerekiyorsa gösterdiği yeri verin")[language]
    case .notAFile:
      LocalizedText(en: "this is neither a file nor a folder", tr: "bu ne bir dosya ne de bir klasör")[language]
    case .empty: LocalizedText(en: "it is empty", tr: "dosya boş")[language]
    case .binary: LocalizedText(en: "its bytes are no text", tr: "baytları metin değil")[language]
    case .overLimit(let what):
      LocalizedText(en: "it exceeds a limit: {what}", tr: "bir sınırı aşıyor: {what}").text(
        in: language, ["what": what])
    case .damaged(let what):
      LocalizedText(en: "it is damaged: {what}", tr: "dosya bozuk: {what}").text(in: language, ["what": what])
    case .unsupported(let what):
      LocalizedText(en: "its format is not read here: {what}", tr: "biçimi desteklenmiyor: {what}")
        .text(in: language, ["what": what])
    }
  }
}

extension Citation.Status {
  var name: LocalizedText {
    switch self {
    case .primary: LocalizedText(en: "read in the source itself", tr: "kaynağın kendisinden okundu")
    case .quoted:
      LocalizedText(
        en: "read where another text quotes it word for word", tr: "başka bir metindeki birebir alıntısından okundu")
    case .secondary:
      LocalizedText(
        en: "known from another text's summary; check before relying on it",
        tr: "başka bir metnin özetinden biliniyor; dayanak almadan önce doğrulayın")
    }
  }
}
