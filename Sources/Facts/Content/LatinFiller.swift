/// Recognises Latin filler by its words, whichever sentence of it was taken: generators shuffle a hundred or two.
enum LatinFiller {
  /// Whether a folded text is made of such words: eight at least, nearly all of them known, and some that no living
  /// language has.
  static func isFiller(_ folded: Span<UInt8>) -> Bool {
    let words = words
    var (count, known, rare) = (0, 0, 0)
    var index = 0
    while count < most {
      while index < folded.count, !folded[index].isLetter { index += 1 }
      let start = index
      var hash = WordTable.seed
      while index < folded.count, folded[index].isLetter {
        hash = WordTable.hash(hash, folded[index])
        index += 1
      }
      guard index > start else { break }
      count += 1
      if WordTable.mayHold(hash, words.filter.span),
        let number = words.number(of: hash, in: folded, at: start..<index)
      {
        if number < rareCount { rare += 1 } else { known += 1 }
      }
      // Nearly every text is of other words from its beginning.
      if count == 4, known + rare < 2 { return false }
    }
    return count >= 8 && rare >= 3 && (known + rare) * 4 >= count * 3
  }

  /// How many words are looked at.
  private static let most = 60

  private static let rareWords = """
    adipiscing adipisicing aenean aliquam aliquet aliquip amet bibendum blandit commodo condimentum congue consectetuer
    consectetur consequat convallis cubilia curabitur curae cursus dapibus dictum dictumst dignissim donec efficitur
    egestas eiusmod eleifend elementum elit enim erat eros est etiam eget euismod exercitation facilisi facilisis
    faucibus feugiat finibus fringilla fusce gravida habitant habitasse hendrerit iaculis imperdiet incididunt interdum
    ipsum labore lacinia lacus laoreet lectus leo libero ligula lobortis lorem luctus maecenas magna malesuada massa
    mattis mauris metus molestie mollis morbi nascetur natoque nec nibh nisi nisl nostrud nulla nullam nunc odio orci
    ornare parturient pellentesque penatibus pharetra phasellus placerat platea porta porttitor posuere praesent pretium
    proin pulvinar purus quam quis quisque rhoncus ridiculus risus rutrum sagittis sapien scelerisque sem semper senectus
    sit sodales sollicitudin suscipit suspendisse tellus tempor tempus tincidunt tortor tristique turpis ullamco
    ullamcorper ultrices ultricies urna ut varius vehicula vel velit venenatis vestibulum vitae vivamus viverra volutpat
    vulputate
    """

  private static let commonWords = """
    a ac ad ante arcu at auctor augue aute cillum cum culpa cupidatat deserunt diam do dolor dolore dolorem duis ea et
    eu ex excepteur felis fames fugiat hac id in integer irure justo laborum lacinia mi minim mollit montes mus nam ne
    neque netus non occaecat officia pariatur pede per potenti primis proident qui reprehenderit sed sint sociis sunt
    sociosqu taciti torquent conubia nostra inceptos himenaeos class aptent litora veniam voluptate anim
    """

  /// The rare ones first.
  private static let words: WordTable = {
    var table = WordTable()
    for words in [rareWords, commonWords] {
      for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        _ = table.add(word.span, at: 0..<word.count)
      }
    }
    return table
  }()

  private static let rareCount = rareWords.utf8.split(whereSeparator: { $0 <= 0x20 }).count
}
