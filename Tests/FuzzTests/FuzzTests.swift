import Foundation
import FuzzTargets
import Testing

/// The fuzz targets for a few seconds: what was found once, and damage that is the same in every run.
@Suite struct FuzzTests {
  @Test(arguments: FuzzTarget.allCases)
  func `What a fuzzer found once does no harm any more`(target: FuzzTarget) throws {
    for finding in try Seeds.files(in: "Tests/Fuzz/Findings") where finding.name.hasPrefix("\(target.rawValue)-") {
      target.run(finding.bytes)
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: FuzzTarget.allCases)
  func `Damaged input does no harm`(target: FuzzTarget) throws {
    let seeds = try Seeds.files(for: target).map { $0.bytes.prefix(6_000) }
    try #require(!seeds.isEmpty)
    var damage = Damage(seed: 20_261_124)
    for round in 0..<target.rounds {
      target.run(damage.applied(to: Array(seeds[round % seeds.count]), beside: Array(seeds[(round * 7) % seeds.count])))
    }
  }
}

extension FuzzTarget {
  /// How often an unoptimised build can run it in a few seconds.
  fileprivate var rounds: Int {
    switch self {
    case .pages, .texts, .scripts: 40
    case .inputs, .mails, .webArchives, .zips, .trees, .styles: 300
    case .rules, .configurations: 150
    case .reports: 60
    }
  }
}

/// What mutations start from: the files of the repository.
enum Seeds {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func files(for target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    switch target {
    case .inputs, .mails, .webArchives, .zips: try files(in: "Tests/Sites/captures")
    case .pages, .trees: try files(in: "Tests/Sites/decided-cases") + files(in: "Tests/Sites/shop")
    case .texts: try files(in: "Tests/Sites/news-article")
    case .styles: [("style", Array(style.utf8))]
    case .scripts: [("script", Array(script.utf8))]
    case .rules: try files(in: "Rules/choice") + files(in: "Rules/leftovers")
    case .configurations: [("configuration", Array(configuration.utf8)), ("accepted", Array(accepted.utf8))]
    case .reports: [("baseline", Array(baseline.utf8))] + [("report", try report())]
    }
  }

  /// The files of a folder, in order of name.
  static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let url = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: url.appending(path: name).path()) else { return nil }
      return (name, Array(data))
    }
  }

  /// The sample report with one page, so that a mutation of it hits something.
  private static func report() throws -> [UInt8] {
    let data = try Data(contentsOf: root.appending(path: "Reports/en/report.json"))
    var value = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    value["pages"] = (value["pages"] as? [Any]).map { Array($0.prefix(1)) }
    value["rules"] = nil
    return Array(try JSONSerialization.data(withJSONObject: value))
  }

  private static let baseline = """
    {"format": "riza-baseline/1", "findings": [
      {"rule": "cta-stray", "page": "a.html", "evidence": "Buy now", "occurrence": 0}]}
    """

  private static let configuration = """
    profiles: [eu, tr]
    language: tr
    include: ["blog/**", "*.html"]
    exclude: ["drafts/**"]
    severity: {cta-stray: off, tracker-ungated: error}
    limits: {bytes: 64M, depth: 100}
    formats: {sarif: riza.sarif, text: "-"}
    fail_at: warning
    baseline: &file riza-baseline.json
    accepted: *file
    paths:
      - match: "blog/**"
        profiles: [eu, editorial]
        severity: {leftover-teasers: notice}
    """

  private static let accepted = """
    - rule: tracker-ungated
      paths: ["blog/**"]
      reason: The statistics run on our own server.
      owner: data-protection@example.org
      until: 2027-01-31
    """

  private static let style = """
    @import url("x.css") screen; @layer base, theme; @media (max-width: 40em) and (not print) { #cookie-banner > p.a
    { display: none !important; color: rgb(0 0 0 / 50%); margin: calc(1px + 2em) } }
    :root { --x: var(--y, #fff); --y: hsl(120deg 50% 50%) } .a:not(.b):nth-child(2n+1) ~ a[href^="x" i]::before
    { content: "\\201C"; position: fixed; inset: 0 auto; z-index: 2147483648; opacity: .5e1 } /* the end
    """

  private static let script = """
    window.dataLayer = window.dataLayer || []; function gtag(){ dataLayer.push(arguments) }
    gtag('consent', 'default', {ad_storage: 'denied', wait_for_update: 500});
    (function(w,d,s){ var j = d.createElement(s); j.src = `https://www.googletagmanager.com/gtm.js?id=${w.id}`;
    if (/^(a|b)+$/.test(w.x) && !("y" in w)) { setTimeout(() => d.body.append(j), 1e3) } })(window, document, 'script')
    document.cookie = "a=\\u{62}; max-age=" + 3600 * 24; fbq('init', "1"); fbq('track', 'PageView'); // end
    """
}

/// Damage that is the same for the same seed.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The bytes with some of them changed, taken out, doubled, or replaced by a piece of others.
  mutating func applied(to bytes: [UInt8], beside others: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + below(6)) where !bytes.isEmpty {
      let start = below(bytes.count)
      let end = min(bytes.count, start + 1 + below(40))
      switch below(6) {
      case 0: bytes[start] = UInt8(below(256))
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3: bytes.insert(contentsOf: Self.marks[below(Self.marks.count)], at: start)
      case 4: bytes.removeSubrange(start...)
      default:
        guard !others.isEmpty else { continue }
        let from = below(others.count)
        bytes.replaceSubrange(start..<end, with: others[from..<min(others.count, from + 60)])
      }
    }
    return bytes
  }

  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// What parsers stumble over.
  private static let marks: [[UInt8]] =
    [
      "<", ">", "\"", "'", "{", "}", "[", "]", "<!--", "</script>", "&#x110000;", "\\", "\u{0}", "\u{202E}", "\r\n\r\n",
      "9223372036854775807", "-1", "\u{FEFF}", "&anchor *anchor", "!!binary", "- - - - -", "%00", "e999",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 0x08], [0x50, 0x4B, 0x03, 0x04],
    ]
}
