/// What a start tag is by its name: all of it in one byte, for it is asked of every tag of a page.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Elements that have no content (13.1.2), old ones included.
  static let void = TagTraits(rawValue: 1)
  /// Elements whose content is text without references.
  static let raw = TagTraits(rawValue: 2)
  /// Elements whose content is text with references.
  static let escapable = TagTraits(rawValue: 4)
  /// Elements that belong in the head wherever they come before the body (13.2.6.4.4).
  static let head = TagTraits(rawValue: 8)
  /// HTML elements that end foreign content (13.2.6.5).
  static let breakout = TagTraits(rawValue: 16)
  /// Start tags that end an open paragraph (13.2.6.4.7).
  static let closesParagraph = TagTraits(rawValue: 32)
  /// Start tags that may imply others before themselves for another reason (`OpenElements`).
  static let implies = TagTraits(rawValue: 64)
  /// Elements that begin foreign content, or HTML inside it (13.2.6.5).
  static let foreign = TagTraits(rawValue: 128)

  /// The traits of each well-known name, by its number.
  static let ofWellKnown: [TagTraits] = {
    var traits = [TagTraits](repeating: [], count: Names.wellKnownTags.count)
    for (trait, tags) in tags {
      for tag in tags { traits[Int(tag.number)].insert(trait) }
    }
    return traits
  }()

  private static let tags: [(TagTraits, [Tag])] = [
    (
      .void,
      [
        .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .image, .img, .input, .keygen, .link, .meta, .param,
        .source, .track, .wbr,
      ]
    ),
    (.raw, [.style, .xmp, .iframe, .noembed, .noframes, .script, .plaintext]),
    (.escapable, [.title, .textarea]),
    (.head, [.base, .basefont, .link, .meta, .noframes, .noscript, .script, .style, .template, .title]),
    (
      .breakout,
      [
        .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
        .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
        .strike, .sub, .sup, .table, .tt, .u, .ul, .var,
      ]
    ),
    (
      .closesParagraph,
      [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
        .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary, .ul, .h1, .h2,
        .h3, .h4, .h5, .h6, .pre, .listing, .form, .li, .dd, .dt, .plaintext, .table, .hr, .xmp,
      ]
    ),
    (
      .implies,
      [
        .option, .optgroup, .button, .a, .nobr, .rb, .rtc, .rt, .rp, .td, .th, .tr, .tbody, .thead, .tfoot, .caption,
        .colgroup, .col,
      ]
    ),
    (.foreign, [.svg, .math, .foreignObject, .desc, .title]),
  ]
}
