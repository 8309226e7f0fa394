import Inputs
import Pages
import Testing

@testable import Facts

@Suite("Hosts that nobody described")
struct UnknownHostTests {
  /// The unknown hosts of a page as `host form state reason`, in document order.
  static func told(_ html: String, managers: [ManagerSighting] = []) throws -> [String] {
    let page = try Page(
      Document(origin: Origin(path: "page.html"), bytes: Array("<html><body>\(html)".utf8), mediaType: "text/html"))
    return Tracking(of: page, vendors: VendorTables.all, managers: managers).unknownHosts.map { host in
      "\(host.name) \(host.form.rawValue) \(host.gate.state.rawValue) \(host.gate.reason.rawValue)"
    }
  }

  @Test(
    "Whatever element fetches something from a stranger tells the stranger, with what holds it",
    arguments: [
      ("<img src='https://p.stranger.example/p.gif' width=1>", ["p.stranger.example image ungated no-gate"]),
      (
        "<noscript><img src='//p.stranger.example/p.gif'></noscript>",
        ["p.stranger.example noscript-image ungated without-script-only"]
      ),
      ("<img srcset='/a.png 1x, https://i.stranger.example/b.png 2x'>", ["i.stranger.example image ungated no-gate"]),
      (
        "<img src='/wait.gif' data-src='https://i.stranger.example/b.png'>",
        ["i.stranger.example image unclear delayed"]
      ),
      ("<img data-original='//i.stranger.example/b.png'>", ["i.stranger.example image unclear delayed"]),
      ("<input type=image src='https://i.stranger.example/b.png'>", ["i.stranger.example image ungated no-gate"]),
      (
        "<link rel=stylesheet href='https://s.stranger.example/x.css'>",
        ["s.stranger.example stylesheet ungated no-gate"]
      ),
      ("<link rel=preconnect href='https://s.stranger.example'>", ["s.stranger.example hint ungated hint-only"]),
      ("<link rel=dns-prefetch href='//s.stranger.example'>", ["s.stranger.example hint ungated lookup-only"]),
      (
        "<link rel=dns-prefetch href='//s.stranger.example'><link rel=preconnect href='//s.stranger.example'>",
        ["s.stranger.example hint ungated hint-only"]
      ),
      ("<style>@import url(//s.stranger.example/x.css);</style>", ["s.stranger.example style ungated no-gate"]),
      (
        "<div style='background:url(&quot;https://s.stranger.example/x.png&quot;)'>x</div>",
        ["s.stranger.example style ungated no-gate"]
      ),
      ("<object data='https://o.stranger.example/x.swf'></object>", ["o.stranger.example object ungated no-gate"]),
      ("<embed src='https://o.stranger.example/x.swf'>", ["o.stranger.example object ungated no-gate"]),
      ("<video src='https://v.stranger.example/x.mp4'></video>", ["v.stranger.example media ungated no-gate"]),
      ("<a href=/x ping='https://a.stranger.example/p'>x</a>", ["a.stranger.example ping ungated no-gate"]),
      (
        "<link rel=preconnect href='//x.stranger.example'><script src='//x.stranger.example/x.js'></script>",
        ["x.stranger.example hint ungated hint-only", "x.stranger.example script ungated no-gate"]
      ),
      ("<img src='http://203.0.113.7/p.gif'>", ["203.0.113.7 image ungated no-gate"]),
    ])
  func elements(html: String, expected: [String]) throws {
    #expect(try Self.told(html) == expected)
  }

  @Test(
    "What is no host of a stranger",
    arguments: [
      "<a href='https://www.stranger.example/'>x</a>", "<form action='https://f.stranger.example/x'></form>",
      "<style>/* url(https://s.stranger.example/x.png) */ p{color:red}</style>",
      "<style>@namespace svg url(http://www.w3.org/2000/svg);</style>",
      "<style>p{background:url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\")}</style>",
      "<img src='../images.old/a.png'>", "<img src='http://127.0.0.1/a.png'>", "<img src='http://localhost/a.png'>",
      "<img src='https://{{host}}/a.png'>",
      "<link rel=canonical href='https://riza.example/'><img src='//i.riza.example/a.png'>",
      "<link rel=shortlink href='https://riza.example/?p=1'><img src='//i.riza.example/a.png'>",
      "<template><img src='https://p.stranger.example/p.gif'></template>",
    ])
  func nothing(html: String) throws {
    #expect(try Self.told(html) == [])
  }

  @Test("A page that gives no address of itself is of the site that its links lead to")
  func siteOfLinks() throws {
    let links = (1...6).map { "<a href='https://www.riza.example/\($0)'>x</a>" }.joined()
    let pictures = "<img src='https://i.riza.example/a.png'><img src='https://i.stranger.example/a.png'>"
    #expect(try Self.told(links + pictures) == ["i.stranger.example image ungated no-gate"])
    let within = (1...6).map { "<a href='/\($0)'>x</a>" }.joined()
    #expect(try Self.told(links + within + pictures).count == 2)
  }

  @Test("Who shares a platform with a site is another site")
  func platforms() throws {
    let html = "<link rel=canonical href='https://riza.github.io/a'><img src='https://riza.github.io/a.png'>"
    #expect(try Self.told(html + "<img src='https://stranger.github.io/a.png'>").count == 1)
  }

  @Test("What a consent manager is loaded from is told as the manager")
  func managers() throws {
    var manager = ManagerSighting(
      id: "x", name: "X", range: 0..<1, hasNotice: false, isDrawnByScript: true, blocksAutomatically: false,
      loadsLate: false, settings: [])
    manager.hosts = ["consent.example"]
    #expect(try Self.told("<img src='https://cdn.consent.example/a.png'>", managers: [manager]) == [])
  }

  @Test(
    "Scripts tell whom they ask for something, and hosts they put together",
    arguments: [
      ("fetch('https://api.stranger.example/v1')", ["api.stranger.example"]),
      ("navigator.sendBeacon('https://b.stranger.example/b', x)", ["b.stranger.example"]),
      ("var r=new XMLHttpRequest();r.open('POST','https://x.stranger.example/v1')", ["x.stranger.example"]),
      ("$.ajax({type:'GET',url:'https://x.stranger.example/v1'})", ["x.stranger.example"]),
      ("jQuery.get('https://x.stranger.example/v1',f)", ["x.stranger.example"]),
      ("new Image().src='https://p.stranger.example/p.gif?r='+Math.random()", ["p.stranger.example"]),
      ("x.innerHTML='<iframe src=\"https://f.stranger.example/x\"></iframe>'", ["f.stranger.example"]),
      ("new Image().src='//'+'p.'+'stranger.example'+'/p.gif'", ["p.stranger.example"]),
      ("var host='p.stranger.example';new Image().src='https://'+host+'/p.gif'", ["p.stranger.example"]),
      ("const host='p.stranger.example';fetch(`https://${host}/v1`)", ["p.stranger.example"]),
      (
        "var s=document.createElement('script');s.src='//p.str'+'an'+'ger.example/js/cl'+'ient.js'",
        ["p.stranger.example"]
      ),
      ("fetch('https://'+host+'/v1')", []), ("fetch('https://x.'+host+'/v1')", []), ("fetch('/v1')", []),
      ("var host='a.example';host='b.example';new Image().src='https://'+host+'/p.gif'", []),
      ("window.open('https://w.stranger.example/x')", []), ("location.href='https://w.stranger.example/x'", []),
      ("var share={url:'https://w.stranger.example/x'};var i=new Image()", []),
      ("if(u.indexOf('https://w.stranger.example/x')){new Image()}", []),
      ("var a=document.createElement('a');a.href='https://'+'w.stranger.example/x';var i=new Image()", []),
    ])
  func scripts(script: String, expected: [String]) throws {
    #expect(
      try Self.told("<script>\(script)</script>")
        == expected.map { "\($0) inline-script ungated no-gate" })
  }

  @Test("Vendors' hosts are put together as well")
  func joinedVendors() throws {
    let script =
      "<script>var s=document.createElement('script');s.src='//'+'static.'+'criteo.net'+'/js/ld/ld.js'</script>"
    #expect(try TrackingGateTests.lines(script) == ["criteo inline-script ungated no-gate"])
    let page = try Page(Document(origin: Origin(path: "page.html"), bytes: Array(script.utf8), mediaType: "text/html"))
    let tracker = Tracking(of: page, vendors: VendorTables.all, managers: []).trackers.first
    #expect(tracker.map { page.quote($0.range, limit: 80) } == "'//'+'static.'+'criteo.net'+'/js/ld/ld.js'")
  }

  @Test("Commands in the queue of Google's ads do nothing before their loader comes")
  func commandQueue() throws {
    let queue =
      "<script>var d=document.createElement('div');googletag.cmd.push(function(){googletag.display('a')})</script>"
    #expect(try TrackingGateTests.lines(queue) == ["google-ad-manager inline-script unclear loader-elsewhere"])
    let loader = "<script async src='https://securepubads.g.doubleclick.net/tag/js/gpt.js'></script>"
    #expect(try TrackingGateTests.lines(loader + queue) == ["google-ad-manager script ungated no-gate"])
  }

  @Test("Sums of many pieces and names cost a pass, not a pass each", .timeLimit(.minutes(5)))
  func manySums() throws {
    let sums = (0..<20_000).map { "var host\($0)='a\($0).example';x.src='//'+host\($0)+'/p.gif';" }.joined()
    #expect(try Self.told("<script>\(sums)</script>").count == 64)
    let pictures = (0..<20_000).map { "<img src='//a\($0).example/p.gif'>" }.joined()
    #expect(try Self.told(pictures).count == 200)
  }

  @Test(
    "A placeholder is no account",
    arguments: [
      ("<script async src='https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX'></script>", true),
      ("<script>gtag('config','UA-XXXXX-Y')</script>", true), ("<script>fbq('init','YOUR_PIXEL_ID')</script>", true),
      ("<script async src='https://www.googletagmanager.com/gtag/js?id=GA_MEASUREMENT_ID'></script>", true),
      ("<script>gtag('config','G-XXXXXXXXXX');gtag('config','G-AB12CD34EF')</script>", false),
      ("<script>gtag('config','G-AB12CD34EF')</script>", false),
      ("<script src='https://mc.yandex.ru/metrika/tag.js'></script>", false),
    ])
  func placeholders(html: String, expected: Bool) throws {
    let page = try Page(
      Document(origin: Origin(path: "page.html"), bytes: Array("<html><body>\(html)".utf8), mediaType: "text/html"))
    let trackers = Tracking(of: page, vendors: VendorTables.all, managers: []).trackers
    #expect(trackers.map(\.hasPlaceholder) == [expected])
  }

  @Test("Settings of a plugin are no Google tag")
  func settings() throws {
    let html = "<script>var monsterinsights_frontend={};</script><script>gtag('config','G-1')</script>"
    let page = try Page(
      Document(origin: Origin(path: "page.html"), bytes: Array(html.utf8), mediaType: "text/html"))
    let mode = Tracking(of: page, vendors: VendorTables.all, managers: []).consentMode
    #expect(mode?.firstTag.map { page.quote($0, limit: 40) } == "gtag('config','G-1')")
  }
}
