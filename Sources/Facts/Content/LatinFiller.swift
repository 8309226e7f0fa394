/// Recognises Latin filler by its words, whichever sentence of it was taken: generators shuffle a hundred or two.
enum LatinFiller {
  /// Whether a folded text is made of such words: eight at least, nearly all of them known, and some that no living
  /// language has.
  static func isFiller(_ folded: ArraySlice<UInt8>) -> Bool {
    var (count, known, rare) = (0, 0, 0)
    var rest = folded
    while count < most {
      rest = rest.drop { !$0.isLetter }
      let word = rest.prefix { $0.isLetter }
      guard !word.isEmpty else { break }
      rest = rest[word.endIndex...]
      count += 1
      let key = TextKey(word)
      if rareWords.contains(key) { rare += 1 } else if commonWords.contains(key) { known += 1 }
      // Nearly every text is of other words from its beginning.
      if count == 4, known + rare < 2 { return false }
    }
    return count >= 8 && rare >= 3 && (known + rare) * 4 >= count * 3
  }

  /// How many words are looked at.
  private static let most = 60

  private static let rareWords = words(
    """
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
    """)

  private static let commonWords = words(
    """
    a ac ad ante arcu at auctor augue aute cillum cum culpa cupidatat deserunt diam do dolor dolore dolorem duis ea et
    eu ex excepteur felis fames fugiat hac id in integer irure justo laborum lacinia mi minim mollit montes mus nam ne
    neque netus non occaecat officia pariatur pede per potenti primis proident qui reprehenderit sed sint sociis sunt
    sociosqu taciti torquent conubia nostra inceptos himenaeos class aptent litora veniam voluptate anim
    """)

  private static func words(_ text: String) -> Set<TextKey> {
    Set(text.split(whereSeparator: \.isWhitespace).map { TextKey(Array($0.utf8)) })
  }
}
