import Inputs
import Pages
import Testing

@testable import Facts

@Suite("Trackers and what holds them")
struct TrackingGateTests {
  /// The trackers of a page as `vendor form state reason`, in document order.
  static func lines(_ html: String, managers: [ManagerSighting] = [], container: Container = .file) throws -> [String] {
    let document = Document(
      origin: Origin(path: "page.html"), bytes: Array("<html>\(html)".utf8), container: container,
      mediaType: "text/html")
    let tracking = Tracking(of: try Page(document), vendors: VendorTables.all, managers: managers)
    return tracking.trackers.map { tracker in
      "\(tracker.vendor) \(tracker.form.rawValue) \(tracker.gate.state.rawValue) \(tracker.gate.reason.rawValue)"
    }
  }

  static let gtm = """
    <script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});
    var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;
    j.src='https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
    })(window,document,'script','dataLayer','GTM-ABC');</script>
    """
  static let pixel = """
    <script>!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):
    n.queue.push(arguments)};t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];
    s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');
    fbq('init','123');fbq('track','PageView');</script>
    """
  static let analytics = """
    <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    <script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}
    gtag('js',new Date());gtag('config','G-1');</script>
    """

  @Test(
    "Where they hide",
    arguments: [
      (analytics, ["google-analytics script ungated no-gate"]),
      (gtm, ["google-tag-manager inline-script ungated no-gate"]),
      (pixel, ["meta-pixel inline-script ungated no-gate"]),
      ("<script>fbq('init','1');fbq('track','PageView')</script>", ["meta-pixel inline-script ungated no-gate"]),
      ("<script>ym(123,'init',{webvisor:true})</script>", ["yandex-metrica inline-script ungated no-gate"]),
      (
        "<script>var _gaq=_gaq||[];_gaq.push(['_setAccount','UA-1-1']);(function(){var ga=document.createElement('script');"
          + "ga.src=('https:'==document.location.protocol?'https://ssl':'http://www')+'.google-analytics.com/ga.js';})();"
          + "</script>", ["universal-analytics inline-script ungated no-gate"]
      ),
      (
        "<script>document.write('<scr'+'ipt src=\"//static.criteo.net/js/ld/ld.js\"></scr'+'ipt>')</script>",
        ["criteo inline-script ungated no-gate"]
      ),
      (
        "<script>(adsbygoogle = window.adsbygoogle || []).push({});</script>",
        ["google-adsense inline-script unclear loader-elsewhere"]
      ),
      ("<img src='https://www.facebook.com/tr?id=1&amp;ev=PageView' width=1>", ["meta-pixel image ungated no-gate"]),
      (
        "<noscript><img src='https://mc.yandex.ru/watch/1'></noscript>",
        ["yandex-metrica noscript-image ungated without-script-only"]
      ),
      (
        "<noscript><iframe src='https://www.googletagmanager.com/ns.html?id=GTM-1'></iframe></noscript>",
        ["google-tag-manager noscript-frame ungated without-script-only"]
      ),
      ("<iframe src='https://www.youtube.com/embed/x'></iframe>", ["youtube frame ungated no-gate"]),
      ("<iframe src='https://www.youtube-nocookie.com/embed/x'></iframe>", ["youtube-nocookie frame ungated no-gate"]),
      ("<link rel=preconnect href='https://www.google-analytics.com'>", ["google-analytics hint ungated hint-only"]),
      ("<link rel=stylesheet href='//fonts.googleapis.com/css?family=X'>", ["google-fonts stylesheet ungated no-gate"]),
      ("<style>@import url(https://fonts.googleapis.com/css?f=X);</style>", ["google-fonts style ungated no-gate"]),
      ("<style>@import 'https://fonts.googleapis.com/css?f=X';</style>", ["google-fonts style ungated no-gate"]),
      (
        "<p style='background:url(&quot;https://pixel.wp.com/g.gif&quot;)'>x</p>",
        ["jetpack-stats style ungated no-gate"]
      ),
      (
        "<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});"
          + "var j=d.createElement(s);j.src='https://metrics.example.org/x.js?id='+i;d.head.appendChild(j)})"
          + "(window,document,'script','dataLayer','GTM-1')</script>",
        ["google-tag-manager inline-script ungated no-gate"]
      ),
      (
        "<noscript><iframe src='https://metrics.example.org/ns.html?id=GTM-1'></iframe></noscript>",
        ["google-tag-manager noscript-frame ungated without-script-only"]
      ),
      ("<p style=\"background:url('//pixel.wp.com/g.gif')\">x</p>", ["jetpack-stats style ungated no-gate"]),
      ("<a ping='https://www.google-analytics.com/g/collect'>x</a>", ["google-analytics ping ungated no-gate"]),
      ("<object data='https://www.youtube.com/v/x'></object>", ["youtube object ungated no-gate"]),
      ("<amp-analytics type=gtag></amp-analytics>", ["google-tag component ungated no-gate"]),
      ("<amp-youtube data-videoid=x></amp-youtube>", ["youtube component ungated no-gate"]),
      (
        "<img srcset='/a.png 1x, https://secure.gravatar.com/avatar/1 2x'>",
        ["gravatar image ungated no-gate"]
      ),
      ("<script src='./Page_files/fbevents.js.download'></script>", ["meta-pixel script ungated no-gate"]),
      ("<script src='./Sayfa_dosyalar/fbevents.js.indir'></script>", ["meta-pixel script ungated no-gate"]),
      ("<amp-img src='https://www.facebook.com/tr?id=1'></amp-img>", ["meta-pixel image ungated no-gate"]),
      ("<amp-video src='https://player.vimeo.com/video/1'></amp-video>", ["vimeo media ungated no-gate"]),
      (
        "<amp-pixel src='https://b.scorecardresearch.com/p?c1=2'></amp-pixel>", ["comscore image ungated no-gate"]
      ),
      (
        "<amp-analytics config='https://www.googletagmanager.com/amp.json?id=GTM-1'></amp-analytics>",
        ["google-tag-manager component ungated no-gate"]
      ),
      (
        "<amp-analytics><script type='application/json'>{\"requests\":{\"p\":\"https://mc.yandex.ru/watch/1\"}}</script>"
          + "</amp-analytics>", ["yandex-metrica component ungated no-gate"]
      ),
      (
        "<script data-rocketlazyloadscript='https://static.hotjar.com/c/hotjar-1.js' async></script>",
        ["hotjar script unclear delayed"]
      ),
      // Settings alone: what reads them comes from elsewhere.
      (
        "<script>var gtm4wp_datalayer_name='dataLayer';</script>",
        [
          "google-tag-manager inline-script unclear loader-elsewhere"
        ]
      ),
      (
        "<script>window.gtmkit_settings={\"datalayer_name\":\"dataLayer\"};</script>",
        [
          "google-tag-manager inline-script unclear loader-elsewhere"
        ]
      ),
      (
        "<script>var monsterinsights_frontend={\"ua\":\"G-1\"};</script>",
        [
          "google-analytics inline-script unclear loader-elsewhere"
        ]
      ),
      (
        "<script>window._googlesitekit=window._googlesitekit||{};</script>",
        [
          "google-tag inline-script unclear loader-elsewhere"
        ]
      ),
      ("<script>var complianz={\"prefix\":\"cmplz_\"};</script>", []),
      // The agent stands in the page, or only its settings do.
      (
        "<script>NREUM.loader_config={accountID:'1'};NREUM.info={beacon:'b'};(()=>{})()</script>",
        [
          "new-relic inline-script ungated no-gate"
        ]
      ),
      (
        "<script>NREUM.info={\"beacon\":\"bam.nr-data.net\"}</script>",
        [
          "new-relic inline-script unclear loader-elsewhere"
        ]
      ),
      (
        "<script>WebFontConfig={google:{families:['X']}};var s=document.createElement('script');s.src='/webfont.js';</script>",
        ["google-fonts inline-script ungated no-gate"]
      ),
      (
        "<script>WebFontConfig={google:{families:['X']}};</script>",
        [
          "google-fonts inline-script unclear loader-elsewhere"
        ]
      ),
      ("<script>WebFontConfig={custom:{families:['X']}};</script>", []),
      ("<link rel=preconnect href='https://launchpad.privacymanager.io'>", []),
      (
        "<script src='../www.googletagmanager.com/gtm.js?id=GTM-1'></script>",
        ["google-tag-manager script ungated no-gate"]
      ),
      ("<script>_linkedin_partner_id = \"12\";</script>", ["linkedin-insight inline-script unclear loader-elsewhere"]),
      (
        "<script>var pysOptions = {\"facebook\":{}};</script>", ["pixelyoursite inline-script unclear loader-elsewhere"]
      ),
    ])
  func places(html: String, expected: [String]) throws {
    #expect(try Self.lines(html) == expected)
  }

  @Test(
    "Hosts of scripts and frames that nobody described are told, the site's own are not",
    arguments: [
      ("<script src='https://cdn.nobody-knows.example/x.js'></script>", ["cdn.nobody-knows.example ungated"]),
      ("<iframe src='//widget.nobody-knows.example/x'></iframe>", ["widget.nobody-knows.example ungated"]),
      (
        "<link rel=canonical href='https://www.riza.com.tr/a'><script src='https://static.riza.com.tr/x.js'></script>"
          + "<script src='https://other.com.tr/x.js'></script>", ["other.com.tr ungated"]
      ),
      (
        "<script type='text/plain' src='https://cdn.nobody-knows.example/x.js'></script>",
        ["cdn.nobody-knows.example gated"]
      ),
      (
        "<script type='text/plain' src='https://a.example/x.js'></script><script src='https://a.example/y.js'></script>",
        ["a.example ungated"]
      ),
      ("<iframe data-src='https://cdn.nobody-knows.example/x'></iframe>", ["cdn.nobody-knows.example unclear"]),
      ("<script src='https://mc.yandex.ru/metrika/tag.js'></script><script src='/x.js'></script>", []),
      ("<template><script src='https://cdn.nobody-knows.example/x.js'></script></template>", []),
    ])
  func unknownHosts(html: String, expected: [String]) throws {
    let page = try Page(
      Document(origin: Origin(path: "page.html"), bytes: Array("<html><body>\(html)".utf8), mediaType: "text/html"))
    #expect(Tracking(of: page, vendors: VendorTables.all, managers: []).unknownHosts.map(told) == expected)
  }

  private func told(_ host: UnknownHost) -> String { "\(host.name) \(host.gate.state)" }

  @Test(
    "Scripts tell hosts that nobody described, too, where they load others from them",
    arguments: [
      (
        "var s=document.createElement('script');s.src='https://cdn.stranger.example/x.js';document.head.appendChild(s)",
        ["cdn.stranger.example ungated"]
      ),
      (
        "(function(w,d,t,u){var s=d.createElement(t);s.src=u;d.head.appendChild(s)})"
          + "(window,document,'script','//t.stranger.example/go/1');", ["t.stranger.example ungated"]
      ),
      (
        "function later(){var s=document.createElement('script');s.src='//t.stranger.example/x.js';"
          + "document.body.append(s)}", ["t.stranger.example unclear"]
      ),
      (
        "var s=document.createElement('script');var u='https://t.stranger.example/x.js?a=1';s.src=u;",
        ["t.stranger.example ungated"]
      ),
      (
        "document.write('<script src=\"https://ads.stranger.example/x.js\"><\\/script>')",
        ["ads.stranger.example ungated"]
      ),
      (
        "document.write('<scr'+'ipt src=\"//ads.stranger.example/a\"></scr'+'ipt>')", ["ads.stranger.example ungated"]
      ),
      (
        "document.write(unescape(\"%3Cscript src='//ads.stranger.example/a' %3E%3C/script%3E\"))",
        ["ads.stranger.example ungated"]
      ),
      (
        "var s=document.createElement('SCRIPT');s.src='https://x.stranger.example/x';document.body.append(s)",
        ["x.stranger.example ungated"]
      ),
      ("$.getScript('https://x.stranger.example/x.js')", ["x.stranger.example ungated"]),
      ("import x from 'https://esm.stranger.example/x.js'", ["esm.stranger.example ungated"]),
      ("document.write('<img src=\"https://ads.stranger.example/x.gif\">')", ["ads.stranger.example ungated"]),
      (
        "var i=new Image();i.src='https://p.stranger.example/p.gif';var s=document.createElement('script')",
        ["p.stranger.example ungated"]
      ),
      ("var s=document.createElement('script');s.src='https://'+host+'/x.js'", []),
      ("var s=document.createElement('script');var a={home:'https://www.stranger.example/x.html'};", []),
      (
        "var s=document.createElement('script');s.src='/x.js';fetch('https://api.stranger.example/v1')",
        ["api.stranger.example ungated"]
      ),
      ("var blocked=['https://ads.stranger.example/x.js'];var s=document.createElement('script')", []),
    ])
  func strangersInScripts(script: String, expected: [String]) throws {
    let page = try Page(
      Document(
        origin: Origin(path: "page.html"), bytes: Array("<html><body><script>\(script)</script>".utf8),
        mediaType: "text/html"))
    #expect(Tracking(of: page, vendors: VendorTables.all, managers: []).unknownHosts.map(told) == expected)
  }

  @Test("Requests of a record tell vendors that the page does not show, and nothing of a choice")
  func recordedRequests() throws {
    let document = Document(
      origin: Origin(path: "visit.har"), bytes: Array("<html><body>\(Self.pixel)".utf8), container: .har,
      mediaType: "text/html",
      requests: [
        RecordedRequest(method: "GET", address: "https://connect.facebook.net/en_US/fbevents.js"),
        RecordedRequest(method: "POST", address: "https://mc.yandex.ru/watch/1"),
        RecordedRequest(method: "GET", address: "https://mc.yandex.ru/metrika/tag.js"),
        RecordedRequest(method: "GET", address: "https://www.riza.example/x.js"),
      ])
    let found = Tracking(of: try Page(document), vendors: VendorTables.all, managers: []).trackers
      .filter { $0.form == .request }
    #expect(found.map(\.vendor) == ["yandex-metrica"])
    #expect(found.first?.gate.state == .unclear)
    #expect(found.first?.gate.reason == .recordedRequest)
    #expect(found.first?.address == "POST https://mc.yandex.ru/watch/1")
  }

  @Test(
    "What is no tracker",
    arguments: [
      "<a href='https://www.facebook.com/riza'>x</a>", "<p>fbq('init','1')</p>", "<!-- \(pixel) -->",
      "<script type='application/ld+json'>{\"sameAs\":[\"https://connect.facebook.net/en_US/fbevents.js\"]}</script>",
      "<script>var blocked=['https://www.google-analytics.com/analytics.js','https://connect.facebook.net/x.js'];</script>",
      "<script>// fbq('init','1')\nvar a='fbq(init)';</script>",
      "<script>if (u.indexOf('https://www.google-analytics.com/collect')>=0) {}</script>",
      "<textarea><script src='https://mc.yandex.ru/metrika/tag.js'></script></textarea>",
      "<code>&lt;script src='https://mc.yandex.ru/metrika/tag.js'>&lt;/script></code>",
      "<script type='text/template'><img src='https://www.facebook.com/tr?id=1'></script>",
      "<img src='/img/google-analytics.com.png'>", "<link rel=canonical href='https://www.youtube.com/embed/x'>",
      "<style>img[src^=\"https://analytics.twitter.com\"],a[href='//mc.yandex.ru/watch/1']{display:none}</style>",
      "<script>function gtag(){dataLayer.push(arguments)}</script>",
      "<script>var s = {links: {facebook: 'https://www.facebook.com/tr'}}</script>",
    ])
  func nothing(html: String) throws {
    #expect(try Self.lines(html) == [])
  }

  @Test(
    "Gates",
    arguments: [
      (
        "<script>dataLayer.push(['consent','default',{analytics_storage:'denied',ad_storage:'denied'}]);</script>"
          + "<script async src='https://www.googletagmanager.com/gtag/js?id=G-1'></script>",
        "google-analytics script unclear conditional"
      ),
      (
        "<script type='text/plain' data-cookieconsent=marketing>fbq('init','1')</script>",
        "meta-pixel inline-script gated inert-type"
      ),
      (
        "<script type='text/plain' data-category=analitik>ym(1,'init',{})</script>",
        "yandex-metrica inline-script gated inert-type"
      ),
      (
        "<script type='Didomi/javascript' data-vendor='c:ga' src='https://www.google-analytics.com/analytics.js'></script>",
        "universal-analytics script gated inert-type"
      ),
      (
        "<script type='text/x-cookie-consent' src='https://static.hotjar.com/c/hotjar-1.js'></script>",
        "hotjar script gated inert-type"
      ),
      (
        "<script type='text/plain' data-category='!analytics'>ym(1,'init',{})</script>",
        "yandex-metrica inline-script ungated negated-category"
      ),
      (
        "<script type='text/plain' data-category=necessary>ym(1,'init',{})</script>",
        "yandex-metrica inline-script ungated necessary-category"
      ),
      (
        "<script type='text/plain' class='optanon-category-C0001' src='https://mc.yandex.ru/metrika/tag.js'></script>",
        "yandex-metrica script ungated necessary-category"
      ),
      (
        "<script data-cookieconsent=statistics src='https://static.hotjar.com/c/h.js'></script>",
        "hotjar script ungated ineffective"
      ),
      (
        "<script data-cookieconsent=ignore src='https://static.hotjar.com/c/h.js'></script>",
        "hotjar script ungated never-blocked"
      ),
      (
        "<script type='text/plain' class='_iub_cs_activate' src='https://static.hotjar.com/c/h.js'></script>",
        "hotjar script gated inert-type"
      ),
      (
        "<script class='_iub_cs_activate-activated' src='https://static.hotjar.com/c/h.js'></script>",
        "hotjar script unclear released-in-capture"
      ),
      (
        "<iframe data-cookieblock-src='https://www.youtube.com/embed/x'></iframe>",
        "youtube frame gated source-withheld"
      ),
      (
        "<iframe data-cmp-src='https://www.youtube.com/embed/x' src='about:blank' class=cmplazyload></iframe>",
        "youtube frame gated managerAttribute"
      ),
      ("<iframe data-src='https://www.youtube.com/embed/x'></iframe>", "youtube frame unclear delayed"),
      (
        "<iframe src='https://www.youtube.com/embed/x' data-cmplz-src='https://www.youtube.com/embed/x'></iframe>",
        "youtube frame ungated ineffective"
      ),
      (
        "<template><iframe src='https://www.youtube.com/embed/x'></iframe></template>",
        "youtube frame unclear inside-template"
      ),
      (
        "<script type=rocketlazyloadscript data-rocket-src='https://static.hotjar.com/c/h.js'></script>",
        "hotjar script unclear delayed"
      ),
      (
        "<script type='text/partytown' src='https://static.hotjar.com/c/h.js'></script>",
        "hotjar script ungated no-gate"
      ),
      ("<script type=module src='https://static.hotjar.com/c/h.js'></script>", "hotjar script ungated no-gate"),
      (
        "<amp-analytics type=gtag data-block-on-consent></amp-analytics>",
        "google-tag component gated manager-attribute"
      ),
      (
        "<script>_paq.push(['requireConsent']);_paq.push(['trackPageView']);</script>",
        "matomo inline-script held vendor-switch"
      ),
      (
        "<script src='/matomo.js'></script><script>_paq.push(['trackPageView']);_paq.push(['requireConsent']);</script>",
        "matomo script ungated no-gate"
      ),
      ("<script>fbq('consent','revoke');fbq('init','1')</script>", "meta-pixel inline-script held vendor-switch"),
      ("<script>ttq.holdConsent();ttq.load('C1');ttq.page()</script>", "tiktok-pixel inline-script held vendor-switch"),
      (
        "<script>gtag('consent','default',{ad_storage:'denied',analytics_storage:'denied'});gtag('config','G-1')</script>",
        "google-analytics inline-script held consent-mode-denied"
      ),
      (
        "<script>gtag('config','G-1');gtag('consent','default',{analytics_storage:'denied'})</script>",
        "google-analytics inline-script ungated no-gate"
      ),
      (
        "<script>gtag('consent','default',{analytics_storage:'granted'});gtag('config','G-1')</script>",
        "google-analytics inline-script ungated no-gate"
      ),
      (
        "<script>gtag('consent','default',state);gtag('config','G-1')</script>",
        "google-analytics inline-script unclear conditional"
      ),
      (
        "<script type='text/plain' data-category=analytics src='https://www.googletagmanager.com/gtag/js?id=G-1'></script>"
          + "<script>gtag('config','G-1')</script>", "google-analytics script gated inert-type"
      ),
      (
        "<script type='text/plain' data-category=analytics src='https://www.googletagmanager.com/gtag/js?id=G-1'></script>"
          + "<script>gtag('config','AW-1')</script>",
        "google-analytics script gated inert-type|google-ads inline-script gated queued-only"
      ),
    ])
  func gates(html: String, expected: String) throws {
    let expected = expected.replacing("managerAttribute", with: "manager-attribute")
    #expect(try Self.lines(html).joined(separator: "|") == expected)
  }

  @Test(
    "When the parts of a script run",
    arguments: [
      ("function load(){fbq('init','1')}", "unclear inside-function"),
      ("function load(){fbq('init','1')} load();", "ungated no-gate"),
      ("function load(){fbq('init','1')} if (hasConsent()) load();", "unclear loader-holds-it"),
      ("var load = function(){fbq('init','1')}; window.onload = load;", "ungated no-gate"),
      (
        "function load(){fbq('init','1')} window.onload=(typeof window.onload!='function')?load:function(){old();load()};",
        "ungated no-gate"
      ),
      ("$('.late').each(function(){ fbq('init','1') })", "unclear conditional"),
      ("$.each([1], function(){ fbq('init','1') })", "ungated no-gate"),
      ("pageReady(function(){ fbq('init','1') })", "ungated no-gate"),
      ("cookieReady(function(){ fbq('init','1') })", "unclear loader-holds-it"),
      ("whenSeen(function(){ fbq('init','1') })", "unclear delayed"),
      (
        "(function(){ var doc = document; if (doc.getElementById('x')) return; fbq('init','1') })()", "ungated no-gate"
      ),
      ("const load = () => { fbq('init','1') }; setTimeout(load, 3000);", "ungated no-gate"),
      ("window.addEventListener('load', function(){fbq('init','1')})", "ungated no-gate"),
      ("window.addEventListener('CookiebotOnAccept', function(){fbq('init','1')})", "unclear loader-holds-it"),
      ("document.addEventListener('scroll', () => fbq('init','1'), {once:true})", "unclear delayed"),
      ("if (localStorage.getItem('cookie-consent') === 'true') { fbq('init','1') }", "unclear loader-holds-it"),
      ("if (x()) fbq('init','1'); else y()", "unclear conditional"),
      ("if (typeof fbq !== 'undefined') { fbq('init','1') }", "ungated no-gate"),
      ("if (location.hostname == 'a.b') { fbq('init','1') }", "ungated no-gate"),
      ("(function(){ fbq('init','1') })()", "ungated no-gate"),
      ("(() => { fbq('init','1') })()", "ungated no-gate"),
      ("!function(){ fbq('init','1') }()", "ungated no-gate"),
      ("(function(){ if (!accepted) return; fbq('init','1') })()", "unclear loader-holds-it"),
      ("jQuery(function($){ fbq('init','1') })", "ungated no-gate"),
      ("$(document).ready(function(){ fbq('init','1') })", "ungated no-gate"),
      ("var app = { start: function(){ fbq('init','1') } }", "unclear inside-function"),
      ("var app = { start() { fbq('init','1') } }; app.start()", "ungated no-gate"),
      ("getConsent() && fbq('init','1')", "unclear loader-holds-it"),
      ("try { fbq('init','1') } catch (e) {}", "ungated no-gate"),
      (
        "(function(){ var tag = window.tag = window.tag || []; if (tag.invoked) return; fbq('init','1') })()",
        "ungated no-gate"
      ),
      ("(function(){ var set = window.set || {}; if (set.ads) return; fbq('init','1') })()", "unclear conditional"),
      ("var a = 1\nif (a) b()\nfbq('init','1')", "ungated no-gate"),
      ("OneTrust.OnConsentChanged(function(){ fbq('init','1') })", "unclear loader-holds-it"),
    ])
  func moments(script: String, expected: String) throws {
    #expect(try Self.lines("<script>\(script)</script>") == ["meta-pixel inline-script \(expected)"])
  }

  @Test("A function called by another script of the page runs")
  func elsewhere() throws {
    let lines = try Self.lines("<script>function load(){fbq('init','1')}</script><script>load()</script>")
    #expect(lines == ["meta-pixel inline-script ungated no-gate"])
  }

  private static func manager(at range: Range<Int>, loadsLate: Bool = false) -> ManagerSighting {
    ManagerSighting(
      id: "cookiebot", name: "Cookiebot", range: range, hasNotice: false, isDrawnByScript: true,
      blocksAutomatically: true,
      loadsLate: loadsLate, settings: [])
  }

  @Test("A manager that blocks by itself counts only where it stands first and does not wait")
  func automatic() throws {
    let html = "<p>x</p>" + Self.pixel
    #expect(
      try Self.lines(html, managers: [Self.manager(at: 0..<3)]) == ["meta-pixel inline-script unclear auto-blocking"])
    #expect(
      try Self.lines(html, managers: [Self.manager(at: html.utf8.count - 9..<html.utf8.count)])
        == ["meta-pixel inline-script ungated manager-too-late"])
    #expect(
      try Self.lines(html, managers: [Self.manager(at: 0..<3, loadsLate: true)])
        == ["meta-pixel inline-script ungated manager-too-late"])
  }

  @Test("A page saved as displayed may have been saved after a choice")
  func rendered() throws {
    let html = "<p>x</p>" + Self.pixel
    let lines = try Self.lines(html, managers: [Self.manager(at: 0..<3, loadsLate: true)], container: .mhtml)
    #expect(lines == ["meta-pixel inline-script unclear saved-after-choice"])
  }

  @Test("A loader and its configuration are one tracker in two places")
  func sightings() throws {
    let document = Document(
      origin: Origin(path: "page.html"), bytes: Array(Self.analytics.utf8), mediaType: "text/html")
    let page = try Page(document)
    let tracker = try #require(Tracking(of: page, vendors: VendorTables.all, managers: []).trackers.first)
    #expect(tracker.sightings.map(\.form) == [.script, .inlineScript])
    #expect(tracker.identifiers == ["G-1"])
    #expect(tracker.mayStore.contains("_ga"))
    #expect(tracker.sightings.map { page.quote($0.range, limit: 99) }.last == "gtag('config','G-1')")
  }

  @Test("Cookies in the headers of an archive's record")
  func headers() throws {
    let document = Document(
      origin: Origin(path: "a.warc"), bytes: Array("<p>x</p>".utf8), container: .warc, mediaType: "text/html",
      headers: [Header(name: "Set-Cookie", value: "_fbp=fb.1; Path=/"), Header(name: "Set-Cookie", value: "uid=1")])
    let trackers = Tracking(of: try Page(document), vendors: VendorTables.all, managers: []).trackers
    #expect(trackers.map(\.vendor) == ["meta-pixel"])
    #expect(trackers.map(\.form) == [.header])
  }
}
