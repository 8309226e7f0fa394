import Testing

@testable import Facts

/// What labels say that pressing a control does, refusals above all: they are often an acceptance with a word more.
@Suite struct RoleReaderTests {
  private func role(of label: String) throws -> Control.Role? {
    RoleReader(words: try #require(LanguagePages.knowledge).words).role(of: label)?.role
  }

  @Test(
    arguments: [
      "Kabul etmiyorum", "Kabul etmeden devam et", "Yalnızca zorunlu", "TÜMÜNÜ REDDET", "Tumunu reddet",
      "Continue without accepting", "Accept only necessary", "Only necessary cookies", "No, thanks", "Reject all",
      "Continuer sans accepter", "Tout refuser", "Nur notwendige Cookies akzeptieren", "Alle ablehnen",
      "Continuar sin aceptar", "Continua senza accettare", "Alleen noodzakelijke cookies", "Odrzuć wszystkie",
    ])
  func `a refusal is one, whatever it is called`(label: String) throws {
    #expect(try role(of: label) == .reject)
  }

  @Test(
    arguments: [
      ("Tümünü kabul et", .accept), ("ÇEREZLERİ KABUL ET", .accept), ("Accept & close", .accept),
      ("Çerez ayarları", .settings), ("Manage preferences", .settings), ("Seçimimi kaydet", .save),
      ("Aydınlatma Metni", .policy), ("Cookie Policy", .policy), ("Kapat", .dismiss),
    ] as [(String, Control.Role)])
  func `other roles are told apart`(label: String, expected: Control.Role) throws {
    #expect(try role(of: label) == expected)
  }

  @Test(arguments: ["Non-necessary", "Non classés", "Necessary", "Nonstop news", "Ne kadar?"])
  func `a short word within a label decides nothing`(label: String) throws {
    #expect(try role(of: label) != .reject)
  }
}
