import Facts
import Rulebook

extension Purpose {
  var name: LocalizedText {
    switch self {
    case .necessary: LocalizedText(en: "necessary", tr: "zorunlu")
    case .preferences: LocalizedText(en: "preferences", tr: "tercihler")
    case .statistics: LocalizedText(en: "statistics", tr: "istatistik")
    case .marketing: LocalizedText(en: "marketing", tr: "pazarlama")
    case .social: LocalizedText(en: "social media", tr: "sosyal medya")
    case .legitimateInterest: LocalizedText(en: "legitimate interest", tr: "meşru menfaat")
    case .optional: LocalizedText(en: "optional", tr: "isteğe bağlı")
    case .unknown: LocalizedText(en: "not known", tr: "bilinmiyor")
    }
  }
}

extension Purpose {
  /// What a service is for: fonts and libraries are files of the page, and have no purpose of their own.
  func name(of service: Tracker.Service) -> LocalizedText {
    switch (self, service) {
    case (.unknown, .font), (.unknown, .library): LocalizedText(en: "files of the page", tr: "sayfanın dosyaları")
    default: name
    }
  }
}

extension Tracker.Service {
  var name: LocalizedText {
    switch self {
    case .analytics: LocalizedText(en: "analytics", tr: "ziyaret ölçümü")
    case .advertising: LocalizedText(en: "advertising", tr: "reklam")
    case .sessionReplay: LocalizedText(en: "session recording", tr: "oturum kaydı")
    case .social: LocalizedText(en: "social media", tr: "sosyal medya")
    case .tagManager: LocalizedText(en: "tag manager", tr: "etiket yöneticisi")
    case .video: LocalizedText(en: "video", tr: "video")
    case .map: LocalizedText(en: "map", tr: "harita")
    case .chat: LocalizedText(en: "chat", tr: "sohbet")
    case .comments: LocalizedText(en: "comments", tr: "yorumlar")
    case .captcha: LocalizedText(en: "captcha", tr: "robot denetimi")
    case .font: LocalizedText(en: "fonts", tr: "yazı tipi")
    case .library: LocalizedText(en: "library", tr: "kitaplık")
    case .testing: LocalizedText(en: "A/B testing", tr: "A/B testi")
    case .affiliate: LocalizedText(en: "affiliate", tr: "satış ortaklığı")
    case .push: LocalizedText(en: "push messages", tr: "anlık bildirim")
    case .payment: LocalizedText(en: "payment", tr: "ödeme")
    case .monitoring: LocalizedText(en: "error monitoring", tr: "hata izleme")
    case .other: LocalizedText(en: "other", tr: "diğer")
    }
  }
}

extension Tracker.Form {
  var name: LocalizedText {
    switch self {
    case .script: LocalizedText(en: "script", tr: "betik")
    case .inlineScript: LocalizedText(en: "inline script", tr: "satır içi betik")
    case .image: LocalizedText(en: "image", tr: "görsel")
    case .noscriptImage: LocalizedText(en: "image without scripts", tr: "betiksiz görsel")
    case .frame: LocalizedText(en: "frame", tr: "çerçeve")
    case .noscriptFrame: LocalizedText(en: "frame without scripts", tr: "betiksiz çerçeve")
    case .media: LocalizedText(en: "audio or video", tr: "ses ya da video")
    case .stylesheet: LocalizedText(en: "style sheet", tr: "biçem dosyası")
    case .hint: LocalizedText(en: "connection hint", tr: "bağlantı ipucu")
    case .object: LocalizedText(en: "embedded object", tr: "gömülü nesne")
    case .style: LocalizedText(en: "style", tr: "biçem")
    case .ping: LocalizedText(en: "link that reports clicks", tr: "tıklamayı bildiren bağlantı")
    case .component: LocalizedText(en: "page component", tr: "sayfa bileşeni")
    case .header: LocalizedText(en: "response header", tr: "yanıt üst bilgisi")
    case .request: LocalizedText(en: "recorded request", tr: "kaydedilen istek")
    }
  }
}

extension Gate.State {
  var name: LocalizedText {
    switch self {
    case .gated: LocalizedText(en: "waits", tr: "bekliyor")
    case .held: LocalizedText(en: "loads, but is held", tr: "yükleniyor, ancak tutuluyor")
    case .ungated: LocalizedText(en: "**runs at once**", tr: "**hemen çalışıyor**")
    case .unclear: LocalizedText(en: "cannot be told", tr: "anlaşılamıyor")
    }
  }
}

extension Gate.Reason {
  /// What a thing in a state does before the visitor has chosen: what is only announced does not run.
  func beforeConsent(_ state: Gate.State) -> LocalizedText {
    switch self {
    case .hintOnly: LocalizedText(en: "only connects", tr: "yalnızca bağlanıyor")
    case .lookupOnly: LocalizedText(en: "only looks up the name", tr: "yalnızca adını çözümlüyor")
    case .withoutScriptOnly: LocalizedText(en: "not with scripts on", tr: "betikler açıkken yüklenmiyor")
    default: state.name
    }
  }
}

extension UnknownHostRecord {
  /// What it does before the visitor has chosen: images and style sheets do not run.
  var beforeConsent: LocalizedText {
    guard gate == .ungated, gateReason == .noGate || gateReason == .neverBlocked, !isActive else {
      return gateReason.beforeConsent(gate)
    }
    return LocalizedText(en: "**fetched at once**", tr: "**hemen alınıyor**")
  }

  /// Whether it may do something by itself: a script, a frame, an object.
  var isActive: Bool {
    switch form {
    case .script, .inlineScript, .component, .frame, .object: true
    default: false
    }
  }
}

extension TrackerRecord {
  /// What it does before the visitor has chosen.
  var beforeConsent: LocalizedText { gateReason.beforeConsent(gate) }

  /// The names it may set where it stands: opening a connection sets none.
  var setsThere: [String] { gateReason == .hintOnly || gateReason == .lookupOnly ? [] : mayStore }
}

extension Gate.Reason {
  var name: LocalizedText {
    switch self {
    case .noGate: LocalizedText(en: "nothing holds it", tr: "onu bekleten bir şey yok")
    case .inertType:
      LocalizedText(en: "its type keeps browsers from running it", tr: "türü, tarayıcının çalıştırmasını engelliyor")
    case .managerAttribute:
      LocalizedText(en: "a consent manager's attribute holds it", tr: "onay yöneticisinin özniteliği bekletiyor")
    case .sourceWithheld: LocalizedText(en: "its address is withheld", tr: "adresi onaya kadar verilmiyor")
    case .insideTemplate: LocalizedText(en: "it lies in a template", tr: "bir şablonun içinde")
    case .clickToLoad: LocalizedText(en: "it loads on a click", tr: "tıklanınca yükleniyor")
    case .autoBlocking:
      LocalizedText(
        en: "a consent manager that blocks by itself may hold it",
        tr: "kendiliğinden engelleyen bir onay yöneticisi bekletiyor olabilir")
    case .releasedInCapture:
      LocalizedText(
        en: "it had been released when the page was saved", tr: "sayfa kaydedildiğinde serbest bırakılmıştı")
    case .neverBlocked:
      LocalizedText(en: "it is marked never to be blocked", tr: "hiç engellenmeyecek diye işaretlenmiş")
    case .ineffective: LocalizedText(en: "the mark on it does not hold it", tr: "üzerindeki işaret onu bekletmiyor")
    case .negatedCategory: LocalizedText(en: "its category is negated", tr: "kategorisi tersine çevrilmiş")
    case .necessaryCategory: LocalizedText(en: "it is filed as necessary", tr: "zorunlu kategorisine konmuş")
    case .vendorSwitch: LocalizedText(en: "the vendor's own switch holds it", tr: "sağlayıcının kendi anahtarı tutuyor")
    case .consentModeDenied: LocalizedText(en: "consent mode starts with denied", tr: "onay modu ret ile başlıyor")
    case .loaderHoldsIt: LocalizedText(en: "the script that loads it waits", tr: "onu yükleyen betik bekliyor")
    case .managerTooLate:
      LocalizedText(en: "the consent manager comes after it", tr: "onay yöneticisi ondan sonra geliyor")
    case .withoutScriptOnly: LocalizedText(en: "only where scripts are off", tr: "yalnızca betikler kapalıyken")
    case .lookupOnly:
      LocalizedText(en: "its host is asked for nothing", tr: "sunucusundan bir şey istenmiyor")
    case .hintOnly:
      LocalizedText(
        en: "a connection is opened, nothing is loaded", tr: "yalnızca bağlantı açılıyor, bir şey yüklenmiyor")
    case .savedAfterChoice:
      LocalizedText(en: "the page was saved after a choice", tr: "sayfa bir tercihten sonra kaydedilmiş")
    case .delayed:
      LocalizedText(
        en: "it loads later by itself: on the first scroll or after some time",
        tr: "daha sonra kendiliğinden yükleniyor: ilk kaydırmada ya da bir süre sonra")
    case .insideFunction:
      LocalizedText(
        en: "it stands in a function that the page does not call at once",
        tr: "sayfanın hemen çağırmadığı bir işlevin içinde")
    case .conditional:
      LocalizedText(
        en: "it depends on a condition that the page does not settle", tr: "sayfada sonucu görünmeyen bir koşula bağlı")
    case .asksManager:
      LocalizedText(en: "it asks the consent manager itself", tr: "onay yöneticisine kendisi soruyor")
    case .bringsNotice:
      LocalizedText(en: "it brings a notice of its own", tr: "kendi onay bildirimini getiriyor")
    case .managerMayBlock:
      LocalizedText(
        en: "a consent manager stands before it; how that blocks is not known",
        tr: "öncesinde, nasıl engellediği bilinmeyen bir onay yöneticisi var")
    case .archivedCopy:
      LocalizedText(
        en: "the page is a copy from a web archive", tr: "sayfa, bir web arşivinden alınmış kopya")
    case .loaderElsewhere:
      LocalizedText(
        en: "only its settings stand here: what loads it is not on the page",
        tr: "burada yalnızca ayarları var: onu yükleyen sayfada görünmüyor")
    case .recordedRequest:
      LocalizedText(
        en: "it was requested while the page was recorded, before or after a choice",
        tr: "sayfa kaydedilirken istenmiş; seçimden önce mi sonra mı olduğu bilinmiyor")
    case .queuedOnly:
      LocalizedText(
        en: "its calls only queue up: the script that reads them is held",
        tr: "çağrıları yalnızca sıraya giriyor: onları okuyacak betik bekletiliyor")
    }
  }
}
