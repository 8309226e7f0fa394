import Testing

@testable import Facts

/// The ways in which vendors' snippets load their scripts, each with the addresses of many vendors: whatever the idiom, the
/// tracker is seen to run.
@Suite struct LoaderIdiomTests {
  /// Loaders, with `URL` where the address stands and `HEAD` and `TAIL` where its halves do.
  static let idioms = [
    // Handed to a function that is called where it is written, whole or as the beginning of an address.
    "(function(w,d,t,u,n,a,m){n=d.createElement(t);n.async=1;n.src=u;m=d.getElementsByTagName(t)[0];"
      + "m.parentNode.insertBefore(n,m)})(window,document,'script','URL');",
    "!function(w,d,u,s,e){e=d.createElement('script');e.src=u+w.id+s;d.head.appendChild(e)}(window,document,'URL','?v=1');",
    "(()=>{const s=document.createElement('script');s.src=`URL`;document.head.append(s)})();",
    // Set on an element.
    "var s=document.createElement('script');s.type='text/javascript';s.async=true;s.src='URL';"
      + "document.getElementsByTagName('head')[0].appendChild(s);",
    "var e=document.createElement(\"script\");e.setAttribute('src',\"URL\");document.body.appendChild(e);",
    "Object.assign(document.createElement('script'),{async:true,src:'URL'});",
    // Put together.
    "var p=('https:'==document.location.protocol?'https://':'http://');var s=document.createElement('script');"
      + "s.src=p+'BARE';document.body.appendChild(s);",
    "var host='URL',el=document.createElement('script');el.src=host;document.body.appendChild(el);",
    // Written.
    "document.write('<script src=\"URL\"><\\/script>');",
    "document.write(unescape('%3Cscript src=\"URL\"%3E%3C/script%3E'));",
    "document.write('<scr'+'ipt src=\"URL\"></scr'+'ipt>');",
    "var u='URL';document.write('<scr'+'ipt src='+u+'></scr'+'ipt>');",
    // Chosen, or joined.
    "var s=document.createElement('script');s.src=('https:'==location.protocol)?'URL':'/own.js';"
      + "document.body.appendChild(s);",
    "var d=new Image(1,1);d.src=['URL',escape(location.href)].join('');",
    // By helpers, its own and others'.
    "x.fetchIt=function(u){var s=document.createElement('script');s.src=u;document.head.appendChild(s)};"
      + "x.fetchIt('URL');",
    "var u='URL';$.ajax({url:u,type:'GET'});",
    "$.getScript('URL');", "import('URL');", "fetch('URL').then(r=>r.text()).then(eval);",
    "navigator.sendBeacon('URL',JSON.stringify({a:1}));", "new Image().src='URL';", "(new Image).src=\"URL\";",
    "var x=new XMLHttpRequest();x.open('GET','URL',true);x.send();", "import 'URL';", "import t,{a} from 'URL';",
    "loadScript('URL',function(){});",
    // From a list.
    "['/own.js','URL'].forEach(function(u){var s=document.createElement('script');s.src=u;"
      + "document.head.appendChild(s)});",
    "var urls=['URL','/own.js'];for(var i=0;i<urls.length;i++){var s=document.createElement('script');s.src=urls[i];"
      + "document.body.appendChild(s)}",
    "for(const u of ['URL']){const s=document.createElement('script');s.setAttribute('src',u);document.body.append(s)}",
    "var t=['URL'];for(const u of t){const s=document.createElement('script');s.src=u;document.body.append(s)}",
  ]

  static let addresses = [
    ("static.hotjar.com/c/hotjar-1.js", "hotjar"), ("www.clarity.ms/tag/abc", "clarity"),
    ("snap.licdn.com/li.lms-analytics/insight.min.js", "linkedin-insight"),
    ("analytics.tiktok.com/i18n/pixel/events.js", "tiktok-pixel"), ("s.pinimg.com/ct/core.js", "pinterest-tag"),
    ("sc-static.net/scevent.min.js", "snap-pixel"), ("static.ads-twitter.com/uwt.js", "x-pixel"),
    ("bat.bing.com/bat.js", "microsoft-ads"), ("mc.yandex.ru/metrika/tag.js", "yandex-metrica"),
    ("connect.facebook.net/en_US/fbevents.js", "meta-pixel"), ("static.criteo.net/js/ld/ld.js", "criteo"),
    ("cdn.segment.com/analytics.js/v1/x/analytics.min.js", "segment"),
    ("cdn.mxpnl.com/libs/mixpanel-2-latest.min.js", "mixpanel"),
    ("widget.intercom.io/widget/abc", "intercom"), ("client.crisp.chat/l.js", "crisp"),
    ("embed.tawk.to/1/default", "tawk"),
    ("cdn.mouseflow.com/projects/1.js", "mouseflow"), ("script.crazyegg.com/pages/scripts/1/1.js", "crazy-egg"),
    ("cdn.taboola.com/libtrc/x/loader.js", "taboola"), ("gaua.hit.gemius.pl/xgemius.js", "gemius"),
  ]

  /// Lists that a script looks something up in, or that it makes no elements of.
  @Test(arguments: [
    "var blocked=['URL'];document.createElement=function(t){return blocked.indexOf(t)};s.src='/own.js';",
    "var known=['URL'];var s=document.createElement('script');s.src='/own.js';if(known.includes(x))y();",
    "var known=['URL'];new MutationObserver(function(){known.forEach(f)});document.createElement('i').src='/own.png';",
    "var links=['URL'];links.forEach(function(l){console.log(l)});",
    "var from=['URL'];",
  ])
  func `a list that is not loaded from is no tracker`(script: String) throws {
    let filled = script.replacing("URL", with: "https://cdn.taboola.com/libtrc/x/loader.js")
    #expect(try TrackingGateTests.lines("<script>\(filled)</script>") == [])
  }

  @Test(arguments: idioms)
  func `every idiom is seen to load every vendor`(idiom: String) throws {
    var missed: [String] = []
    for (address, vendor) in Self.addresses {
      let script = idiom.replacing("URL", with: "https://" + address).replacing("BARE", with: address)
      let lines = try TrackingGateTests.lines("<script>\(script)</script>")
      if lines.count != 1 || !lines[0].hasPrefix(vendor + " ") || !lines[0].hasSuffix(" ungated no-gate") {
        missed.append("\(vendor): \(lines)")
      }
    }
    #expect(missed == [], "\(idiom)")
  }
}
