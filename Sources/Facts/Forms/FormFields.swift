internal import Pages

/// What the fields of a form ask.
struct FormFields {
  /// What a field can ask of a person.
  enum Ask: String {
    case name, email, phone, address, identity, message
  }

  let form: NodeID
  private(set) var asks: Set<Ask> = []
  /// How many password fields there are.
  private(set) var passwords = 0
  /// Whether a field is for a search.
  private(set) var hasSearchField = false
  /// How many fields a visitor fills in, boxes left out.
  private(set) var count = 0

  /// Whether the form asks enough to know a person by.
  var collectsPersonalData: Bool {
    !asks.isDisjoint(with: [.email, .phone, .identity]) || asks.contains(.name) && asks.count > 1
  }

  init(page: Page, words: Words, form: NodeID) {
    self.form = form
    for node in page.tree.descendants(of: form) {
      switch page.tree.tag(of: node) {
      case .input: readInput(node, of: page, words)
      case .textarea:
        count += 1
        asks.insert(.message)
      default: break
      }
    }
  }

  private mutating func readInput(_ node: NodeID, of page: Page, _ words: Words) {
    switch page.value(.type, of: node)?.lowercased() ?? "text" {
    case "hidden", "submit", "button", "image", "reset", "checkbox", "radio", "file", "range", "color": return
    case "search": hasSearchField = true
    case "password": passwords += 1
    case "email": asks.insert(.email)
    case "tel": asks.insert(.phone)
    default: if let ask = Self.ask(of: node, on: page, words) { asks.insert(ask) }
    }
    count += 1
  }

  private static let lists: [WordList: Ask] = [
    .fieldEmail: .email, .fieldPhone: .phone, .fieldName: .name, .fieldAddress: .address, .fieldIdentity: .identity,
    .fieldMessage: .message,
  ]

  private static let purposes: [String: Ask] = [
    "email": .email, "tel": .phone, "name": .name, "given-name": .name, "family-name": .name,
    "street-address": .address, "address-line1": .address, "postal-code": .address, "bday": .identity,
  ]

  /// What a text field asks: by its declared purpose, else by what it is called.
  private static func ask(of node: NodeID, on page: Page, _ words: Words) -> Ask? {
    if let purpose = page.value(.autocomplete, of: node).flatMap({ FormFields.purposes[$0.lowercased()] }) {
      return purpose
    }
    for attribute in [AttributeName.placeholder, .name, .id, .ariaLabel] {
      guard let text = page.value(attribute, of: node) else { continue }
      // `your_email`, `adSoyad` and `E-posta *` all are names of fields.
      let folded = Folding.fold(FormFields.parted(text))
      if folded.span.begins(with: "search") { return nil }
      let whole = words.hits(whole: folded).lazy.compactMap { FormFields.lists[$0.list] }
      if let ask = whole.first { return ask }
      // Inside more words, "name" alone may be the name of anything: "Name this list".
      let inside = words.hits(in: folded).lazy.filter { hit in
        FormFields.lists[hit.list] != .name || folded[hit.range].contains { !WordBytes.isWord($0) }
      }
      if let ask = inside.compactMap({ FormFields.lists[$0.list] }).first { return ask }
    }
    return nil
  }

  /// A field's name in words.
  private static func parted(_ name: String) -> String {
    var parted = ""
    for scalar in name.unicodeScalars {
      if scalar == "_" || scalar == "[" || scalar == "]" || scalar == "-" {
        parted.unicodeScalars.append(" ")
      } else {
        if scalar.properties.isUppercase, parted.unicodeScalars.last?.properties.isLowercase == true {
          parted.unicodeScalars.append(" ")
        }
        parted.unicodeScalars.append(scalar)
      }
    }
    return parted
  }
}
