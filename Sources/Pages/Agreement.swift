/// Follows where libxml2 nests as we do, so that it need not see what is in no doubt.
///
/// libxml2 goes by HTML 4, where some start tags end the element right above them (`<a>` before `<table>`, `<b>` before
/// `<p>`) that the standard leaves open. Nothing else tells the two apart: every end tag that the standard implies is a
/// token. So what has no such pair in it, and ends, nests the same with libxml2 and without it, and to all around it makes
/// no difference.
struct Agreement {
  private struct Element {
    let tag: Tag
    /// Its start tag among the tokens.
    let token: Int
    /// The place of the element around it that libxml2 has open, or -1.
    let outer: Int
  }

  /// The open elements of the skeleton, and the innermost of them that libxml2 has not ended, or -1.
  private var elements: [Element] = []
  private var innermost = -1
  /// How many of the outermost are in doubt.
  private var doubted = 0
  /// Whether the two have parted for good.
  private var isOver = false
  private let closing = ClosingTags.standard

  /// An element begins.
  @inline(__always)
  mutating func begin(_ tag: Tag, inHead: Bool, token: Int) {
    while innermost >= 0, closing.ends(elements[innermost].tag, before: tag) {
      innermost = elements[innermost].outer
      doubted = elements.count + 1
    }
    if innermost < 0, inHead, closing.ends(.head, before: tag) { end() }
    elements.append(Element(tag: tag, token: token, outer: innermost))
    innermost = elements.count - 1
    if isOver { doubted = elements.count }
  }

  /// The innermost element ends.
  ///
  /// - Parameter isAnotherOpen: Whether it lies in another of its name.
  /// - Returns: Where its start tag is, if its nesting is certain.
  @inline(__always)
  mutating func finish(isAnotherOpen: Bool) -> Int? {
    guard let element = elements.popLast() else { return nil }
    let isCertain = elements.count >= doubted
    doubted = min(doubted, elements.count)
    if innermost == elements.count {
      innermost = element.outer
    } else if isAnotherOpen {
      // libxml2 has ended the element before, and takes its end tag for that of the other.
      end()
    }
    return isCertain ? element.token : nil
  }

  /// From here on libxml2 is to see everything.
  mutating func end() {
    isOver = true
    doubted = elements.count
  }
}

/// Which start tags end an element right above them in HTML 4, as libxml2 has it (`htmlStartClose` in its `HTMLparser.c`),
/// as far as `Skeleton` spells out their names.
private struct ClosingTags {
  static let standard = ClosingTags()

  /// For each element of a well-known name what ends it.
  private let closers: [TagSet]

  private init() {
    var closers = Array(repeating: TagSet([]), count: 256)
    for (tags, closing) in Self.pairs {
      let set = TagSet(closing)
      for tag in tags { closers[Int(tag.number)] = set }
    }
    self.closers = closers
  }

  /// Whether the start tag of `next` ends an element right above it.
  @inline(__always)
  func ends(_ element: Tag, before next: Tag) -> Bool {
    let number = Int(element.number)
    return number < closers.count && closers[number].contains(next)
  }

  private static let pairs: [([Tag], [Tag])] = [
    ([.a], [.a, .fieldset, .table, .td, .th]),
    ([.address], [.dd, .dl, .dt, .form, .li, .ul]),
    ([.b, .i], [.center, .p, .td, .th]),
    ([.big, .s, .small, .strike, .tt], [.p]),
    ([.caption, .col], [.col, .colgroup, .tbody, .tfoot, .thead, .tr]),
    ([.colgroup], [.colgroup, .tbody, .tfoot, .thead, .tr]),
    ([.dd], [.dt]),
    ([.dir], [.dd, .dl, .dt, .form, .ul]),
    ([.dl], [.form, .li]),
    ([.dt], [.dd, .dl]),
    ([.font], [.center, .td, .th]),
    ([.form], [.form]),
    ([.h1, .h2, .h3, .h4, .h5, .h6], [.fieldset, .form, .li, .p, .table]),
    (
      [.head],
      [
        .a, .abbr, .acronym, .address, .b, .bdo, .big, .blockquote, .body, .center, .cite, .code, .dd, .dfn, .dir, .div,
        .dl, .dt, .em, .fieldset, .font, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .i, .kbd, .li, .map, .menu,
        .ol, .p, .pre, .q, .s, .samp, .small, .span, .strike, .strong, .sub, .sup, .table, .tt, .u, .ul, .`var`,
      ]
    ),
    ([.legend], [.fieldset]),
    ([.li], [.li]),
    ([.menu], [.dd, .dl, .dt, .form, .ul]),
    ([.ol], [.form, .ul]),
    ([.option], [.optgroup, .option]),
    (
      [.p],
      [
        .address, .blockquote, .body, .caption, .center, .col, .colgroup, .dd, .dir, .div, .dl, .dt, .fieldset, .form,
        .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .li, .menu, .ol, .p, .pre, .table, .tbody, .td, .tfoot, .th,
        .tr, .ul,
      ]
    ),
    ([.pre], [.dd, .dl, .dt, .fieldset, .form, .li, .table, .ul]),
    ([.span], [.td, .th]),
    ([.tbody], [.tbody, .tfoot]),
    ([.td, .th], [.tbody, .td, .tfoot, .th, .tr]),
    ([.tfoot], [.tbody]),
    ([.thead], [.tbody, .tfoot]),
    ([.tr], [.tbody, .tfoot, .tr]),
    ([.u], [.p, .td, .th]),
    ([.ul], [.address, .form, .menu, .ol, .pre]),
  ]
}
