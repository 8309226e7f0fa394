import Rulebook

/// Sentences of the report on a whole run.
extension Phrasebook {
  static let siteReport = LocalizedText(en: "Site audit", tr: "Site denetimi")
  static let pagesCounted = CountedText(one: "{n} page", many: "{n} pages", tr: "{n} sayfa")
  static let pagesRead = CountedText(one: "{n} page read", many: "{n} pages read", tr: "{n} sayfa okundu")
  static let pagesUnread = CountedText(
    one: "{n} input could not be read", many: "{n} inputs could not be read", tr: "{n} girdi okunamadı")
  static let pagesPassedOver = CountedText(
    one: "{n} entry was passed over", many: "{n} entries were passed over", tr: "{n} girdi atlandı")
  static let nothingRead = LocalizedText(
    en: "No page could be read, so nothing is said about the site.",
    tr: "Hiçbir sayfa okunamadı; bu nedenle site hakkında bir şey söylenmiyor.")
  static let audited = LocalizedText(en: "Audited", tr: "Denetlenen")
  static let pages = LocalizedText(en: "Pages", tr: "Sayfalar")
  static let captures = LocalizedText(en: "Captures", tr: "Kayıtlar")
  static let finding = LocalizedText(en: "Finding", tr: "Bulgu")
  static let onPages = LocalizedText(en: "On", tr: "Kapsam")
  static let examplePages = LocalizedText(en: "For example", tr: "Örneğin")
  static let more = CountedText(one: "and {n} more", many: "and {n} more", tr: "ve {n} sayfa daha")
  static let times = CountedText(one: "{n} time", many: "{n} times", tr: "{n} kez")
  static let pagesCompared = LocalizedText(
    en: "Pages compared with each other: {count}.", tr: "Birbiriyle karşılaştırılan sayfa: {count}.")
  static let pagesOfSiteCompared = LocalizedText(
    en: "Pages of {site} compared with each other: {count}.",
    tr: "{site} sitesinin birbiriyle karşılaştırılan sayfaları: {count}.")
  static let siteFindings = LocalizedText(en: "The site as a whole", tr: "Sitenin bütünü")
  static let inventory = LocalizedText(en: "Tracker inventory", tr: "İzleyici dökümü")
  static let runsAtOnce = LocalizedText(en: "Runs at once on", tr: "Hemen çalıştığı sayfalar")
  static let runsOn = LocalizedText(en: "{n} of {pages}", tr: "{pages} sayfanın {n} tanesinde")
  static let onlyAnnounced = LocalizedText(
    en: "Only announced, or without scripts", tr: "Yalnızca bağlantı ipucu ya da betiksiz")
  static let firstPlace = LocalizedText(en: "First in", tr: "İlk görüldüğü yer")
  static let waits = LocalizedText(en: "Waits or is held", tr: "Bekliyor ya da tutuluyor")
  static let cannotBeTold = LocalizedText(en: "Cannot be told", tr: "Anlaşılamıyor")
  static let unreadInputs = LocalizedText(en: "What could not be read", tr: "Okunamayanlar")
  static let entry = LocalizedText(en: "Entry", tr: "Girdi")
  static let passedOver = LocalizedText(en: "What was passed over", tr: "Atlananlar")
  static let passedOverExplained = LocalizedText(
    en: "These are no pages of their own, so they were not audited. Nothing is lost by it.",
    tr: "Bunlar başlı başına birer sayfa olmadığından denetlenmedi. Bu bir kayıp değildir.")
  static let reason = LocalizedText(en: "Reason", tr: "Neden")
  static let verdict = LocalizedText(en: "Verdict", tr: "Sonuç")
  static let notice = LocalizedText(en: "Notice", tr: "Bildirim")
  static let found = LocalizedText(en: "found", tr: "bulundu")
  static let notFound = LocalizedText(en: "not found", tr: "bulunamadı")
  static let clean = LocalizedText(en: "no violation shown", tr: "aykırılık görülmüyor")
  static let couldNotRead = LocalizedText(en: "could not be read", tr: "okunamadı")
  static let pagesLeftOut = CountedText(
    one: "{n} more page without open findings is not listed.",
    many: "{n} more pages without open findings are not listed.",
    tr: "Açık bulgusu olmayan {n} sayfa daha listelenmedi.")
  static let staleHeading = LocalizedText(
    en: "Gone since the baseline", tr: "Başlangıç listesinden bu yana giderilenler")
  static let inOrderOnPages = CountedText(
    one: "Checked and in order on {n} page.", many: "Checked and in order on {n} pages.",
    tr: "{n} sayfada denetlendi, uygun bulundu.")
  static let nothingToCheckOnPages = CountedText(
    one: "Nothing to check on {n} page.", many: "Nothing to check on {n} pages.",
    tr: "{n} sayfada denetlenecek konu yok.")
  static let staleCounted = CountedText(
    one: "{n} finding of the baseline is gone", many: "{n} findings of the baseline are gone",
    tr: "başlangıç listesindeki {n} bulgu giderilmiş")
  static let rowsLeftOut = CountedText(
    one: "{n} more row is left out to keep this summary within its limit.",
    many: "{n} more rows are left out to keep this summary within its limit.",
    tr: "Bu özetin sınırını aşmamak için {n} satır daha dışarıda bırakıldı.")
  static let annotationsLeftOut = CountedText(
    one: "{n} more finding is in the report; only ten of each sort are shown here.",
    many: "{n} more findings are in the report; only ten of each sort are shown here.",
    tr: "Raporda {n} bulgu daha var; burada her türden yalnızca on tanesi gösterilir.")
  static let resultsLeftOut = CountedText(
    one: "{n} finding was left out to keep within the limit of consumers.",
    many: "{n} findings were left out to keep within the limit of consumers.",
    tr: "Okuyucu araçların sınırını aşmamak için {n} bulgu dışarıda bırakıldı.")
  static let casesLeftOut = CountedText(
    one: "{n} test case was left out to keep within the limit of consumers.",
    many: "{n} test cases were left out to keep within the limit of consumers.",
    tr: "Okuyucu araçların sınırını aşmamak için {n} sınama sonucu dışarıda bırakıldı.")
  static let staleExplained = LocalizedText(
    en: "These findings are in the baseline and were not found again. Write the baseline anew to drop them.",
    tr:
      "Bu bulgular başlangıç listesinde yer alıyor ve yeniden bulunmadı. Çıkarmak için başlangıç listesini yeniden yazın."
  )
  static let acceptanceProblems = LocalizedText(
    en: "Acceptances that need attention", tr: "İlgilenilmesi gereken kabuller")
  static let acceptancesCounted = CountedText(
    one: "{n} acceptance that needs attention", many: "{n} acceptances that need attention",
    tr: "ilgilenilmesi gereken {n} kabul")
  static let settledNotShown = CountedText(
    one: "{n} finding that is known or accepted is not shown here.",
    many: "{n} findings that are known or accepted are not shown here.",
    tr: "Bilinen ya da kabul edilmiş {n} bulgu burada gösterilmez.")
  static let acceptance = LocalizedText(en: "Acceptance", tr: "Kabul")
  static let problem = LocalizedText(en: "Problem", tr: "Sorun")
  static let unusedAcceptance = LocalizedText(
    en: "covers no finding; remove it", tr: "hiçbir bulguyu kapsamıyor; kaldırın")
  static let unknownAcceptance = LocalizedText(
    en: "there is no rule of this name", tr: "bu adda bir kural yok")
  static let expiredAcceptance = LocalizedText(
    en: "expired on {day}; its findings are open again", tr: "{day} tarihinde sona erdi; bulguları yeniden açık")
}
