public import Rulebook

/// What a report looks up: the texts of rules, the sources of law, what profiles are called.
public struct Reference: Sendable, Hashable {
  /// The texts of rules, by id.
  public var rules: [String: RuleTexts]
  /// The sources of law, by id.
  public var sources: [String: Source]
  /// What the profiles of the run are called, in the order the user named them.
  public var profiles: [ProfileName]

  /// What a report says of a rule beside its findings.
  public struct RuleTexts: Sendable, Hashable {
    /// What is wrong where it holds.
    public let title: LocalizedText
    /// Why that matters.
    public let why: LocalizedText
    /// What to do.
    public let fix: LocalizedText
    /// The title and the id as an item of a list in Markdown: the report on every page names most rules.
    let item: LocalizedText

    /// The texts of a rule, by its id.
    public init(of rule: String, title: LocalizedText, why: LocalizedText, fix: LocalizedText) {
      func item(_ title: String) -> String { "- \(Markdown.prose(title)) \(Markdown.code(rule))" }
      self.item = LocalizedText(en: item(title.en), tr: item(title.tr))
      self.title = title
      self.why = why
      self.fix = fix
    }
  }

  /// A source of law.
  public struct Source: Sendable, Hashable {
    /// What it is called.
    public let title: LocalizedText
    /// Where it can be read.
    public let address: String?
    /// The title as Markdown, a link where it can be read: every finding cites some.
    let linkInMarkdown: LocalizedText

    /// A source of law.
    public init(title: LocalizedText, address: String?) {
      linkInMarkdown = LocalizedText(
        en: Markdown.link(title.en, to: address), tr: Markdown.link(title.tr, to: address))
      self.title = title
      self.address = address
    }
  }

  /// A profile that pages were held against.
  public struct ProfileName: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// What it is called.
    public let title: LocalizedText

    /// A profile's id and title.
    public init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  /// A reference from its parts.
  public init(rules: [String: RuleTexts] = [:], sources: [String: Source] = [:], profiles: [ProfileName] = []) {
    self.rules = rules
    self.sources = sources
    self.profiles = profiles
  }

  /// What a rulebook says of its rules and the law they cite, and the profiles of a run.
  public init(_ rulebook: Rulebook, profiles: [Profile]) {
    self.init(profiles: profiles.map { ProfileName(id: $0.id, title: $0.title) })
    for rule in rulebook.rules {
      rules[rule.id] = RuleTexts(of: rule.id, title: rule.title, why: rule.why, fix: rule.fix)
    }
    for source in rulebook.law { sources[source.id] = Source(title: source.title, address: source.address) }
  }

  /// What a rule is called; its id where it has no texts here.
  func title(of rule: String, in language: ReportLanguage) -> String { rules[rule]?.title[language] ?? rule }

  /// What the profiles are called, in the order named.
  func profileNames(in language: ReportLanguage) -> [String] { profiles.map { "\($0.title[language]) (\($0.id))" } }
}
