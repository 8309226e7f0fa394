/// A consent manager, as `Rules/vendors/consent-managers.yaml` describes it.
public struct ConsentManager: Sendable, Hashable {
  /// Its id: the key of its entry.
  public let id: String
  /// The product as people know it.
  public let name: String
  /// Who makes it.
  public let owner: String
  /// Where its loader comes from.
  public var addresses: [AddressShape] = []
  /// Calls and assignments that a page makes to use it.
  public var calls: [CallShape] = []
  /// Elements that show it is on the page.
  public var marks: [ElementMark] = []
  /// Elements that are its notice.
  public var notice: [ElementMark] = []
  /// Elements that it fills with a list of cookies.
  public var declaration: [ElementMark] = []
  /// Cookies and storage keys that keep the choice.
  public var stores: [StoredName] = []
  /// How it holds trackers back.
  public var blocks: Blocking = .unknown
  /// What shows that it holds known trackers by itself.
  public var automaticWhen: Signs = Signs()
  /// Whether it answers trackers by the IAB's Transparency and Consent Framework.
  public var speaksTCF = false
  /// Whether its notice is drawn by script, so that a page as served does not show it.
  public var isDrawnByScript = true
  /// How a held element is written.
  public var gates: Gates?
  /// What the literals of its configuration mean.
  public var settings: [Setting] = []

  /// A consent manager with nothing to find it by yet.
  public init(id: String, name: String, owner: String) {
    self.id = id
    self.name = name
    self.owner = owner
  }

  /// How a consent manager holds trackers back.
  public enum Blocking: String, Sendable, Hashable, CaseIterable {
    /// It holds known trackers by itself.
    case automatic
    /// It holds what the page marks.
    case marked
    /// It holds nothing.
    case nothing
    /// Not documented, or for each customer to set.
    case unknown
  }

  /// Marks and addresses that show something.
  public struct Signs: Sendable, Hashable {
    /// Marks of elements.
    public var marks: [ElementMark] = []
    /// Addresses of scripts.
    public var addresses: [AddressShape] = []

    /// No signs.
    public init() {}
  }

  /// How a consent manager has held elements written.
  public struct Gates: Sendable, Hashable {
    /// Marks of a held element.
    public var marks: [ElementMark] = []
    /// Script types that do not run, which its held scripts have.
    public var types: [String] = []
    /// The attribute that names the category.
    public var category: String?
    /// What its categories stand for, in lower case.
    public var categories: [String: Purpose] = [:]
    /// Attributes that keep an address until consent.
    public var withheld: [String] = []
    /// Marks of what it never holds.
    public var never: [ElementMark] = []
    /// Marks of what was held and runs now.
    public var released: [ElementMark] = []

    /// Gates of no form.
    public init() {}
  }

  /// A literal of the configuration that decides something.
  public struct Setting: Sendable, Hashable {
    /// The call or assignment whose first object holds it.
    public let place: CallShape
    /// The keys that lead to it, from the outside in; `*` for any.
    public let path: [String]
    /// What it must be.
    public let test: Test
    /// A key beside it that must not be switched on.
    public let unless: String?
    /// What it means, in our words.
    public let meaning: String

    /// What a literal must be.
    public enum Test: Sendable, Hashable {
      /// Any but one that is switched off: `false`, `0`, `null`, an empty text.
      case switchedOn
      /// This one, as text.
      case value(String)
      /// Not there.
      case missing
    }

    /// A setting from its parts.
    public init(place: CallShape, path: [String], test: Test, unless: String?, meaning: String) {
      self.place = place
      self.path = path
      self.test = test
      self.unless = unless
      self.meaning = meaning
    }
  }
}
