internal import Pages

/// What an element says about consent, by the conventions of consent managers.
struct GateMark: Sendable, Hashable {
  /// What the mark does.
  let kind: Kind
  /// The consent manager whose convention it is, by id of `Rules/vendors/consent-managers.yaml`.
  let manager: String?
  /// The category the page put the element in.
  let category: Purpose?
  /// The attribute that says so.
  let range: Range<Int>

  /// What a mark does.
  enum Kind: Sendable, Hashable {
    /// It names the category that must be agreed to.
    case category
    /// It names a category that must be off.
    case negated
    /// It keeps the address back.
    case withheld
    /// The manager must never block it.
    case never
    /// The manager handles it by itself.
    case automatic
    /// The manager had let it run when the page was saved.
    case released
  }
}

/// The attributes and classes that consent managers put on what they hold, looked up once a page.
struct GateConventions: Sendable {
  /// Those with attributes that only this page has: hardly any page has one.
  private var own: [(attribute: AttributeName, convention: Convention)] = []

  private struct Convention: Sendable {
    let manager: String?
    let kind: Kind
  }

  private enum Kind: Sendable {
    /// The value names the category.
    case category
    /// The value names the category, if it is a word for one: pages use the attribute for other things too.
    case perhapsCategory
    case withheld
    case automatic
    case service
    case never
  }

  /// The conventions, with the attributes that this page uses.
  init(of tree: Tree) {
    tree.forEachOwnAttributeName { name, attribute in
      if let convention = Self.byName[name] { own.append((attribute, convention)) }
    }
  }

  private func convention(of name: AttributeName) -> Convention? {
    let number = Int(name.number)
    if number < Self.wellKnown.count { return Self.wellKnown[number] }
    return own.first { $0.attribute == name }?.convention
  }

  private static let byName = Dictionary(
    table.map { ($0.name, Convention(manager: $0.manager, kind: $0.kind)) }, uniquingKeysWith: { _, last in last })

  /// The conventions with attributes that have the same number on every page, by that number.
  private static let wellKnown: [Convention?] = {
    var conventions: [Convention?] = []
    for (name, convention) in byName {
      guard let number = AttributeName(wellKnown: name).map({ Int($0.number) }) else { continue }
      while conventions.count <= number { conventions.append(nil) }
      conventions[number] = convention
    }
    return conventions
  }()

  private static let table: [(name: String, manager: String?, kind: Kind)] = [
    ("data-cookieconsent", "cookiebot", .category), ("data-cookieblock-src", "cookiebot", .withheld),
    ("data-cookieyes", "cookieyes", .category), ("data-cli-category", "cookie-law-info", .category),
    ("data-cookiefirst-category", "cookiefirst", .category), ("data-category", nil, .perhapsCategory),
    ("data-categories", "termly", .perhapsCategory), ("data-usercentrics", "usercentrics", .service),
    ("uc-src", "usercentrics", .withheld), ("data-uc-src", "usercentrics", .withheld),
    ("data-purposes", "didomi", .service), ("data-didomi-src", "didomi", .withheld),
    ("data-iub-purposes", "iubenda", .service), ("data-suppressedsrc", "iubenda", .withheld),
    ("suppressedsrc", "iubenda", .withheld), ("data-cmp-vendor", "consentmanager", .service),
    ("data-cmp-src", "consentmanager", .withheld), ("data-cmp-ab", "consentmanager", .automatic),
    ("data-cmplz-src", "complianz", .withheld), ("data-src-cmplz", "complianz", .withheld),
    ("data-borlabs-cookie-content", "borlabs", .withheld), ("data-borlabs-cookie-type", "borlabs", .service),
    ("data-borlabs-script-blocker-id", "borlabs", .service), ("consent-required", "real-cookie-banner", .service),
    ("consent-original-src-_", "real-cookie-banner", .withheld), ("data-cookiecategory", nil, .category),
    ("data-cookie-category", nil, .category), ("data-cookie-consent", nil, .perhapsCategory),
    ("data-consent", nil, .perhapsCategory), ("data-consent-category", nil, .category),
    ("data-consent-src", nil, .withheld), ("data-consent-type", nil, .perhapsCategory),
    ("data-requires-consent", nil, .service), ("data-gdpr", nil, .perhapsCategory),
    ("data-wp-consent-category", nil, .category), ("data-osano", "osano", .category),
    ("data-termly-config", "termly", .service), ("data-blocked-src", nil, .withheld),
    ("data-block-on-consent", "amp-consent", .service), ("data-klaro-src", "klaro", .withheld),
    ("data-cookie-src", nil, .withheld), ("data-ccm-loader-src", "ccm19", .withheld),
    ("data-ccm-loader-group", "ccm19", .category), ("data-cookie-group", nil, .perhapsCategory),
    ("data-axeptio-vendor", "axeptio", .service), ("data-orejime-src", "orejime", .withheld),
    ("data-cc", nil, .perhapsCategory), ("data-cookie", nil, .perhapsCategory),
    ("data-borlabs-cookie-script-blocker-id", "borlabs", .service),
    ("data-borlabs-cookie-script-blocker-handle", "borlabs", .service),
    ("data-borlabs-cookie-script-blocker-src", "borlabs", .withheld),
    ("data-borlabs-script-blocker-src", "borlabs", .withheld),
    ("data-cookieadmin-category", nil, .category), ("data-wpconsent-category", nil, .category),
    ("data-wpconsent-name", nil, .service), ("data-wpconsent-src", nil, .withheld),
    ("data-ot-ignore", "onetrust", .never), ("data-cmplz-category", "complianz", .perhapsCategory),
  ]

  /// What an element says about consent: the strongest of its marks, or nil.
  func mark(of node: NodeID, in page: Page) -> GateMark? {
    var best: GateMark?
    for attribute in page.tree.attributes(of: node) {
      guard let mark = mark(of: attribute, in: page) else { continue }
      if best == nil || Self.rank(mark.kind) > Self.rank(best?.kind) { best = mark }
    }
    return best
  }

  private static func rank(_ kind: GateMark.Kind?) -> Int {
    switch kind {
    case .never: 6
    case .released: 5
    case .negated: 4
    case .category: 3
    case .withheld: 2
    case .automatic: 1
    case nil: 0
    }
  }

  private func mark(of attribute: Attribute, in page: Page) -> GateMark? {
    let range =
      Int(attribute.nameRange.lowerBound)..<Int(max(attribute.valueRange.upperBound, attribute.nameRange.upperBound))
    if attribute.name == .class { return Self.mark(ofClasses: page.valueSlice(of: attribute).span, at: range) }
    guard let convention = convention(of: attribute.name) else { return nil }
    let value = String(decoding: page.valueBytes(of: attribute).prefix(200), as: UTF8.self).lowercased()
    let category = CategoryWords.purpose(of: value)
    switch convention.kind {
    case .category:
      if value == "ignore" {
        return GateMark(kind: .never, manager: convention.manager, category: nil, range: range)
      }
      return GateMark(kind: .category, manager: convention.manager, category: category ?? .unknown, range: range)
    case .perhapsCategory:
      guard let category else { return nil }
      let isNegated = value.hasPrefix("!")
      return GateMark(
        kind: isNegated ? .negated : .category, manager: convention.manager, category: category, range: range)
    case .withheld:
      return GateMark(kind: .withheld, manager: convention.manager, category: nil, range: range)
    case .automatic:
      return GateMark(kind: .automatic, manager: convention.manager, category: nil, range: range)
    case .never:
      return GateMark(kind: .never, manager: convention.manager, category: nil, range: range)
    case .service:
      return GateMark(kind: .category, manager: convention.manager, category: .unknown, range: range)
    }
  }

  private static func mark(ofClasses classes: Span<UInt8>, at range: Range<Int>) -> GateMark? {
    var found: GateMark?
    var words = ValueWords()
    while let word = words.next(in: classes) {
      let name = classes.extracting(word)
      if name.begins(with: "_iub_cs_skip") {
        return GateMark(kind: .never, manager: "iubenda", category: nil, range: range)
      } else if name.begins(with: "_iub_cs_activate-activated") {
        return GateMark(kind: .released, manager: "iubenda", category: nil, range: range)
      } else if name.begins(with: "_iub_cs_activate") {
        found = GateMark(kind: .category, manager: "iubenda", category: .unknown, range: range)
      } else if name.begins(with: "optanon-category") {
        let category = CategoryWords.purpose(ofGroup: name.extracting(droppingFirst: "optanon-category-".utf8.count))
        found = GateMark(kind: .category, manager: "onetrust", category: category, range: range)
      } else if name.isSame("cmplazyload") {
        found = GateMark(kind: .category, manager: "consentmanager", category: .unknown, range: range)
      }
    }
    return found
  }
}

/// What consent managers and pages call their categories.
enum CategoryWords {
  /// The purpose a category's name stands for, in lower case, or nil where it is no name for one.
  static func purpose(of value: String) -> Purpose? {
    let bytes = Array(value.utf8)[...]
    for (parts, purpose) in table where parts.contains(where: { bytes.contains(text: $0) }) { return purpose }
    return nil
  }

  /// OneTrust numbers its groups; sites may change what they mean, so only the numbers it ships with count.
  static func purpose(ofGroup group: Span<UInt8>) -> Purpose {
    guard group.count == 5, group.begins(with: "C000") else { return .unknown }
    return switch group[4] {
    case UInt8(ascii: "1"): .necessary
    case UInt8(ascii: "2"): .statistics
    case UInt8(ascii: "3"): .preferences
    case UInt8(ascii: "4"): .marketing
    case UInt8(ascii: "5"): .social
    default: .unknown
    }
  }

  private static let table: [(parts: [StaticString], purpose: Purpose)] = [
    (
      ["statistic", "analytic", "analiti", "analyti", "istatistik", "performan", "measure", "ölçüm", "statisti"],
      .statistics
    ),
    (
      ["marketing", "advert", "targeting", "reklam", "pazarlama", "hedefleme", "ads", "werbung", "publicit"], .marketing
    ),
    (["social", "sosyal"], .social),
    (
      ["preference", "functional", "tercih", "işlev", "islev", "funktional", "personal", "media", "external"],
      .preferences
    ),
    (["necess", "essential", "required", "zorunlu", "gerekli", "strictly", "notwendig", "essenziell"], .necessary),
  ]
}
