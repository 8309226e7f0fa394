internal import Pages

/// How an element takes part in the flow of text, by its name alone.
enum ElementShape: UInt8 {
  /// Its text runs on in the line of its parent.
  case inline
  /// It begins and ends a block.
  case block
  /// It breaks the line.
  case lineBreak
  /// It has no text that a reader sees.
  case unseen
  /// Its value is its text.
  case field

  /// The shape of every well-known element; others are inline.
  static let table: [ElementShape] = {
    var table = [ElementShape](repeating: .inline, count: Names.wellKnownTags.count)
    for tag in blockTags { table[Int(tag.number)] = .block }
    for tag in unseenTags { table[Int(tag.number)] = .unseen }
    table[Int(Tag.br.number)] = .lineBreak
    table[Int(Tag.hr.number)] = .lineBreak
    table[Int(Tag.input.number)] = .field
    return table
  }()

  private static let blockTags: [Tag] = [
    .html, .body, .title, .main, .header, .footer, .nav, .aside, .section, .article, .search, .address, .h1, .h2, .h3,
    .h4, .h5, .h6, .hgroup, .p, .pre, .blockquote, .ol, .ul, .menu, .li, .dl, .dt, .dd, .figure, .figcaption, .div,
    .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .form, .label, .button, .fieldset, .legend, .details,
    .summary, .dialog, .center, .frameset, .plaintext, .xmp, .listing, .marquee, .dir,
  ]

  private static let unseenTags: [Tag] = [
    .base, .link, .meta, .style, .script, .noscript, .template, .rp, .rt, .rtc, .picture, .source, .iframe, .embed,
    .object, .param, .video, .audio, .track, .area, .colgroup, .col, .select, .datalist, .textarea, .progress, .meter,
    .canvas, .frame, .noframes, .noembed, .applet, .basefont, .keygen, .svg,
  ]
}

extension Block.Role {
  /// The role that an element gives its text by its name, and whether elements inside keep it.
  static func fixed(_ tag: Tag) -> Block.Role? {
    switch tag {
    case .title: .title
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dt, .dd: .item
    case .td, .th: .cell
    case .label, .legend: .label
    case .figcaption, .caption: .caption
    case .blockquote: .quotation
    case .pre, .xmp, .listing, .plaintext: .code
    case .button, .summary: .control
    default: nil
    }
  }

  /// Whether a plain element inside one of this role (`<li><p>`) is still part of it.
  var reachesInside: Bool {
    switch self {
    case .heading, .item, .caption, .quotation, .code, .control, .label, .title: true
    case .paragraph, .cell, .line: false
    }
  }
}
