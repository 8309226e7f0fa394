import Inputs
import Rulebook

extension PassedOver.Reason {
  /// Why something is not read as a page, in a sentence without a full stop.
  func sentence(in language: ReportLanguage) -> String {
    switch self {
    case .sameAs(nil):
      LocalizedText(
        en: "the same content was saved earlier; the record does not say where",
        tr: "aynı içerik daha önce kaydedilmiş; kayıt nerede olduğunu söylemiyor")[language]
    case .sameAs(let earlier?):
      (earlier.isInFile
        ? LocalizedText(
          en: "the same content was saved earlier, see {page} in this file",
          tr: "aynı içerik daha önce kaydedilmiş, bu dosyada şuraya bakın: {page}")
        : LocalizedText(
          en: "the same content was saved earlier, see {page}",
          tr: "aynı içerik daha önce kaydedilmiş, şuraya bakın: {page}")).text(in: language, ["page": earlier.name])
    case .writtenBy(let program):
      LocalizedText(
        en: "{program}, which saved the site, wrote it; it is no page of the site",
        tr: "siteyi kaydeden {program} yazmış; sitenin sayfası değil"
      ).text(in: language, ["program": program])
    case .frame(let page):
      LocalizedText(en: "it is a frame of {page}", tr: "{page} sayfasının bir çerçevesi")
        .text(in: language, ["page": page])
    }
  }
}

extension PassedOver.Earlier {
  /// Address and date in one line.
  fileprivate var name: String { date.map { "\(address) (\($0))" } ?? address }
}
