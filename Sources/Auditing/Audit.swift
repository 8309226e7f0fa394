internal import Facts
public import Inputs
internal import Pages
public import Reporting
public import Rulebook

/// The pipeline end to end, over many pages and cores.
///
/// ```swift
/// let rulebook = try Rulebook.embedded()
/// let audit = Audit(rulebook: rulebook, profiles: rulebook.profiles.filter { ["eu", "tr"].contains($0.id) })
/// for await report in audit.reports(on: [.folder("export/")]) { … }
/// ```
public struct Audit: Sendable {
  /// The rules, the words and the vendors.
  public let rulebook: Rulebook
  /// What the pages are held to.
  public let profiles: [Profile]
  /// What one page may cost.
  public let limits: Limits
  /// How many pages are worked on at once.
  public let jobs: Int
  /// The rules that the profiles run.
  let panel: Panel

  /// An audit under some profiles.
  public init(rulebook: Rulebook, profiles: [Profile], limits: Limits = .standard, jobs: Int = Processors.count) {
    self.rulebook = rulebook
    self.profiles = profiles
    self.limits = limits
    self.jobs = max(1, jobs)
    panel = Panel(rulebook, profiles)
  }

  /// A report for each page the inputs lead to, in path order, in memory bounded by the pages being worked on.
  public func reports(on inputs: [Input]) -> Reports<PageReport> {
    reports(on: Items(inputs, limits: limits)) { $0 }
  }

  /// What `finish` makes of each report, in path order. It runs beside the other pages: rendering belongs in it.
  public func reports<Element: Sendable>(
    on items: Items, finish: @escaping @Sendable (PageReport) -> Element
  ) -> Reports<Element> {
    Reports(items: items, atOnce: jobs) { item in finish(report(on: item)) }
  }

  /// What `work` makes of each item, in path order, at most `jobs` at once.
  public func results<Element: Sendable>(
    on items: Items, work: @escaping @Sendable (Item) -> Element
  ) -> Reports<Element> {
    Reports(items: items, atOnce: jobs, work: work)
  }

  /// The report on one item, which cannot fail: a page that cannot be read is a report that says so.
  public func report(on item: Item) -> PageReport {
    switch item {
    case .document(let document): return report(on: document)
    case .passedOver(let it): return PageReport(origin: it.origin, content: .passedOver(it.reason))
    case .unreadable(let it): return PageReport(origin: it.origin, content: .unreadable(it.reason))
    case .file(let file):
      do throws(Unreadable) {
        return report(on: try file.document(limits: limits))
      } catch {
        return PageReport(origin: error.origin, content: .unreadable(error.reason))
      }
    }
  }

  /// The document of an item; nil where it has none, or it cannot be read.
  public func document(of item: Item) -> Document? {
    switch item {
    case .document(let document): document
    case .file(let file): try? file.document(limits: limits)
    case .passedOver, .unreadable: nil
    }
  }

  /// The report on one document.
  public func report(on document: Document) -> PageReport {
    do throws(Unreadable) {
      let deadline = Deadline(limits)
      let page = try Page(document, limits: limits)
      let facts = try Facts(of: page, knowledge: rulebook.knowledge) { () throws(Unreadable) in
        try deadline.check(page.origin)
      }
      let judgement = panel.judge(facts)
      return PageReport(origin: page.origin, content: .read(facts: facts, judgement: judgement))
    } catch {
      return PageReport(origin: error.origin, content: .unreadable(error.reason))
    }
  }
}
