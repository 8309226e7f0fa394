public import Inputs
public import Pages

/// What is kept of a page so that the pages of a site can be compared in little memory: some kilobytes at most.
public struct PageDigest: Sendable, Hashable {
  /// Where the page came from.
  public let origin: Origin
  /// The host it was published on, without `www.`, where container, saver or page say so.
  public let host: String?
  /// What it was published as.
  public let kind: PageKind
  /// How it was saved.
  public let capture: Capture.Kind
  /// Primary subtag of its language, where it is known.
  public let language: String?
  /// What names the page: its title, else its first line.
  public let head: Sighting
  /// What it says of the site it belongs to.
  public let signs: Set<SiteSign>
  /// Whether a consent manager or another script may draw a notice that is not in the markup.
  public let mayDrawNotice: Bool
  /// Where it names or links who publishes: an imprint, contact details.
  public let identityLinks: [IdentityLink]
  /// What it tells of who publishes, where it is the page for that.
  public let identity: IdentityText?
  /// Whether and how an article says when it was published; nil for what is no article.
  public let date: DateSign?
  /// The notices on it that stand over or beside its text.
  public let notices: [NoticeMark]
  /// The leftovers on it.
  public let leftovers: [LeftoverMark]
  /// The lines of a text export, each once, in reading order.
  public internal(set) var lines: [LineMark]

  /// A digest from its parts.
  public init(
    origin: Origin, host: String?, kind: PageKind, capture: Capture.Kind, language: String?, head: Sighting,
    signs: Set<SiteSign>, mayDrawNotice: Bool, identityLinks: [IdentityLink], identity: IdentityText?,
    date: DateSign?, notices: [NoticeMark], leftovers: [LeftoverMark], lines: [LineMark]
  ) {
    self.origin = origin
    self.host = host
    self.kind = kind
    self.capture = capture
    self.language = language
    self.head = head
    self.signs = signs
    self.mayDrawNotice = mayDrawNotice
    self.identityLinks = identityLinks
    self.identity = identity
    self.date = date
    self.notices = notices
    self.leftovers = leftovers
    self.lines = lines
  }

  /// The digest once its lines have been counted.
  var withoutLines: PageDigest {
    var digest = self
    digest.lines = []
    return digest
  }

  /// A notice, in short.
  public struct NoticeMark: Sendable, Hashable {
    /// The mark of its text.
    public let text: UInt64
    /// Primary subtag of its language, where it can be told.
    public let language: String?
    /// The roles of its controls, in order of name, each once.
    public let roles: [Control.Role]
    /// Where it stands.
    public let sighting: Sighting

    /// A notice, in short.
    public init(text: UInt64, language: String?, roles: [Control.Role], sighting: Sighting) {
      self.text = text
      self.language = language
      self.roles = roles
      self.sighting = sighting
    }
  }

  /// A leftover, in short.
  public struct LeftoverMark: Sendable, Hashable {
    /// What it is.
    public let kind: Leftover.Kind
    /// The mark of its text.
    public let text: UInt64
    /// Where it stands.
    public let sighting: Sighting

    /// A leftover, in short.
    public init(kind: Leftover.Kind, text: UInt64, sighting: Sighting) {
      self.kind = kind
      self.text = text
      self.sighting = sighting
    }
  }

  /// A line of a text export, in short.
  public struct LineMark: Sendable, Hashable {
    /// The mark of its text.
    public let text: UInt64
    /// Where it stands.
    public let sighting: Sighting

    /// A line of a text export, in short.
    public init(text: UInt64, sighting: Sighting) {
      self.text = text
      self.sighting = sighting
    }
  }

  /// A page or text that tells who publishes, as a page names or links it.
  public struct IdentityLink: Sendable, Hashable {
    /// What it is called for.
    public let kind: Kind
    /// Where it is named.
    public let sighting: Sighting

    /// Such a page, as another names it.
    public init(kind: Kind, sighting: Sighting) {
      self.kind = kind
      self.sighting = sighting
    }

    /// The kinds of such pages.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case imprint, contact, terms
    }
  }

  /// What a page says of the site it belongs to.
  public enum SiteSign: String, Sendable, Hashable, CaseIterable {
    /// It says by schema.org that it is news, or from a news organisation.
    case news
    /// It sells: a product with a price and a way to buy.
    case shop
    /// It keeps links, so that what is not linked can be said to be missing.
    case keepsLinks = "keeps-links"
  }
}
