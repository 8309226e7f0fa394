import Glibc
import Inputs
import Pages
import Rulebook
import Testing

@testable import Facts

/// The consent managers of `Rules/vendors`, as they are in the repository.
private let managers: ConsentManagers = {
  let path =
    #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined() + "/Rules/vendors/consent-managers.yaml"
  var bytes: [UInt8] = []
  if let file = unsafe fopen(path, "rb") {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    unsafe fclose(file)
  }
  var mistakes = Mistakes(in: "consent-managers.yaml")
  let managers = ManagersFile.managers(of: bytes, mistakes: &mistakes)
  for mistake in mistakes.all { Issue.record("\(mistake)") }
  return ConsentManagers(managers)
}()

private func sightings(_ html: String, of managers: ConsentManagers = managers) throws -> [ManagerSighting] {
  let page = try Page(Document(origin: Origin(path: "page.html"), bytes: Array(html.utf8)))
  return ManagerFinder.sightings(on: page, of: managers)
}

@Suite struct ManagerFinderTests {
  @Test func thereAreManyManagers() { #expect(managers.all.count >= 80) }

  @Test(arguments: [
    (#"<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js" data-cbid="x" async></script>"#, "cookiebot"),
    (#"<div id="CybotCookiebotDialog"><p>…</p></div>"#, "cookiebot"),
    (#"<script src="https://cdn.cookielaw.org/scripttemplates/otSDKStub.js"></script>"#, "onetrust"),
    (#"<script src="./page_files/otSDKStub.js"></script>"#, "onetrust"),
    (#"<div id="onetrust-consent-sdk"><div></div></div>"#, "onetrust"),
    (#"<script src="https://bundles.efilli.com/ornek.com.prod.js"></script>"#, "efilli"),
    (#"<script id="cerezgo-script" src="https://cdn.cerezgo.com/file/cerezgo.min.js"></script>"#, "cerezgo"),
    (#"<link rel="stylesheet" href="/wp-content/plugins/complianz-gdpr/a.css">"#, "complianz"),
    (#"<div class="x cmplz-cookiebanner y"><p></p></div>"#, "complianz"),
    (#"<script>window.klaroConfig = {services: []};</script>"#, "klaro"),
    (#"<script>CookieConsent.run({categories:{}})</script>"#, "orestbida-cookieconsent"),
    (#"<script>var _iub = _iub || []; _iub.csConfiguration = {"siteId":1};</script>"#, "iubenda"),
    (#"<div id="sp_message_container_1234"><iframe></iframe></div>"#, "sourcepoint"),
    (#"<efilli-layout-dynamic><div></div></efilli-layout-dynamic>"#, "efilli"),
    (
      #"<script>var s=document.createElement('script');s.src='https://cmp.inmobi.com/choice/'.concat('a','/choice.js')</script>"#,
      "quantcast"
    ),
    (
      #"<script>(function(){var e=document.createElement('script');var url='https://cmp.quantcast.com/choice/'.concat(h);e.src=url;})()</script>"#,
      "quantcast"
    ),
  ]) func findsAManagerByWhatShowsIt(html: String, id: String) throws {
    #expect(try sightings("<body>\(html)</body>").map(\.id) == [id])
  }

  @Test(arguments: [
    ("cc", true), ("ccs", true), ("ccs-1", true), ("cca", false), ("c", false), ("layer-", true), ("a layer-b c", true),
    ("layer", false), ("bannerbox", true), ("\n bannerbox ", true), ("bannerboxes", false), ("a-bannerbox", false),
    ("0123456 bannerbox", true), ("01234567\tbannerbox", true), ("", false), (" ", false),
  ]) func `A mark of any length is found where it is a name, or begins one`(names: String, isFound: Bool) throws {
    var manager = ConsentManager(id: "a", name: "A", owner: "B")
    manager.marks = [".cc", ".ccs*", ".layer-*", ".bannerbox"].compactMap { ElementMark($0) }
    let seen = try sightings("<p class=\"\(names)\"id=bannerbox>", of: ConsentManagers([manager]))
    #expect(seen.isEmpty != isFound)
  }

  @Test(arguments: [
    "<p>We compared Cookiebot, OneTrust and Klaro.</p>",
    "<!-- <script src=\"https://consent.cookiebot.com/uc.js\"></script> -->",
    "<div id=\"cookie-notice\"><p>We use cookies</p></div>",
    "<script>var s = \"CookieConsent.run({mode:'opt-out'})\";</script>",
    "<script>my.klaroConfig = {}; shop.cookieYes = 1;</script>",
    "<a href=\"https://www.cookiebot.com/\">Cookiebot</a>",
    "<script>var known = ['https://cmp.inmobi.com/choice.js', 'https://consent.cookiebot.com/uc.js'];</script>",
  ]) func findsNoneWhereThereIsNone(html: String) throws {
    #expect(try sightings("<body>\(html)</body>").isEmpty)
  }

  @Test(arguments: [
    ("cookieconsent.initialise({theme:'x'})", ["notice-only="]),
    ("cookieconsent.initialise({type:'opt-out', dismissOnScroll: 50})", ["opt-out=opt-out", "implied-by-scroll=50"]),
    ("window.cookieconsent.initialise({type:\"opt-in\"})", []),
    ("cookieconsent.initialise({...base})", []),
    ("cookieconsent.initialise(options)", []),
    ("CookieConsent.run({mode:'opt-out'})", ["opt-out=opt-out"]),
    (
      "CookieConsent.run({categories:{necessary:{enabled:true,readOnly:true},ads:{enabled:!0}}})",
      ["preselected=true"]
    ),
    ("tarteaucitron.init({highPrivacy:false, DenyAllCta:true})", ["implied-by-navigation=false"]),
    ("klaroConfig = {services:[{name:'a',required:true,default:true},{name:'b',default:true}]}", ["preselected=true"]),
    ("CookieConsent.run({cookie:{expiresAfterDays: 365}})", ["lifetime-days=365"]),
  ]) func readsWhatTheConfigurationDecides(script: String, settings: [String]) throws {
    let found = try sightings("<script>\(script)</script>")
    #expect(found.flatMap(\.settings).map { "\($0.meaning)=\($0.value)" } == settings)
  }

  @Test func tellsALoaderFromANoticeAndAutomaticBlockingFromMarked() throws {
    let loader = try sightings(#"<script src="https://consent.cookiebot.com/uc.js" data-cbid=x async></script>"#)
    #expect(loader.first?.hasNotice == false)
    #expect(loader.first?.loadsLate == true)
    #expect(loader.first?.blocksAutomatically == false)
    let automatic = try sightings(
      #"<script src="https://consent.cookiebot.com/uc.js" data-cbid=x data-blockingmode="auto"></script>"#)
    #expect(automatic.first?.blocksAutomatically == true)
    let drawn = try sightings("<div id=CybotCookiebotDialog><p>Çerez</p></div>")
    #expect(drawn.first?.hasNotice == true)
    #expect(try sightings("<div id=CybotCookiebotDialog></div>").first?.hasNotice == false)
  }
}
