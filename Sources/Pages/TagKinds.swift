/// What the HTML standard says of elements by their names: one table that is shared, for it is larger than what asks it.
final class TagKinds: Sendable {
  static let standard = TagKinds()

  private let traits = TagTraits.ofWellKnown

  private init() {}

  /// What a start tag is by its name.
  @inline(__always)
  func traits(of tag: Tag) -> TagTraits {
    Int(tag.number) < traits.count ? traits[Int(tag.number)] : []
  }

  private static let scopeTags: [Tag] = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .foreignObject, .desc,
  ]

  let headings = TagSet([.h1, .h2, .h3, .h4, .h5, .h6])
  /// What shuts elements off from end tags (13.2.4.2), and more of it for paragraphs and list items.
  let scope = TagSet(scopeTags)
  let buttonScope = TagSet(scopeTags + [.button])
  let listScope = TagSet(scopeTags + [.ol, .ul])
  let tableRoots = TagSet([.html, .table, .template])
  let tableParts = TagSet([.table, .caption, .colgroup, .tbody, .thead, .tfoot, .tr, .td, .th])
  let insideRow = TagSet([.td, .th, .caption, .colgroup])
  let insideSection = TagSet([.tr, .td, .th, .caption, .colgroup])
  let insideTable = TagSet([.tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup])
  let insideColumns = TagSet([.tbody, .thead, .tfoot, .tr, .td, .th, .caption])
  let rubyParts = TagSet([.rb, .rt, .rtc, .rp])
  let rubyTexts = TagSet([.rb, .rt, .rp])
  /// Elements that misnested end tags of inline elements do not close (13.2.4.2, "special").
  let special = TagSet([
    .address, .applet, .area, .article, .aside, .base, .basefont, .blockquote, .body, .br, .button, .caption, .center,
    .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption, .figure, .footer, .form,
    .frame,
    .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li,
    .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
    .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table, .tbody, .td, .template,
    .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp, .foreignObject, .desc,
  ])
  /// Elements that make a block.
  let block = TagSet([
    .html, .body, .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
    .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
    .legend, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .search, .section, .ul, .xmp,
  ])
  /// Elements whose text is bold.
  let bold = TagSet([.b, .strong, .h1, .h2, .h3, .h4, .h5, .h6, .th])
  /// Elements that make no box of their own, nor anything in them.
  let neverShown = TagSet([
    .head, .title, .base, .link, .meta, .style, .script, .template, .noembed, .noframes, .datalist, .param, .source,
    .track, .area,
  ])
}

/// A set of well-known tags, asked for every tag of a page.
struct TagSet: Sendable {
  private var words: InlineArray<4, UInt64> = .init(repeating: 0)

  init(_ tags: [Tag]) {
    for tag in tags where tag.number < 256 { words[Int(tag.number >> 6)] |= 1 << UInt64(tag.number & 63) }
  }

  func union(_ other: TagSet) -> TagSet {
    var union = self
    for index in 0..<4 { union.words[index] |= other.words[index] }
    return union
  }

  func subtracting(_ tag: Tag) -> TagSet {
    var rest = self
    if tag.number < 256 { rest.words[Int(tag.number >> 6)] &= ~(1 << UInt64(tag.number & 63)) }
    return rest
  }

  @inline(__always)
  func contains(_ tag: Tag) -> Bool {
    tag.number < 256 && words[Int(tag.number >> 6)] & (1 << UInt64(tag.number & 63)) != 0
  }
}
