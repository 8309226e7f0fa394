import Rulebook

/// Every sentence of a report, in both languages. `{name}` is filled in by whoever uses the sentence.
enum Phrasebook {
  // MARK: Headings of a page report

  static let pageReport = LocalizedText(en: "Page audit", tr: "Sayfa denetimi")
  static let atAGlance = LocalizedText(en: "At a glance", tr: "Bir bakışta")
  static let provable = LocalizedText(en: "What this capture can prove", tr: "Bu kayıt neyi kanıtlayabilir")
  static let noticeHeading = LocalizedText(en: "The notice as found", tr: "Bulunan bildirim")
  static let noticesHeading = LocalizedText(en: "The notices as found", tr: "Bulunan bildirimler")
  static let trackersHeading = LocalizedText(en: "Trackers", tr: "İzleyiciler")
  static let formsHeading = LocalizedText(
    en: "Forms that collect personal data", tr: "Kişisel veri toplayan formlar")
  static let findingsHeading = LocalizedText(en: "Findings", tr: "Bulgular")
  static let reviewHeading = LocalizedText(en: "For a person to look at", tr: "Bir kişinin incelemesi gerekenler")
  static let toLookAtHere = LocalizedText(en: "A person must look at this", tr: "Bir kişinin incelemesi gerekiyor")
  static let notDecided = LocalizedText(en: "Cannot be decided from this capture", tr: "Bu kayıttan karar verilemiyor")
  static let undecidedHeading = LocalizedText(en: "What could not be decided", tr: "Karar verilemeyenler")
  static let settledHeading = LocalizedText(
    en: "Known and accepted findings", tr: "Bilinen ve kabul edilmiş bulgular")
  static let passedHeading = LocalizedText(en: "Checked and in order", tr: "Denetlendi, uygun bulundu")
  static let notApplicableHeading = LocalizedText(en: "Nothing to check", tr: "Denetlenecek konu bulunmayanlar")
  static let contents = LocalizedText(en: "Contents", tr: "İçindekiler")

  // MARK: Verdict

  static func captures(_ count: Int) -> LocalizedText {
    count == 1
      ? LocalizedText(en: "This capture shows", tr: "Bu kayıtta")
      : LocalizedText(en: "These captures show", tr: "Bu kayıtlarda")
  }
  static let verdictFindings = LocalizedText(
    en: "{captures} {violations}.", tr: "{captures} {violations} görülüyor.")
  static let verdictClean = LocalizedText(
    en: "{captures} no violation of the rules applied.",
    tr: "{captures}, uygulanan kurallara aykırılık görülmüyor.")
  static let verdictCleanButOpen = LocalizedText(
    en: "{captures} no violation, but not everything could be settled from what was saved.",
    tr: "{captures} aykırılık görülmüyor; ancak her konu kaydedilenlerden çözülemiyor.")
  static let verdictSettled = LocalizedText(
    en: "{captures} no open violation: what was found is known or accepted.",
    tr: "{captures} açık bir aykırılık yok: bulunanlar bilinen ya da kabul edilmiş bulgulardır.")
  static let unreadable = LocalizedText(
    en: "This page could not be read, so nothing is said about it.",
    tr: "Bu sayfa okunamadı; bu nedenle hakkında bir şey söylenmiyor.")
  static let notAudited = LocalizedText(
    en: "This is no page of its own, so it was not audited.",
    tr: "Bu başlı başına bir sayfa olmadığından denetlenmedi.")
  static let errors = CountedText(one: "{n} error", many: "{n} errors", tr: "{n} hata")
  static let warnings = CountedText(one: "{n} warning", many: "{n} warnings", tr: "{n} uyarı")
  static let noticesCounted = CountedText(one: "{n} remark", many: "{n} remarks", tr: "{n} not")
  static let reviews = CountedText(
    one: "{n} point for a person", many: "{n} points for a person", tr: "bir kişinin incelemesi gereken {n} nokta")
  static let undecided = CountedText(
    one: "{n} point that could not be decided", many: "{n} points that could not be decided",
    tr: "karar verilemeyen {n} nokta")
  static let inOrder = CountedText(
    one: "{n} check in order", many: "{n} checks in order", tr: "uygun bulunan {n} denetim")
  static let settled = CountedText(
    one: "{n} known or accepted", many: "{n} known or accepted", tr: "bilinen ya da kabul edilmiş {n} bulgu")
  static let and = LocalizedText(en: " and ", tr: " ve ")

  // MARK: What was captured

  static let page = LocalizedText(en: "Page", tr: "Sayfa")
  static let title = LocalizedText(en: "Title", tr: "Başlık")
  static let address = LocalizedText(en: "Saved from", tr: "Kaydedildiği adres")
  static let date = LocalizedText(en: "Saved on", tr: "Kaydedilme zamanı")
  static let capture = LocalizedText(en: "Saved as", tr: "Kayıt biçimi")
  static let pageKind = LocalizedText(en: "Kind of page", tr: "Sayfa türü")
  static let language = LocalizedText(en: "Language", tr: "Dil")
  static let encoding = LocalizedText(en: "Encoding", tr: "Kodlama")
  static let heldAgainst = LocalizedText(en: "Held against", tr: "Denetim ölçütü")
  static let cutPage = LocalizedText(en: "Not read to the end", tr: "Sonuna kadar okunmadı")
  static let blocks = CountedText(
    one: "{n} block of text", many: "{n} blocks of text", tr: "{n} metin bloğu")
  static let declaresAndIs = LocalizedText(
    en: "declares {declared} ({by}) and is written in {observed} ({share} % of its text)",
    tr: "{declared} olduğunu bildiriyor ({by}), metnin dili {observed} (metindeki payı: %{share})")
  static let isButDeclaresNone = LocalizedText(
    en: "written in {observed} ({share} % of its text); declares none",
    tr: "metnin dili {observed} (metindeki payı: %{share}); dil bildirilmemiş")
  static let declaresButUnknown = LocalizedText(
    en: "declares {declared} ({by}); what it is written in could not be told",
    tr: "{declared} olduğunu bildiriyor ({by}); metnin dili belirlenemedi")
  static let noLanguage = LocalizedText(
    en: "declares none, and what it is written in could not be told", tr: "bildirilmemiş; metnin dili belirlenemedi")
  static let declarationDisagrees = LocalizedText(
    en: "**declaration and text disagree**", tr: "**bildirim ile metin uyuşmuyor**")
  static let encodingContradicted = LocalizedText(
    en: "the page declares {declared}", tr: "sayfa {declared} bildiriyor")
  static let invalidSequences = CountedText(
    one: "{n} damaged byte sequence", many: "{n} damaged byte sequences", tr: "{n} bozuk bayt dizisi")

  // MARK: Proof

  static let subject = LocalizedText(en: "Subject", tr: "Konu")
  static let canBeShown = LocalizedText(en: "Shown by this capture?", tr: "Bu kayıt gösterir mi?")
  static let because = LocalizedText(en: "Why", tr: "Neden")
  static let yes = LocalizedText(en: "yes", tr: "evet")
  static let partly = LocalizedText(en: "in part", tr: "kısmen")
  static let no = LocalizedText(en: "no", tr: "hayır")

  // MARK: Notice

  static let noNotice = LocalizedText(
    en: "No notice was found in this capture.", tr: "Bu kayıtta bir bildirim bulunmadı.")
  static let noNoticeButManager = LocalizedText(
    en:
      "No notice was found in this capture. {managers} draws its notice by script, so a visitor may see one that is not in these bytes.",
    tr:
      "Bu kayıtta bir bildirim bulunmadı. {managers} bildirimini betikle çizdiği için, ziyaretçi bu kayıtta yer almayan bir bildirim görüyor olabilir."
  )
  static let noticeNumber = LocalizedText(en: "Notice {n}", tr: "Bildirim {n}")
  static let form = LocalizedText(en: "Form", tr: "Biçim")
  static let place = LocalizedText(en: "Place", tr: "Yer")
  static let foundIn = LocalizedText(en: "Found in", tr: "Bulunduğu yer")
  static let confidence = LocalizedText(en: "Confidence", tr: "Güven düzeyi")
  static let withConfidence = LocalizedText(en: "confidence: {confidence}", tr: "güven düzeyi: {confidence}")
  static let visibility = LocalizedText(en: "Visible", tr: "Görünürlük")
  static let manager = LocalizedText(en: "Consent manager", tr: "Onay yöneticisi")
  static let answeredNotice = LocalizedText(
    en: "The page was saved after a choice had been made, so the state of its boxes proves nothing.",
    tr: "Sayfa, bir tercih yapıldıktan sonra kaydedilmiş; bu nedenle kutuların durumu kanıt değildir.")
  static let noticeInMainText = LocalizedText(
    en: "It stands in the flow of the main text.", tr: "Ana metnin akışı içinde yer alıyor.")
  static let saysTitle = LocalizedText(en: "What it says", tr: "Ne söylüyor")
  static let statement = LocalizedText(en: "Statement", tr: "İfade")
  static let words = LocalizedText(en: "Words", tr: "Sözcükler")
  static let controlsTitle = LocalizedText(en: "Its controls", tr: "Kontrol ögeleri")
  static let noControls = LocalizedText(
    en: "No control was found in it.", tr: "İçinde bir kontrol ögesi (düğme, bağlantı, kutu) bulunmadı.")
  static let noControlsInText = LocalizedText(
    en: "A text export keeps no controls, so none can be listed.",
    tr: "Metin çıktısında kontrol ögeleri (düğme, bağlantı, kutu) kalmadığı için liste verilemiyor.")
  static let control = LocalizedText(en: "Control", tr: "Kontrol ögesi")
  static let role = LocalizedText(en: "Role", tr: "İşlev")
  static let element = LocalizedText(en: "Element", tr: "Öge")
  static let layer = LocalizedText(en: "Layer", tr: "Katman")
  static let state = LocalizedText(en: "State", tr: "Durum")
  static let preselected = LocalizedText(en: "switched on beforehand", tr: "önceden işaretli")
  static let disabled = LocalizedText(en: "cannot be changed", tr: "değiştirilemez")
  static let contrast = LocalizedText(en: "contrast {ratio} : 1", tr: "kontrast {ratio} : 1")
  static let leadsTo = LocalizedText(en: "leads to {target}", tr: "hedef: {target}")
  static let roleUncertain = LocalizedText(en: "{role} (uncertain)", tr: "{role} (kesin değil)")

  // MARK: Trackers

  static let noTrackers = LocalizedText(
    en: "No known tracker was found in this capture.", tr: "Bu kayıtta bilinen bir izleyici bulunmadı.")
  static let noTrackersProves = LocalizedText(
    en: "No known tracker was found, which proves nothing here: {because}",
    tr: "Bilinen bir izleyici bulunmadı; bu kayıtta bu bir kanıt değildir: {because}")
  static let textHasNoTrackers = LocalizedText(
    en: "a text export holds no scripts, images or frames.", tr: "metin çıktısında betik, görsel ve çerçeve bulunmaz.")
  static let scriptsWereStripped = LocalizedText(
    en: "the program that saved the page took its scripts out.", tr: "sayfayı kaydeden program betikleri çıkarmış.")
  static let service = LocalizedText(en: "Service", tr: "Hizmet")
  static let owner = LocalizedText(en: "Company", tr: "Şirket")
  static let purpose = LocalizedText(en: "Purpose", tr: "Amaç")
  static let beforeConsent = LocalizedText(en: "Before consent", tr: "Onaydan önce")
  static let evidence = LocalizedText(en: "Evidence", tr: "Kanıt")
  static let mayStore = LocalizedText(en: "May store", tr: "Saklayabilecekleri")
  static let unknownHosts = LocalizedText(
    en: "Scripts and frames also come from hosts that Riza does not know: {hosts}. What they store or report cannot be "
      + "told from this capture; ask whoever put them there.",
    tr: "Betikler ve çerçeveler, Riza'nın tanımadığı şu sunuculardan da geliyor: {hosts}. Bunların ne sakladığı ya da "
      + "bildirdiği bu kayıttan anlaşılamaz; onları ekleyene sorun.")
  static let unknownFiles = LocalizedText(
    en: "Hosts of images, style sheets and hints that Riza does not know: {count}",
    tr: "Görsel, biçem dosyası ve ipuçlarında adı geçen, Riza'nın tanımadığı sunucular: {count}")
  static let unknownFilesNote = LocalizedText(
    en: "Whoever is asked for something learns the visitor's IP address: {hosts}.",
    tr: "Kendisinden bir şey istenen her sunucu ziyaretçinin IP adresini öğrenir: {hosts}.")
  static let managersFound = LocalizedText(
    en: "Consent managers found: {managers}.", tr: "Bulunan onay yöneticileri: {managers}.")

  // MARK: Findings

  static let noFindings = LocalizedText(en: "None.", tr: "Yok.")
  static let whatWasFound = LocalizedText(en: "Found", tr: "Bulunan")
  static let selector = LocalizedText(en: "selector", tr: "seçici")
  static let lineColumn = LocalizedText(en: "line {line}, column {column}", tr: "satır {line}, sütun {column}")
  static let whyItMatters = LocalizedText(en: "Why it matters", tr: "Neden önemli")
  static let law = LocalizedText(en: "Law and guidance", tr: "Mevzuat ve rehberler")
  static let noLaw = LocalizedText(
    en: "An editorial rule: no law is cited.", tr: "Editoryal bir kural: mevzuata dayanmaz.")
  static let whatToDo = LocalizedText(en: "What to do", tr: "Yapılması gereken")
  static let toLookAt = LocalizedText(en: "What to look at", tr: "Bakılması gereken")
  static let rule = LocalizedText(en: "Rule", tr: "Kural")
  static let severity = LocalizedText(en: "Severity", tr: "Önem")
  static let question = LocalizedText(en: "Possible finding", tr: "Olası bulgu")
  static let cannotBeDecidedBecause = LocalizedText(en: "Why it cannot be decided", tr: "Neden karar verilemiyor")
  static let standing = LocalizedText(en: "Standing", tr: "Durum")
  static let knownInBaseline = LocalizedText(en: "known: in the baseline", tr: "biliniyor: başlangıç listesinde")
  static let acceptedBy = LocalizedText(
    en: "accepted by {owner}, {until}: {reason}", tr: "{owner} tarafından kabul edildi, {until}: {reason}")
  static let acceptedInline = LocalizedText(
    en: "accepted in the page itself, {until}: {reason}", tr: "sayfanın içinde kabul edilmiş, {until}: {reason}")
  static let untilDay = LocalizedText(en: "until {day}", tr: "{day} tarihine kadar")
  static let withoutEnd = LocalizedText(en: "without end", tr: "süresiz")

  static let noneOfTheseFound = LocalizedText(
    en: "None of the following was found in this capture:", tr: "Aşağıdakilerin hiçbiri bu kayıtta bulunmadı:")
  static let nothingToHoldAgainst = LocalizedText(
    en: "The page holds nothing that these rules judge:", tr: "Sayfada bu kuralların değerlendireceği bir konu yok:")

  // MARK: Footer

  static let disclaimer = LocalizedText(
    en:
      "This report says what a saved page shows, what it lacks, and what cannot be told from it. It is no legal opinion. Every quotation stands in the page at the line and column given; columns count characters from 1.",
    tr:
      "Bu rapor, kaydedilmiş bir sayfanın ne gösterdiğini, neyin eksik olduğunu ve kayıttan neyin anlaşılamayacağını bildirir. Hukuki görüş niteliği taşımaz. Her alıntı, belirtilen satır ve sütunda sayfanın kendisinde yer alır; sütunlar karakter olarak 1'den sayılır."
  )
  static let severitiesExplained = LocalizedText(
    en:
      "**Error**: a settled rule, and the breach is visible in the capture. **Warning**: a likely breach, or one regulators have named. **Remark**: advice or a sign worth following. Confidence says how sure it is that the capture shows what is claimed.",
    tr:
      "**Hata**: yerleşik bir kural ve aykırılık kayıtta görülüyor. **Uyarı**: muhtemel ya da düzenleyici kurumlarca belirtilmiş bir aykırılık. **Not**: öneri ya da izlenmeye değer bir işaret. Güven düzeyi, kaydın ileri sürüleni gösterdiğinden ne kadar emin olunduğunu belirtir."
  )
  static let madeBy = LocalizedText(en: "Made by {program}.", tr: "{program} ile hazırlanmıştır.")
}
