import Facts
import Rulebook

extension Notice.Form {
  var name: LocalizedText {
    switch self {
    case .banner: LocalizedText(en: "banner", tr: "bant")
    case .dialog: LocalizedText(en: "dialog", tr: "iletişim kutusu")
    case .inline: LocalizedText(en: "inline, in the flow of the page", tr: "satır içi, sayfanın akışında")
    case .wholePage: LocalizedText(en: "whole page", tr: "tam sayfa")
    case .text: LocalizedText(en: "text only", tr: "yalnızca metin")
    }
  }
}

extension Notice.Place {
  var name: LocalizedText {
    switch self {
    case .markup: LocalizedText(en: "the page's markup", tr: "sayfanın işaretlemesi")
    case .template:
      LocalizedText(
        en: "a template that a script may show", tr: "bir betiğin gösterebileceği şablon")
    case .noscript:
      LocalizedText(
        en: "a part shown only without scripts", tr: "yalnızca betikler kapalıyken gösterilen bölüm")
    case .frame: LocalizedText(en: "a saved frame", tr: "kaydedilmiş bir çerçeve")
    case .configuration: LocalizedText(en: "a script's configuration", tr: "bir betiğin yapılandırması")
    }
  }
}

extension Control.Role {
  var name: LocalizedText {
    switch self {
    case .accept: LocalizedText(en: "accept", tr: "kabul")
    case .reject: LocalizedText(en: "reject", tr: "ret")
    case .settings: LocalizedText(en: "settings", tr: "ayarlar")
    case .save: LocalizedText(en: "save the choice", tr: "tercihi kaydetme")
    case .purpose: LocalizedText(en: "purpose", tr: "amaç seçimi")
    case .policy: LocalizedText(en: "policy", tr: "politika")
    case .dismiss: LocalizedText(en: "dismiss", tr: "kapatma")
    case .language: LocalizedText(en: "language", tr: "dil seçimi")
    case .other: LocalizedText(en: "other", tr: "diğer")
    }
  }
}

extension Control.Element {
  var name: LocalizedText {
    switch self {
    case .button: LocalizedText(en: "button", tr: "düğme")
    case .link: LocalizedText(en: "link", tr: "bağlantı")
    case .checkbox: LocalizedText(en: "checkbox", tr: "onay kutusu")
    case .radio: LocalizedText(en: "radio button", tr: "seçenek düğmesi")
    case .toggle: LocalizedText(en: "switch", tr: "aç/kapa düğmesi")
    case .text: LocalizedText(en: "words only", tr: "yalnızca sözcük")
    }
  }
}

extension Control.Layer {
  var name: LocalizedText {
    switch self {
    case .first: LocalizedText(en: "first", tr: "birinci")
    case .second: LocalizedText(en: "second", tr: "ikinci")
    }
  }
}

extension Statement.Kind {
  var name: LocalizedText {
    switch self {
    case .usesCookies: LocalizedText(en: "says that cookies are used", tr: "çerez kullanıldığını söylüyor")
    case .asksConsent: LocalizedText(en: "asks consent", tr: "rıza istiyor")
    case .onlyNecessary:
      LocalizedText(
        en: "says that only necessary cookies are used", tr: "yalnızca zorunlu çerez kullanıldığını söylüyor")
    case .impliedConsent: LocalizedText(en: "takes use for consent", tr: "kullanımı rıza sayıyor")
    case .browserSettings:
      LocalizedText(en: "points to the browser's settings", tr: "tarayıcı ayarlarına yönlendiriyor")
    case .blanketConsent:
      LocalizedText(en: "asks consent to everything at once", tr: "her şey için tek bir rıza istiyor")
    case .consentByReference:
      LocalizedText(
        en: "asks consent by pointing to another text", tr: "başka bir metne gönderme yaparak rıza istiyor")
    case .pressure: LocalizedText(en: "presses the visitor", tr: "ziyaretçiye baskı yapıyor")
    case .vaguePurpose: LocalizedText(en: "names a vague purpose", tr: "belirsiz bir amaç bildiriyor")
    case .purposeNecessary: LocalizedText(en: "names necessary operation", tr: "zorunlu işleyişi amaç gösteriyor")
    case .purposePreferences: LocalizedText(en: "names preferences", tr: "tercihleri amaç gösteriyor")
    case .purposeStatistics: LocalizedText(en: "names statistics", tr: "istatistiği amaç gösteriyor")
    case .purposeMarketing: LocalizedText(en: "names marketing", tr: "pazarlamayı amaç gösteriyor")
    case .purposeSocial: LocalizedText(en: "names social media", tr: "sosyal medyayı amaç gösteriyor")
    case .lawAsAuthority:
      LocalizedText(
        en: "names the law as the reason for cookies", tr: "çerezlere gerekçe olarak mevzuatı gösteriyor")
    case .wall: LocalizedText(en: "makes access depend on acceptance", tr: "erişimi kabule bağlıyor")
    case .acceptOrPay: LocalizedText(en: "offers acceptance or payment", tr: "kabul ya da ödeme sunuyor")
    case .legitimateInterest: LocalizedText(en: "relies on legitimate interest", tr: "meşru menfaate dayanıyor")
    case .withdrawal: LocalizedText(en: "says how to withdraw", tr: "rızanın nasıl geri alınacağını söylüyor")
    case .burdensomeWithdrawal:
      LocalizedText(
        en: "makes withdrawal burdensome", tr: "rızanın geri alınmasını zorlaştırıyor")
    case .clickHere: LocalizedText(en: "tells the visitor to click", tr: "tıklamaya yönlendiriyor")
    case .damagedText: LocalizedText(en: "holds damaged text", tr: "bozuk metin içeriyor")
    case .placeholder: LocalizedText(en: "holds an unfilled placeholder", tr: "doldurulmamış yer tutucu içeriyor")
    }
  }
}

extension Form.Kind {
  var name: LocalizedText {
    switch self {
    case .contact: LocalizedText(en: "contact", tr: "iletişim")
    case .newsletter: LocalizedText(en: "newsletter", tr: "bülten")
    case .registration: LocalizedText(en: "registration", tr: "üyelik")
    case .order: LocalizedText(en: "order", tr: "sipariş")
    case .comment: LocalizedText(en: "comment", tr: "yorum")
    case .login: LocalizedText(en: "sign-in", tr: "oturum açma")
    case .search: LocalizedText(en: "search", tr: "arama")
    case .other: LocalizedText(en: "other", tr: "diğer")
    }
  }
}

extension Form.Nearness {
  var name: LocalizedText {
    switch self {
    case .inside: LocalizedText(en: "in the form", tr: "formun içinde")
    case .near: LocalizedText(en: "beside the form", tr: "formun yanında")
    case .elsewhere: LocalizedText(en: "elsewhere on the page", tr: "sayfanın başka bir yerinde")
    case .footer: LocalizedText(en: "in the footer", tr: "sayfa altlığında")
    case .nowhere: LocalizedText(en: "not found", tr: "bulunamadı")
    }
  }
}
