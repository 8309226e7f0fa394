import Foundation
import Inputs
import Pages
import Rulebook

@testable import Facts

/// Small pages for the tests of languages, and their facts.
enum LanguagePages {
  static let knowledge: Knowledge? = try? Rulebook.embedded().knowledge

  static func facts(_ html: String) throws -> Facts {
    let page = try Page(Document(origin: Origin(path: "page.html"), bytes: Array(html.utf8)))
    return Facts(of: page, knowledge: knowledge ?? Knowledge())
  }

  /// The texts of the blocks that are foreign or mixed, with at least medium confidence.
  static func foreign(in facts: Facts) -> [String] {
    facts.blocks.all.filter { block in
      guard let language = block.language, language.confidence >= .medium else { return false }
      return language.isForeign || language.mixedWith != nil
    }.map { facts.blocks.text(of: $0) }
  }

  static let english = """
    <h1>Harbour bridge opens to walkers again</h1>
    <p>After two years of repairs the old harbour bridge was opened to walkers on Monday morning, and hundreds of people \
    came to cross it before the first ferry left.</p>
    <p>The city says that the work cost less than planned. Cyclists must still use the tunnel until the autumn, when the \
    second lane will be ready.</p>
    """
  static let turkish = """
    <h1>Liman köprüsü yeniden yayalara açıldı</h1>
    <p>İki yıl süren onarımın ardından eski liman köprüsü pazartesi sabahı yayalara açıldı; yüzlerce kişi ilk vapur \
    kalkmadan köprüyü geçmek için geldi.</p>
    <p>Belediye, çalışmanın öngörülenden daha ucuza tamamlandığını söylüyor. Bisikletliler ikinci şerit hazır olana kadar \
    tüneli kullanmaya devam edecek.</p>
    """
}
