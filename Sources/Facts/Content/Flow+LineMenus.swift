internal import Pages

/// Menus of an export that came along as one line: entries parted by bars or dots, or by nothing.
extension Flow {
  /// `About | Contact | Privacy policy`, `HomeNewsContact`, above the text or below it.
  func isLineMenu(_ line: Line) -> Bool {
    guard isText, position(of: line.block) != .inside, line.block.words <= 40, line.block.text.count <= 400,
      !endsLikeSentence(line.block)
    else { return false }
    if isCoveredMenu(line) { return true }
    let text = String(decoding: blocks.text[line.block.text], as: UTF8.self)
    let barred = text.split { "|·•".contains($0) }.map(String.init)
    if barred.count >= 3 { return isMenu(barred, atLeast: 2) }
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
    guard line.isCovered(by: hits) else { return beginsAtHome && isOfNames(line) && Self.apart(hits) >= 2 }
    return Self.apart(hits) >= (beginsAtHome ? 2 : 3)
  }

  /// Whether every word begins with a capital or a digit.
  private func isOfNames(_ line: Line) -> Bool {
    guard (3...16).contains(line.block.words) else { return false }
    return String(decoding: blocks.text[line.block.text], as: UTF8.self).split(separator: " ").allSatisfy { word in
      word.first.map { $0.isUppercase || $0.isNumber || !$0.isLetter } ?? true
    }
  }

  private func isMenu(_ entries: [String], atLeast count: Int) -> Bool {
    let named = entries.count { entry in
      words.hits(whole: Folding.fold(entry)).contains { Self.siteLists.contains($0.list) }
    }
    return named >= count && entries.allSatisfy { $0.split(separator: " ").count <= 5 }
  }

  /// The entries of a line whose spaces were lost: a capital follows a small letter.
  private static func entries(inGlued text: String) -> [String] {
    var entries: [String] = [""]
    var last: Character = " "
    for character in text {
      if last.isLowercase, character.isUppercase { entries.append("") }
      entries[entries.count - 1].append(character)
      last = character
    }
    return entries
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
