/// What holds a tracker until consent, and whether that holds.
public struct Gate: Sendable, Hashable {
  /// Whether the tracker waits.
  public let state: State
  /// Why that is so.
  public let reason: Reason
  /// The bytes that show it, where there are some.
  public let evidence: Range<Int>?
  /// The category the page put it in.
  public let category: Purpose?
  /// The consent manager whose convention the gate follows.
  public let manager: String?

  /// Whether a tracker waits for consent.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Does not load before consent.
    case gated
    /// Loads, but waits: vendor switch, consent mode denied.
    case held
    /// Runs on load.
    case ungated
    /// The capture cannot show it.
    case unclear
  }

  /// Why a gate is in its state.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case noGate = "no-gate"
    case inertType = "inert-type"
    case managerAttribute = "manager-attribute"
    case sourceWithheld = "source-withheld"
    case insideTemplate = "inside-template"
    case clickToLoad = "click-to-load"
    case autoBlocking = "auto-blocking"
    case releasedInCapture = "released-in-capture"
    case neverBlocked = "never-blocked"
    case ineffective
    case negatedCategory = "negated-category"
    case necessaryCategory = "necessary-category"
    case vendorSwitch = "vendor-switch"
    case consentModeDenied = "consent-mode-denied"
    case loaderHoldsIt = "loader-holds-it"
    case managerTooLate = "manager-too-late"
    case withoutScriptOnly = "without-script-only"
    case hintOnly = "hint-only"
    /// Only its name is looked up in advance, which asks nobody but the visitor's own resolver.
    case lookupOnly = "lookup-only"
    case savedAfterChoice = "saved-after-choice"
    /// Loads later by itself: at the first scroll, tap or after some seconds.
    case delayed
    /// Stands in a function that nothing on the page calls at once.
    case insideFunction = "inside-function"
    /// Stands behind a condition the page does not settle.
    case conditional
    /// Only waits in a queue: the script that would read it is held.
    case queuedOnly = "queued-only"
    /// Asks the consent manager of the page itself, by the IAB's Transparency and Consent Framework.
    case asksManager = "asks-manager"
    /// Brings a notice of its own.
    case bringsNotice = "brings-notice"
    /// A consent manager stands before it of which it is not known how it blocks.
    case managerMayBlock = "manager-may-block"
    /// The page is a copy from a web archive, which serves the files itself.
    case archivedCopy = "archived-copy"
    /// Only its settings stand on the page: what reads them comes from elsewhere.
    case loaderElsewhere = "loader-elsewhere"
    /// Was asked for while the page was recorded, perhaps after a choice.
    case recordedRequest = "recorded-request"
  }
}
