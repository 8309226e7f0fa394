import Pages
import Rulebook

/// What a capture can prove, subject by subject.
struct Proof {
  /// What is asked about.
  let subject: LocalizedText
  /// Whether such a capture shows it.
  let answer: Answer
  /// Why.
  let because: LocalizedText

  /// Whether a capture shows something.
  enum Answer {
    case yes, partly, no

    var name: LocalizedText {
      switch self {
      case .yes: Phrasebook.yes
      case .partly: Phrasebook.partly
      case .no: Phrasebook.no
      }
    }
  }

  /// What a capture of this kind can prove.
  static func proofs(of capture: Capture) -> [Proof] {
    switch capture.kind {
    case .text: text
    case .source: source
    case .rendered: rendered(capture)
    case .archiveRecord: archiveRecord
    }
  }

  /// What a capture is, in one sentence.
  static func summary(of capture: Capture) -> LocalizedText {
    switch capture.kind {
    case .text:
      LocalizedText(
        en: "A text export holds the words of a page and nothing else.",
        tr: "Metin çıktısı, bir sayfanın yalnızca sözcüklerini taşır.")
    case .source:
      LocalizedText(
        en: "This is the page as the server sent it, before any script ran.",
        tr: "Bu, sayfanın sunucudan geldiği, henüz hiçbir betiğin çalışmadığı hâlidir.")
    case .rendered:
      LocalizedText(
        en: "This is the page as a browser displayed it when it was saved.",
        tr: "Bu, sayfanın kaydedildiği anda tarayıcıda görüntülendiği hâlidir.")
    case .archiveRecord:
      LocalizedText(
        en: "This is a record of a web archive: the bytes the server sent, with their headers.",
        tr: "Bu, bir web arşivi kaydıdır: sunucunun gönderdiği baytlar ve üst bilgileri.")
    }
  }

  private static let words = LocalizedText(en: "Words and their language", tr: "Sözcükler ve dilleri")
  private static let notices = LocalizedText(en: "Notice and its controls", tr: "Bildirim ve kontrol ögeleri")
  private static let trackers = LocalizedText(en: "Scripts and trackers", tr: "Betikler ve izleyiciler")
  private static let appearance = LocalizedText(en: "Appearance", tr: "Görünüş")
  private static let network = LocalizedText(en: "Cookies and requests", tr: "Çerezler ve istekler")

  private static let bytesAreThere = LocalizedText(
    en: "the text is in these bytes", tr: "metin bu baytların içinde")
  private static let nothingRuns = LocalizedText(
    en: "a saved page sets no cookies and sends no requests",
    tr: "kaydedilmiş bir sayfa çerez yerleştirmez, istek göndermez")
  private static let savedStyles = LocalizedText(
    en: "as far as style sheets were saved with the page", tr: "biçem dosyaları sayfayla birlikte kaydedildiği ölçüde")

  private static let text = [
    Proof(subject: words, answer: .yes, because: bytesAreThere),
    Proof(
      subject: notices, answer: .partly,
      because: LocalizedText(
        en: "what a notice says, not what could be pressed: buttons, boxes and links are lost",
        tr: "bildirimin ne söylediği görülür, neye basılabildiği görülmez: düğmeler, kutular ve bağlantılar kaybolur")),
    Proof(
      subject: trackers, answer: .no,
      because: LocalizedText(
        en: "scripts, images and frames are lost", tr: "betikler, görseller ve çerçeveler kaybolur")),
    Proof(subject: appearance, answer: .no, because: LocalizedText(en: "styles are lost", tr: "biçemler kaybolur")),
    Proof(subject: network, answer: .no, because: nothingRuns),
  ]

  private static let source = [
    Proof(subject: words, answer: .yes, because: bytesAreThere),
    Proof(
      subject: notices, answer: .partly,
      because: LocalizedText(
        en: "one that is part of the HTML; one that a script draws is not in these bytes",
        tr: "HTML'in parçası olan bildirim görülür; betiğin çizdiği bildirim bu baytlarda yer almaz")),
    Proof(
      subject: trackers, answer: .yes,
      because: LocalizedText(
        en: "every script tag is here, but not what a tag manager would load in turn",
        tr: "tüm betik etiketleri burada; etiket yöneticisinin sonradan yükleyecekleri ise değil")),
    Proof(subject: appearance, answer: .partly, because: savedStyles),
    Proof(subject: network, answer: .no, because: nothingRuns),
  ]

  private static func rendered(_ capture: Capture) -> [Proof] {
    let scripts =
      capture.scriptsStripped
      ? Proof(
        subject: trackers, answer: .no,
        because: LocalizedText(
          en: "the program that saved the page took its scripts out, so that their absence proves nothing",
          tr: "sayfayı kaydeden program betikleri çıkarmış; bulunmamaları bir şey kanıtlamaz"))
      : Proof(
        subject: trackers, answer: .partly,
        because: LocalizedText(
          en:
            "scripts are here, those that scripts added as well; saving may have changed them, and it may have been done after a choice",
          tr:
            "betikler, başka betiklerin eklediklerle birlikte burada; kaydetme onları değiştirmiş ya da bir tercihten sonra yapılmış olabilir"
        ))
    return [
      Proof(subject: words, answer: .yes, because: bytesAreThere),
      Proof(
        subject: notices, answer: .yes,
        because: LocalizedText(
          en: "as displayed when saved; after a choice it may be gone or its boxes changed",
          tr: "kaydedildiği anda görüntülendiği gibi; bir tercihten sonra kaybolmuş ya da kutuları değişmiş olabilir")),
      scripts,
      Proof(subject: appearance, answer: .yes, because: savedStyles),
      Proof(subject: network, answer: .no, because: nothingRuns),
    ]
  }

  private static let archiveRecord = [
    Proof(subject: words, answer: .yes, because: bytesAreThere),
    Proof(
      subject: notices, answer: .partly,
      because: LocalizedText(
        en: "one that is part of the HTML; one that a script draws is in other records of the archive, if at all",
        tr: "HTML'in parçası olan bildirim görülür; betiğin çizdiği bildirim varsa arşivin başka kayıtlarındadır")),
    Proof(
      subject: trackers, answer: .yes,
      because: LocalizedText(
        en: "every script tag is here as served", tr: "tüm betik etiketleri sunucudan geldiği gibi burada")),
    Proof(subject: appearance, answer: .partly, because: savedStyles),
    Proof(
      subject: network, answer: .partly,
      because: LocalizedText(
        en: "cookies set by this response's own headers; the crawler may have carried a consent",
        tr: "bu yanıtın kendi üst bilgileriyle yerleştirilen çerezler; tarayıcı robot bir rıza taşımış olabilir")),
  ]
}
