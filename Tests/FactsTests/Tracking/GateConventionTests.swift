import Inputs
import Pages
import Testing

@testable import Facts

/// How consent managers have held elements written: each as it holds, and as it does not.
@Suite("Conventions of consent managers")
struct GateConventionTests {
  private static let hotjar = "src='https://static.hotjar.com/c/hotjar-1.js'"
  private static let youtube = "https://www.youtube.com/embed/x"

  @Test(
    "Scripts",
    arguments: [
      ("type='text/plain' data-cookieconsent='statistics'", "gated inert-type"),
      ("type='text/javascript' data-cookieconsent='statistics'", "ungated ineffective"),
      ("data-cookieconsent='ignore'", "ungated never-blocked"),
      ("type='text/plain' data-cookieconsent='necessary'", "ungated necessary-category"),
      ("type='text/plain' class='optanon-category-C0002'", "gated inert-type"),
      ("class='optanon-category-C0002'", "ungated ineffective"),
      ("type='text/plain' class='optanon-category-C0001'", "ungated necessary-category"),
      ("type='text/plain' data-cookieyes='cookieyes-analytics'", "gated inert-type"),
      ("data-cookieyes='cookieyes-analytics'", "ungated ineffective"),
      ("type='text/plain' data-cookieyes='cookieyes-necessary'", "ungated necessary-category"),
      ("type='text/plain' data-service='hotjar' data-category='statistics'", "gated inert-type"),
      ("data-service='hotjar' data-category='marketing'", "ungated ineffective"),
      ("type='text/plain' data-usercentrics='Hotjar'", "gated inert-type"),
      ("type='text/javascript' data-usercentrics='Hotjar'", "ungated ineffective"),
      ("type='didomi/javascript' data-vendor='c:hotjar'", "gated inert-type"),
      ("type='Didomi/javascript' data-purposes='cookies'", "gated inert-type"),
      ("type='text/plain' class='_iub_cs_activate'", "gated inert-type"),
      ("type='text/plain' class='_iub_cs_activate-inline' data-iub-purposes='4'", "gated inert-type"),
      ("class='_iub_cs_skip'", "ungated never-blocked"),
      ("class='_iub_cs_activate-activated' type='text/javascript'", "unclear released-in-capture"),
      ("type='text/plain' class='cmplazyload' data-cmp-vendor='s26'", "gated inert-type"),
      ("class='cmplazyload' data-cmp-vendor='s26'", "ungated ineffective"),
      ("data-cmp-ab='1'", "unclear auto-blocking"),
      ("data-ot-ignore", "ungated never-blocked"),
      ("type='text/template' data-borlabs-cookie-script-blocker-id='hotjar'", "gated inert-type"),
      ("type='text/plain' data-cookieadmin-category='analytics'", "gated inert-type"),
      ("type='text/plain' data-wpconsent-category='statistics'", "gated inert-type"),
      ("type='text/plain' data-cookiefirst-category='performance'", "gated inert-type"),
      ("data-cookiefirst-category='performance'", "ungated ineffective"),
      ("type='text/plain' data-category='analytics'", "gated inert-type"),
      ("type='text/plain' data-category='!analytics'", "ungated negated-category"),
      ("type='text/plain' data-category='necessary'", "ungated necessary-category"),
      ("data-category='analitik'", "ungated ineffective"),
      ("data-category='news'", "ungated no-gate"),
      ("type='text/plain' data-categories='analytics'", "gated inert-type"),
      ("type='text/plain' data-cmp-custom-vendor='435' data-cmp-script", "gated inert-type"),
      ("type='text/plain' data-cli-category='analytics' data-cli-class='cli-blocker-script'", "gated inert-type"),
      ("type='text/x-cookie-consent'", "gated inert-type"),
      ("type='TEXT/JAVASCRIPT; charset=utf-8'", "ungated no-gate"),
      ("type=''", "ungated no-gate"),
      ("type='c6ddad462ec966513c9eb81f-text/javascript'", "ungated no-gate"),
    ])
  func scripts(attributes: String, expected: String) throws {
    let lines = try TrackingGateTests.lines("<script \(attributes) \(Self.hotjar)></script>")
    #expect(lines == ["hotjar script \(expected)"])
  }

  @Test(
    "Scripts whose address another attribute keeps",
    arguments: [
      ("type='text/plain' data-type='application/javascript' data-name='hotjar' data-src", "gated inert-type"),
      ("type='text/plain' data-category='analytics' data-src", "gated inert-type"),
      ("type='text/plain' class='_iub_cs_activate' data-suppressedsrc", "gated inert-type"),
    ])
  func withheldScripts(attributes: String, expected: String) throws {
    let lines = try TrackingGateTests.lines(
      "<script \(attributes)='https://static.hotjar.com/c/hotjar-1.js'></script>")
    #expect(lines == ["hotjar script \(expected)"])
  }

  @Test(
    "Frames",
    arguments: [
      ("data-cookieblock-src='\(youtube)'", "gated source-withheld"),
      ("data-cookieblock-src='\(youtube)' src='\(youtube)'", "ungated ineffective"),
      ("class='optanon-category-C0004' data-src='\(youtube)'", "gated manager-attribute"),
      ("class='optanon-category-C0004' src='\(youtube)'", "ungated ineffective"),
      ("data-cmplz-src='\(youtube)' src='about:blank'", "gated source-withheld"),
      ("uc-src='\(youtube)'", "gated source-withheld"),
      ("suppressedsrc='\(youtube)' src='about:blank'", "gated source-withheld"),
      ("data-suppressedsrc='\(youtube)'", "gated source-withheld"),
      ("src='about:blank' data-cmp-src='\(youtube)' class='cmplazyload'", "gated manager-attribute"),
      ("consent-original-src-_='\(youtube)' consent-required='5'", "gated manager-attribute"),
      ("data-src='\(youtube)'", "unclear delayed"),
      ("src='\(youtube)' data-src='\(youtube)'", "ungated no-gate"),
      ("src='\(youtube)' loading='lazy'", "ungated no-gate"),
    ])
  func frames(attributes: String, expected: String) throws {
    #expect(try TrackingGateTests.lines("<iframe \(attributes)></iframe>") == ["youtube frame \(expected)"])
  }

  @Test("What is kept in base64, in a comment or in a template is not on the page")
  func hidden() throws {
    #expect(try TrackingGateTests.lines("<div data-borlabs-cookie-content='PGlmcmFtZT4='></div>") == [])
    #expect(try TrackingGateTests.lines("<!--[if IE]><script \(Self.hotjar)></script><![endif]-->") == [])
    #expect(
      try TrackingGateTests.lines("<template><script \(Self.hotjar)></script></template>")
        == ["hotjar script unclear inside-template"])
  }

  @Test(
    "Switches of vendors",
    arguments: [
      ("_paq.push(['requireConsent']);_paq.push(['trackPageView'])", "matomo inline-script held vendor-switch"),
      ("_paq.push(['requireCookieConsent']);_paq.push(['trackPageView'])", "matomo inline-script held vendor-switch"),
      ("_paq.push(['disableCookies']);_paq.push(['trackPageView'])", "matomo inline-script held vendor-switch"),
      (
        "if (a()) _paq.push(['requireConsent']);x.createElement('script');_paq.push(['trackPageView'])",
        "matomo inline-script ungated no-gate"
      ),
      (
        "clarity('consentv2',{ad_Storage:'denied',analytics_Storage:'denied'});clarity('set','a','b')",
        "clarity inline-script held vendor-switch"
      ),
      ("fbq('consent','revoke');fbq('init','1')", "meta-pixel inline-script held vendor-switch"),
      ("fbq('init','1');fbq('consent','revoke')", "meta-pixel inline-script ungated no-gate"),
      ("fbq('consent','grant');fbq('init','1')", "meta-pixel inline-script ungated no-gate"),
      ("ttq.holdConsent();ttq.load('C1')", "tiktok-pixel inline-script held vendor-switch"),
      ("pintrk('setconsent',false);pintrk('load','1')", "pinterest-tag inline-script held vendor-switch"),
      ("pintrk('setconsent',true);pintrk('load','1')", "pinterest-tag inline-script ungated no-gate"),
    ])
  func switches(script: String, expected: String) throws {
    #expect(try TrackingGateTests.lines("<script>\(script)</script>") == [expected])
  }

  @Test("Switches beside a loader, and on it")
  func loaders() throws {
    let adsense = "<script src='https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js'></script>"
    let pause = "<script>(adsbygoogle=window.adsbygoogle||[]).pauseAdRequests="
    #expect(
      try TrackingGateTests.lines(pause + "1</script>" + adsense) == ["google-adsense script held vendor-switch"])
    #expect(try TrackingGateTests.lines(pause + "0</script>" + adsense) == ["google-adsense script ungated no-gate"])
    let etracker = "src='//code.etracker.com/code/e.js'"
    #expect(
      try TrackingGateTests.lines("<script data-block-cookies='true' \(etracker)></script>")
        == ["etracker script held vendor-switch"])
    #expect(
      try TrackingGateTests.lines("<script data-block-cookies='false' \(etracker)></script>")
        == ["etracker script ungated no-gate"])
  }

  private static let denied = "ad_storage:'denied',analytics_storage:'denied'"
  private static let version2 = denied + ",ad_user_data:'denied',ad_personalization:'denied'"

  @Test(
    "Consent mode",
    arguments: [
      ("gtag('consent','default',{\(version2),wait_for_update:500});gtag('config','G-1')", "held consent-mode-denied"),
      ("gtag('consent','default',{\(denied)});gtag('config','G-1')", "held consent-mode-denied"),
      ("gtag('consent','default',{ad_storage:'denied'});gtag('config','G-1')", "ungated no-gate"),
      ("gtag('config','G-1');gtag('consent','default',{\(version2)})", "ungated no-gate"),
      ("gtag('consent','default',{analytics_storage:'granted'});gtag('config','G-1')", "ungated no-gate"),
      (
        "gtag('consent','default',{\(version2)});gtag('consent','update',{analytics_storage:'granted'});gtag('config','G-1')",
        "ungated no-gate"
      ),
      (
        "gtag('consent','default',{\(version2)});function ok(){gtag('consent','update',{analytics_storage:'granted'})}"
          + "gtag('config','G-1')", "held consent-mode-denied"
      ),
      (
        "gtag('consent','default',{\(version2),region:['DE','TR']});gtag('config','G-1')", "unclear consent-mode-denied"
      ),
      (
        "gtag('consent','default',{\(version2)});"
          + "gtag('consent','default',{analytics_storage:'granted',region:['US']});gtag('config','G-1')",
        "held consent-mode-denied"
      ),
      ("gtag('consent','default',choice);gtag('config','G-1')", "unclear conditional"),
      ("function d(){gtag('consent','default',{\(version2)})} gtag('config','G-1')", "ungated no-gate"),
      ("// gtag('consent','default',{\(version2)});\ngtag('config','G-1')", "ungated no-gate"),
      (
        "gtag(\"consent\",\"default\",{\"analytics_storage\":\"denied\"});gtag('config','G-1')",
        "held consent-mode-denied"
      ),
    ])
  func consentMode(script: String, expected: String) throws {
    #expect(try TrackingGateTests.lines("<script>\(script)</script>") == ["google-analytics inline-script \(expected)"])
  }

  @Test("Consent mode holds no other vendor, and no library of Google's that does not know it")
  func otherVendors() throws {
    let mode = "<script>gtag('consent','default',{\(Self.version2)})</script>"
    #expect(
      try TrackingGateTests.lines(mode + "<script>fbq('init','1')</script>")
        == ["meta-pixel inline-script ungated no-gate"])
    #expect(
      try TrackingGateTests.lines(mode + "<script src='//www.google-analytics.com/analytics.js'></script>")
        == ["universal-analytics script ungated no-gate"])
  }

  private static func manager(
    _ id: String, mayBlock: Bool = false, speaksTCF: Bool = false, at range: Range<Int> = 0..<3
  ) -> ManagerSighting {
    ManagerSighting(
      id: id, name: id, range: range, hasNotice: false, isDrawnByScript: true, blocksAutomatically: false,
      loadsLate: true, mayBlock: mayBlock, speaksTCF: speaksTCF, settings: [])
  }

  @Test("What asks the consent manager itself is not told apart from what waits")
  func framework() throws {
    let taboola = "<p>x</p><script src='//cdn.taboola.com/libtrc/a/loader.js'></script>"
    let meta = "<p>x</p><script>fbq('init','1')</script>"
    let manager = Self.manager("sourcepoint", mayBlock: true, speaksTCF: true)
    #expect(try TrackingGateTests.lines(taboola) == ["taboola script ungated no-gate"])
    #expect(try TrackingGateTests.lines(taboola, managers: [manager]) == ["taboola script unclear asks-manager"])
    #expect(
      try TrackingGateTests.lines("<script>window.__tcfapi=function(){}</script>" + taboola)
        == ["taboola script unclear asks-manager"])
    #expect(try TrackingGateTests.lines(meta, managers: [manager]) == ["meta-pixel inline-script ungated no-gate"])
  }

  @Test("A manager of which it is not known how it blocks may hold what comes after it")
  func unknownManager() throws {
    let meta = "<p>x</p><script>fbq('init','1')</script>"
    let before = Self.manager("efilli", mayBlock: true)
    let after = Self.manager("efilli", mayBlock: true, at: 90..<99)
    #expect(try TrackingGateTests.lines(meta, managers: [after]) == ["meta-pixel inline-script ungated no-gate"])
    let late = ManagerSighting(
      id: "efilli", name: "Efilli", range: before.range, hasNotice: true, isDrawnByScript: true,
      blocksAutomatically: false, loadsLate: true, mayBlock: true, settings: [])
    #expect(
      try TrackingGateTests.lines(meta, managers: [late]) == ["meta-pixel inline-script unclear manager-may-block"])
  }

  @Test("Copies in a web archive show what a site used, not what a browser would do now")
  func archive() throws {
    let page = "<script src='/web/20200101000000js_/https://mc.yandex.ru/metrika/tag.js'></script>"
    #expect(try TrackingGateTests.lines(page) == ["yandex-metrica script unclear archived-copy"])
  }
}
