/// What the HTML standard says of elements by their names.
enum TagKinds {
  /// Elements that have no content (13.1.2), old ones included.
  static let void = TagSet([
    .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .image, .img, .input, .keygen, .link, .meta, .param,
    .source, .track, .wbr,
  ])
  /// Elements whose content is text without references.
  static let raw = TagSet([.style, .xmp, .iframe, .noembed, .noframes, .script, .plaintext])
  /// Elements whose content is text with references.
  static let escapable = TagSet([.title, .textarea])
  /// Elements that belong in the head wherever they come before the body (13.2.6.4.4).
  static let head = TagSet([
    .base, .basefont, .link, .meta, .noframes, .noscript, .script, .style, .template, .title,
  ])
  /// HTML elements that end foreign content (13.2.6.5).
  static let breakout = TagSet([
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5, .h6,
    .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike,
    .sub, .sup, .table, .tt, .u, .ul, .var,
  ])
  /// Elements that make a block.
  static let block = TagSet([
    .html, .body, .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
    .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
    .legend, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .search, .section, .ul, .xmp,
  ])
  /// Elements whose text is bold.
  static let bold = TagSet([.b, .strong, .h1, .h2, .h3, .h4, .h5, .h6, .th])
  /// Elements that make no box of their own, nor anything in them.
  static let neverShown = TagSet([
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

  @inline(__always)
  func contains(_ tag: Tag) -> Bool {
    tag.number < 256 && words[Int(tag.number >> 6)] & (1 << UInt64(tag.number & 63)) != 0
  }
}
