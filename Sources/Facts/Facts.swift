public import Pages

/// What was found on one page, without judgement.
///
/// Every `Range<Int>` in a fact is a byte range in `page.source`. An object that never changes: whoever judges or reports
/// is handed the same one, for copying all that a page holds each time would cost more than a rule does.
public final class Facts: Sendable {
  /// The page the facts are of.
  public let page: Page
  /// The limits that cut the page or its scripts, so that a part was not read.
  public let cuts: [Cut.Limit]
  /// What the page says of itself.
  let claims: PageClaims
  /// What the page was published as.
  public let kind: PageKind
  /// The language the page claims and the language it is in.
  public let language: PageLanguage
  /// What a reader sees, piece by piece.
  public let blocks: Blocks
  /// The phrases that the blocks hold, and their folded text.
  let blockWords: BlockWords
  /// The blocks the page was published for.
  public let mainText: MainText
  /// Texts that tell of cookies or personal data, or ask consent.
  public let notices: [Notice]
  /// Ways back to the choice, outside every notice.
  public let reopeners: [Reopener]
  /// Consent managers whose marks are on the page.
  public let managers: [ManagerSighting]
  /// Scripts, images, frames and links that reach the visitor's device for others.
  public let trackers: [Tracker]
  /// Hosts that scripts and frames come from, and that nobody described.
  public let unknownHosts: [UnknownHost]
  /// What the page tells Google's consent mode.
  public let consentMode: ConsentMode?
  /// Forms that collect personal data.
  public let forms: [Form]
  /// The duties of a cookie or privacy text, where the page is one.
  public let policy: PolicyText?
  /// Text that no longer belongs where it stands.
  public let leftovers: [Leftover]
  /// Signs of paid content.
  public let promotions: [Promotion]

  init(
    page: Page, cuts: [Cut.Limit], claims: PageClaims, kind: PageKind, language: PageLanguage, blocks: Blocks,
    blockWords: BlockWords,
    mainText: MainText, notices: [Notice], reopeners: [Reopener], managers: [ManagerSighting], trackers: [Tracker],
    unknownHosts: [UnknownHost], consentMode: ConsentMode?, forms: [Form], policy: PolicyText?, leftovers: [Leftover],
    promotions: [Promotion]
  ) {
    self.page = page
    self.cuts = cuts
    self.claims = claims
    self.kind = kind
    self.language = language
    self.blocks = blocks
    self.blockWords = blockWords
    self.mainText = mainText
    self.notices = notices
    self.reopeners = reopeners
    self.managers = managers
    self.trackers = trackers
    self.unknownHosts = unknownHosts
    self.consentMode = consentMode
    self.forms = forms
    self.policy = policy
    self.leftovers = leftovers
    self.promotions = promotions
  }
}
