import Auditing
import Facts
import Inputs
import Reporting

/// Makes the record of a page, and the text made of it: from the cache where both are there, else by reading the page.
struct PageReader: Sendable {
  private let audit: Audit
  private let settings: Settings
  private let text: @Sendable (PageRecord) -> String?

  init(audit: Audit, settings: Settings, text: @escaping @Sendable (PageRecord) -> String?) {
    self.audit = audit
    self.settings = settings
    self.text = text
  }

  /// The record of an item, as the site's owners want it, with its text.
  func page(_ item: Item) -> Run.Page {
    guard let cache = settings.cache, let document = audit.document(of: item) else {
      return finished(read(audit.report(on: item))).page
    }
    let place = cache.place(of: document)
    let known = cache.entry(at: place).flatMap(KeptPage.init)
    let kept = known ?? read(audit.report(on: place.document))
    let (page, text) = finished(kept)
    if known == nil || text != nil {
      cache.keep(KeptPage(record: kept.record, digest: kept.digest, text: text).bytes, at: place)
    }
    return page
  }

  private func read(_ report: PageReport) -> KeptPage {
    KeptPage(record: PageRecord(report), digest: audit.digest(of: report), text: nil)
  }

  /// Applies what the owners say, and renders; also the text to keep for the next run, where it is a new one.
  private func finished(_ kept: KeptPage) -> (page: Run.Page, text: KeptPage.Text?) {
    var record = kept.record
    settings.policy.apply(to: &record, rulebook: settings.rulebook)
    settings.standings.apply(to: &record)
    let isUntouched = record.findings.allSatisfy { $0.standing == .open }
    if isUntouched, let known = kept.text, known.variant == settings.textVariant {
      return (Run.Page(record: record, text: known.text, digest: kept.digest), nil)
    }
    let page = Run.Page(record: record, text: text(record), digest: kept.digest)
    guard isUntouched, let text = page.text else { return (page, nil) }
    return (page, KeptPage.Text(variant: settings.textVariant, text: text))
  }
}

/// What the cache keeps of a page: its record before anyone's settings change it, what it is compared with other pages
/// by, and the text made of it last.
struct KeptPage {
  let record: PageRecord
  let digest: PageDigest?
  let text: Text?

  /// A text, and the settings it was made with.
  struct Text {
    let variant: String
    let text: String
  }

  init(record: PageRecord, digest: PageDigest?, text: Text?) {
    self.record = record
    self.digest = digest
    self.text = text
  }

  /// Reads what `bytes` wrote; nil where it cannot be read.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(packed: bytes[...]), let record = json["record"].flatMap({ try? PageRecord(json: $0) })
    else { return nil }
    self.record = record
    digest = json["digest"].flatMap { try? PageDigest(json: $0, of: record.origin) }
    guard digest != nil || record.reading == nil else { return nil }
    if let variant = json["variant"]?.string, let text = json["text"]?.string {
      self.text = Text(variant: variant, text: text)
    } else {
      text = nil
    }
  }

  /// The page in the form that is kept.
  var bytes: [UInt8] {
    JSON.object([
      JSON.Member(name: "record", value: record.json), JSON.Member(name: "digest", value: digest?.json ?? .null),
      JSON.Member(name: "variant", value: .text(text?.variant)), JSON.Member(name: "text", value: .text(text?.text)),
    ]).withoutNulls.packed
  }
}
