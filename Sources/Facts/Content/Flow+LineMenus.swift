internal import Pages

/// Menus of an export that came along as one line: entries parted by bars or dots, or by nothing.
extension Flow {
  /// `About | Contact | Privacy policy`, `HomeNewsContact`, above the text or below it.
  func isLineMenu(_ line: Line) -> Bool {
    guard isText, position(of: line.block) != .inside, line.block.words <= 40, line.block.text.count <= 400,
      !endsLikeSentence(line.block)
    else { return false }
    if isCoveredMenu(line) || isOutermostMenu(line) { return true }
    let text = String(decoding: blocks.text[line.block.text], as: UTF8.self)
    if Self.holdsDoubledNames(text) { return true }
    if text.unicodeScalars.contains(where: { "|·•".unicodeScalars.contains($0) }) {
      let barred = text.split { "|·•".contains($0) }.map(String.init)
      if barred.count >= 3 { return isMenu(barred, atLeast: 2) }
    }
    let glued = Self.entries(inGlued: text)
    guard glued.count >= 2 else { return false }
    let beginsAtHome = words.says(.breadcrumbHome, in: Folding.fold(glued[0]))
    return beginsAtHome || Self.holdsGluedNames(text) || (glued.count >= 3 && isMenu(glued, atLeast: 1))
  }

  /// `Home About us Contact`: nothing but entries that every site has, three of them or the first one home.
  private func isCoveredMenu(_ line: Line) -> Bool {
    guard line.block.words >= 2, blockWords.mentions(Self.siteLists, in: line.block.index) else { return false }
    let hits = words.hits(of: Self.siteLists, in: line.folded)
    let beginsAtHome = hits.contains { $0.list == .breadcrumbHome && $0.range.lowerBound == 0 }
    guard line.isCovered(by: hits) else {
      return beginsAtHome && isOfNames(line, besides: hits) && Self.apart(hits) >= 2
    }
    return Self.apart(hits) >= (beginsAtHome ? 2 : 3)
  }

  /// `Harbour Game 1.0 Support Privacy policy`: the first line of an export, the one below it, or the last one, with a
  /// policy of the site and another entry that every site has among names, or with three such entries.
  private func isOutermostMenu(_ line: Line) -> Bool {
    guard kind != .policy, blockWords.mentions(Self.siteLists, in: line.block.index) else { return false }
    let hits = words.hits(of: Self.siteLists, in: line.folded)
    let (entries, isOutermost) = (Self.apart(hits), isOutermost(line))
    let namesPolicy = hits.contains { Self.policies.contains($0.list) }
    let isMenu =
      entries >= 3 && (isOutermost || namesPolicy && position(of: line.block) == .tail)
      || entries >= 2 && namesPolicy && isOutermost
    return isMenu && isOfNames(line, besides: hits)
  }

  private static let policies: WordLists = [.privacyPolicy, .privacyNotice, .cookiePolicy, .terms, .imprint]

  private func isOutermost(_ line: Line) -> Bool {
    let outer = Array(lines.prefix(2)) + Array(lines.suffix(1))
    return lines.count >= 8 && outer.contains { $0.block.index == line.block.index }
  }

  /// Whether every word begins with a capital or a digit, but for those of known entries.
  private func isOfNames(_ line: Line, besides hits: [Words.Hit]) -> Bool {
    guard (3...16).contains(line.block.words) else { return false }
    let known = Set(hits.flatMap { String(decoding: line.folded[$0.range], as: UTF8.self).split(separator: " ") })
    return String(decoding: blocks.text[line.block.text], as: UTF8.self).split(separator: " ").allSatisfy { word in
      word.first.map { $0.isUppercase || $0.isNumber || !$0.isLetter } ?? true
        || known.contains { Folding.fold(String(word)).elementsEqual($0.utf8) }
    }
  }

  /// `TIDESTIDES BOATSBOATS`: two words or more that are the same word twice, as buttons that turn have them.
  private static func holdsDoubledNames(_ text: String) -> Bool {
    // Few lines have two words so long, and bytes are counted faster than characters.
    let long = text.utf8.split(separator: UInt8(ascii: " ")).filter { $0.count >= 8 }.map { Substring($0) }
    guard long.count >= 2 else { return false }
    let doubled = long.filter { word in
      let half = word.count / 2
      return half >= 4 && word.count == half * 2 && word.first?.isUppercase == true
        && word.prefix(half) == word.suffix(half) && word.allSatisfy(\.isLetter)
    }
    return Set(doubled).count >= 2
  }

  /// `Previous articleThe old pier`, `TagsHarbour Ferries`, below the text: the words before the first capital that
  /// stands right after a small letter lead to another page, or to those of one label.
  func isGluedLead(_ line: Line) -> Leftover.Kind? {
    guard (2...40).contains(line.block.words), line.block.text.count <= 400, !endsLikeSentence(line.block) else {
      return nil
    }
    let entries = Self.entries(inGlued: String(decoding: blocks.text[line.block.text], as: UTF8.self))
    guard entries.count >= 2 else { return nil }
    let lead = Folding.fold(entries[0])
    if lead.contains(0x20), words.says(.pageTurner, in: lead) { return .pageTurner }
    return lead.count >= 4 && words.says(.tagLabel, in: lead) ? .pageDetail : nil
  }

  private func isMenu(_ entries: [String], atLeast count: Int) -> Bool {
    let named = entries.count { entry in
      words.hits(whole: Folding.fold(entry)).contains { Self.siteLists.contains($0.list) }
    }
    return named >= count && entries.allSatisfy { $0.split(separator: " ").count <= 5 }
  }

  /// The entries of a line whose spaces were lost: a capital follows a small letter.
  private static func entries(inGlued text: String) -> [String] {
    guard mayBeGlued(text) else { return [text] }
    var entries: [String] = [""]
    var last: Character = " "
    for character in text {
      if last.isLowercase, character.isUppercase { entries.append("") }
      entries[entries.count - 1].append(character)
      last = character
    }
    return entries
  }

  /// Whether a capital may follow a small letter: told by scalars, which most texts need no more than, and true of any text
  /// with scalars that characters may be put together from.
  private static func mayBeGlued(_ text: String) -> Bool {
    var isAfterSmall = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A where isAfterSmall: return true
      case 0x61...0x7A: isAfterSmall = true
      case 0x20...0x7E, 0x2010...0x2027: isAfterSmall = false
      case 0xA0...0x24F:
        if isAfterSmall, Character(scalar).isUppercase { return true }
        isAfterSmall = Character(scalar).isLowercase
      default: return true
      }
    }
    return false
  }

  /// Whether a word is three names or more, of four letters at least: `PoliticsSportsWeather`. Products have shorter
  /// ones, and what programs name begins with a small letter or stands among signs.
  private static func holdsGluedNames(_ text: String) -> Bool {
    guard text.allSatisfy({ $0.isLetter || $0 == " " || $0 == "&" }) else { return false }
    return text.split(separator: " ").contains { word in
      word.first?.isUppercase == true && entries(inGlued: String(word)).count { $0.count >= 4 } >= 3
    }
  }
}
