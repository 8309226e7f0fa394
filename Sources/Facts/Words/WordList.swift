/// The lists of words that fact finders and rules look for; `Rules/words/<language>.yaml` fills them.
///
/// A list is named for what its phrases say or do. Whether a phrase must be the whole of a label or may stand inside a
/// sentence is for the one who asks: lists under "labels" are meant to be whole labels.
public enum WordList: String, Sendable, Hashable, CaseIterable {
  // Labels of controls.
  case accept, reject, settings, save, dismiss, acknowledge
  case acceptAndClose = "accept-and-close"
  case reopen
  case alwaysOn = "always-on"
  case languageName = "language-name"

  // Names of links and texts.
  case cookiePolicy = "cookie-policy"
  case privacyPolicy = "privacy-policy"
  case privacyNotice = "privacy-notice"
  case terms, imprint, contact
  case vendorList = "vendor-list"
  case moreInformation = "more-information"

  // Words by which a notice is known.
  case cookie
  case consent
  case consentVerb = "consent-verb"
  case personalData = "personal-data"
  case usesCookies = "uses-cookies"
  case asksConsent = "asks-consent"

  // Purposes.
  case purposeNecessary = "purpose-necessary"
  case purposePreferences = "purpose-preferences"
  case purposeStatistics = "purpose-statistics"
  case purposeMarketing = "purpose-marketing"
  case purposeSocial = "purpose-social"
  case legitimateInterest = "legitimate-interest"
  case vaguePurpose = "vague-purpose"

  // What a notice says.
  case onlyNecessary = "only-necessary"
  case impliedConsent = "implied-consent"
  case impliedConsentDenied = "implied-consent-denied"
  case browserSettings = "browser-settings"
  case withdrawal
  case burdensomeWithdrawal = "burdensome-withdrawal"
  case wall
  case acceptOrPay = "accept-or-pay"
  case pressure
  case consentByReference = "consent-by-reference"
  case blanketConsent = "blanket-consent"
  case lawAsAuthority = "law-as-authority"
  case lawName = "law-name"
  case clickHere = "click-here"

  // Forms.
  case noticeRead = "notice-read"
  case noticeAccepted = "notice-accepted"
  case formConsent = "form-consent"
  case formMarketing = "form-marketing"
  case formTerms = "form-terms"
  case fieldName = "field-name"
  case fieldEmail = "field-email"
  case fieldPhone = "field-phone"
  case fieldAddress = "field-address"
  case fieldIdentity = "field-identity"
  case fieldMessage = "field-message"
  case formNewsletter = "form-newsletter"
  case formLogin = "form-login"
  case formSearch = "form-search"
  case formRegistration = "form-registration"
  case formOrder = "form-order"
  case formComment = "form-comment"
  case formContact = "form-contact"

  // What a cookie or privacy text tells.
  case policyController = "policy-controller"
  case policyContact = "policy-contact"
  case companyForm = "company-form"
  case policyPurposes = "policy-purposes"
  case policyLegalBasis = "policy-legal-basis"
  case policyCollectionMethod = "policy-collection-method"
  case policyLifetimes = "policy-lifetimes"
  case policyRecipients = "policy-recipients"
  case policyRights = "policy-rights"
  case policyComplaint = "policy-complaint"
  case policyTransfer = "policy-transfer"
  case policyTransferByConsent = "policy-transfer-by-consent"
  case outdatedLaw = "outdated-law"

  // Who publishes.
  case identity
  case publishedOn = "published-on"
  case updatedOn = "updated-on"
}

extension WordList {
  /// What the phrases of the list say or do, in one clause.
  public var summary: String {
    switch self {
    case .accept: "labels that give consent: accept all, I agree"
    case .reject: "labels that refuse: reject all, only necessary, continue without accepting"
    case .settings: "labels that open a choice by purpose: settings, manage options"
    case .save: "labels that store a choice made: save my choices"
    case .dismiss: "labels that put a notice away without an answer: close, ×, not now"
    case .acknowledge: "labels that only take notice, or do not say that they accept: OK, got it, continue"
    case .acceptAndClose: "labels that accept and put away in one: accept and close"
    case .reopen: "labels of a permanent way back to the choice: cookie settings, manage consent"
    case .alwaysOn: "labels of a purpose that cannot be switched off: always active"
    case .languageName: "names of languages, each in itself, as in a language menu"
    case .cookiePolicy: "names of a text about cookies"
    case .privacyPolicy: "names of a text about personal data"
    case .privacyNotice: "names of a notice that informs at the time of collection: aydınlatma metni"
    case .terms: "names of terms of use or of sale"
    case .imprint: "names of the page that tells who publishes: imprint, künye"
    case .contact: "names of a page with contact details"
    case .vendorList: "labels that lead to a list of partners or vendors"
    case .moreInformation: "labels that lead to details without naming a text: learn more, find out more"
    case .cookie: "words for cookies and like techniques"
    case .consent: "words for consent"
    case .consentVerb: "forms of verbs that give or ask consent"
    case .personalData: "words for personal data and its protection"
    case .usesCookies: "statements that cookies are used"
    case .asksConsent: "sentences that ask consent or say which control gives it"
    case .purposeNecessary: "words for cookies a site cannot do without"
    case .purposePreferences: "words for remembering preferences"
    case .purposeStatistics: "words for measuring and statistics"
    case .purposeMarketing: "words for advertising, marketing and profiling"
    case .purposeSocial: "words for social media and embedded content"
    case .legitimateInterest: "words for legitimate interest as a ground"
    case .vaguePurpose: "purposes too general to agree to: a better experience"
    case .onlyNecessary: "statements that no optional cookies are used"
    case .impliedConsent: "statements that browsing on, scrolling or closing counts as consent"
    case .impliedConsentDenied: "statements that it does not count as consent"
    case .browserSettings: "statements that cookies can be refused in the browser"
    case .withdrawal: "statements that consent can be withdrawn or a choice changed"
    case .burdensomeWithdrawal: "statements that withdrawing takes a letter, an e-mail or a form"
    case .wall: "statements that the content is closed until cookies are accepted"
    case .acceptOrPay: "offers to accept or to pay"
    case .pressure: "wording that steers by guilt, fear or false necessity"
    case .consentByReference: "consent asked to a document instead of to purposes"
    case .blanketConsent: "consent to any processing, purpose or recipient"
    case .lawAsAuthority: "statements that the law is why cookies are used, or that a site is certified by it"
    case .lawName: "names of data protection laws"
    case .clickHere: "calls to click that say nothing of where they lead"
    case .noticeRead: "labels of boxes that say a notice was read"
    case .noticeAccepted: "labels of boxes that accept or approve a notice"
    case .formConsent: "labels of boxes that consent to processing"
    case .formMarketing: "labels of boxes that ask for news or offers"
    case .formTerms: "labels of boxes that accept terms of a contract"
    case .fieldName: "labels of fields that ask a name"
    case .fieldEmail: "labels of fields that ask an e-mail address"
    case .fieldPhone: "labels of fields that ask a phone number"
    case .fieldAddress: "labels of fields that ask a postal address"
    case .fieldIdentity: "labels of fields that ask an identity or tax number or a date of birth"
    case .fieldMessage: "labels of fields for a message"
    case .formNewsletter: "headings and buttons of a newsletter form"
    case .formLogin: "headings and buttons of a login form"
    case .formSearch: "headings and buttons of a search form"
    case .formRegistration: "headings and buttons of a registration form"
    case .formOrder: "headings and buttons of an order or checkout form"
    case .formComment: "headings and buttons of a comment form"
    case .formContact: "headings and buttons of a contact or enquiry form"
    case .policyController: "words for the controller of personal data"
    case .policyContact: "words that lead to contact details in a policy"
    case .companyForm: "legal forms of companies, as they end a name"
    case .policyPurposes: "headings and words for the purposes of processing"
    case .policyLegalBasis: "words for legal grounds of processing"
    case .policyCollectionMethod: "words for how data are collected"
    case .policyLifetimes: "words for how long cookies or data are kept"
    case .policyRecipients: "words for third parties and recipients"
    case .policyRights: "words for the rights of the person concerned"
    case .policyComplaint: "words for a complaint to an authority"
    case .policyTransfer: "words for transfer abroad"
    case .policyTransferByConsent: "statements that data go abroad on the ground of consent"
    case .outdatedLaw: "repealed or replaced law"
    case .identity: "items that tell who publishes: trade name, registration number, e-notification address"
    case .publishedOn: "words before a date of first publication"
    case .updatedOn: "words before a date of update"
    }
  }
}
