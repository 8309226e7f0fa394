/// Tells in one pass over a script's bytes whether any of many calls or addresses can be in it, so that only scripts
/// worth it are cut into words.
///
/// It may say yes too often (a name stands in a comment), never no too often: a call needs all its names, an address
/// its host, or a word of its path where any host will do.
struct ScriptSigns: Sendable {
  /// One bit for each of 65,536 hash classes that something looked for is in: nearly every word of a script ends here.
  private var filter = [UInt64](repeating: 0, count: 1024)
  /// One bit for each way of beginning and length that a name looked for has: it saves hashing most others.
  private var shapes = [UInt64](repeating: 0, count: 1024)
  private var numbers: [UInt32: Int32] = [:]
  /// For each name, the calls it ends, as the numbers of all their names.
  private var calls: [[[Int32]]] = []
  /// Names that count between quotes: an argument that is looked for.
  private var quoted: Set<UInt32> = []
  /// Words of paths.
  private var words: Set<UInt32> = []
  /// Hosts by the hash of one of their labels, in lower case: the last that was added.
  private var hosts: [UInt32: Int32] = [:]
  private var labels: [Label] = []
  private var hostTexts = TextList()
  /// Whether something is looked for that no word tells.
  private var mayBeAnywhere = false

  /// A label that tells a host.
  private struct Label: Sendable {
    /// Where the label begins in its host.
    let offset: Int
    /// Another host that has a label of the same hash, or -1.
    let next: Int32
  }

  /// Looks for a call by its names.
  mutating func add(call names: [String]) { add(call: names.map { Array($0.utf8)[...] }) }

  /// Looks for a call by the bytes of its names.
  mutating func add(call names: [ArraySlice<UInt8>]) {
    let parts = names.map { number(of: $0) }
    guard let last = parts.last else { return }
    calls[Int(last)].append(parts)
  }

  /// Looks for a string that is this word.
  mutating func add(argument word: String) { quoted.insert(noted(Array(word.utf8)[...])) }

  /// Looks for addresses of a host.
  mutating func add(host: ArraySlice<UInt8>) {
    // The longest label that a dot follows says most; every address of the host has it.
    guard let label = Self.longestRun(of: host, where: { $0 == UInt8(ascii: ".") }) else { return mayBeAnywhere = true }
    let hash = noted(host[label])
    labels.append(Label(offset: label.lowerBound - host.startIndex, next: hosts[hash] ?? -1))
    hosts[hash] = Int32(clamping: hostTexts.append(host))
  }

  /// Looks for addresses with a path, whatever their host; a `*` at its end stands for anything.
  mutating func add(path: ArraySlice<UInt8>) {
    guard let word = Self.longestRun(of: path, where: { $0 != UInt8(ascii: "*") }) else { return mayBeAnywhere = true }
    words.insert(noted(path[word]))
  }

  private mutating func number(of name: ArraySlice<UInt8>) -> Int32 {
    let hash = noted(name)
    if let known = numbers[hash] { return known }
    let number = Int32(clamping: numbers.count)
    numbers[hash] = number
    calls.append([])
    return number
  }

  /// The hash of a name, which is let through from now on.
  private mutating func noted(_ name: ArraySlice<UInt8>) -> UInt32 {
    let hash = ScriptHash.of(name)
    filter[Int(hash >> 6 & 1023)] |= 1 << UInt64(hash & 63)
    let shape = Self.shape(name.first ?? 0, name.dropFirst().first ?? 0, name.count)
    shapes[shape >> 6] |= 1 << UInt64(shape & 63)
    return hash
  }

  /// How a name begins and how long it is, as 16 bits.
  @inline(__always)
  private static func shape(_ first: UInt8, _ second: UInt8, _ count: Int) -> Int {
    (Int(first) &* 0x2F1 ^ Int(second) &* 0x137 ^ count &* 0x1A2B) & 0xFFFF
  }

  /// Whether something looked for begins as a name does and is as long, its letters made small or as they are.
  @inline(__always)
  private func mayHold(_ name: Range<Int>, in source: Span<UInt8>, fold: UInt8 = 0) -> Bool {
    let second = name.count > 1 ? source[name.lowerBound &+ 1] | fold : 0
    let shape = Self.shape(source[name.lowerBound] | fold, second, name.count)
    return shapes[shape &>> 6] &>> UInt64(truncatingIfNeeded: shape & 63) & 1 == 1
  }

  /// The longest run of bytes that names are made of, of those that a byte of some sort follows, or the end if that
  /// counts as zero; of several the first.
  private static func longestRun(of text: ArraySlice<UInt8>, where isBorder: (UInt8) -> Bool) -> Range<Int>? {
    var longest: Range<Int>?
    var start = text.startIndex
    for index in text.startIndex...text.endIndex where index == text.endIndex || !ScriptNames.isPart(text[index]) {
      let follower = index == text.endIndex ? 0 : text[index]
      if index - start > longest?.count ?? 0, isBorder(follower) { longest = start..<index }
      start = index + 1
    }
    return longest
  }
}

extension ScriptSigns {
  /// What scripts that hold a call or an address of vendors have, and those that look after consent or load others.
  init(of index: VendorIndex) {
    self.init()
    add(argument: "consent")
    add(call: [ScriptSightings.tcf.text])
    add(call: ["__tcfapiLocator"])
    for name in ScriptSightings.elementNames { add(argument: name) }
    for names in ScriptSightings.fetchingCalls { add(call: names) }
    for host in index.hosts.indices { add(host: index.hosts[host]) }
    for path in index.paths.indices { add(path: index.paths[path]) }
    for call in index.calls { add(call: index.callNames[call.names].map { index.names[Int($0)] }) }
  }
}

extension ScriptSigns {
  /// Whether anything looked for can be in a part of a source.
  func mayBeIn(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard !mayBeAnywhere else { return true }
    var look = Look(signs: self, seen: [Bool](repeating: false, count: numbers.count))
    let bytes = source.span
    ScriptNames.forEach(in: bytes, range) { word in
      if mayHold(word, in: bytes) { look.take(word, bytes) }
      if word.upperBound < range.upperBound, bytes[word.upperBound] == UInt8(ascii: "."),
        mayHold(word, in: bytes, fold: 0x20)
      {
        look.takeLabel(word, bytes)
      }
      return !look.isFound
    } escape: { character in
      // A letter or dot written as an escape may be part of a host.
      look.isFound = look.isFound || ScriptNames.isPart(character) || character == UInt8(ascii: ".")
      return !look.isFound
    }
    return look.isFound || look.hasCall
  }

  /// One look through a script.
  private struct Look {
    let signs: ScriptSigns
    var seen: [Bool]
    var isFound = false
    private var lasts: [Int32] = []

    init(signs: ScriptSigns, seen: [Bool]) {
      self.signs = signs
      self.seen = seen
    }

    mutating func take(_ word: Range<Int>, _ source: Span<UInt8>) {
      let hash = ScriptNames.hash(of: word, in: source)
      guard signs.filter[Int(hash >> 6 & 1023)] >> UInt64(hash & 63) & 1 == 1 else { return }
      if let number = signs.numbers[hash], !seen[Int(number)] {
        seen[Int(number)] = true
        if !signs.calls[Int(number)].isEmpty { lasts.append(number) }
      }
      if signs.words.contains(hash) { isFound = true }
      if word.lowerBound > 0, word.upperBound < source.count, signs.quoted.contains(hash) {
        isFound = isFound || isQuote(source[word.lowerBound - 1]) && isQuote(source[word.upperBound])
      }
    }

    mutating func takeLabel(_ word: Range<Int>, _ source: Span<UInt8>) {
      var hash = ScriptHash.seed
      for index in word { hash = ScriptHash.next(hash, source[index] | 0x20) }
      guard signs.filter[Int(hash >> 6 & 1023)] >> UInt64(hash & 63) & 1 == 1 else { return }
      var host = signs.hosts[hash] ?? -1
      while host >= 0, !isFound {
        let label = signs.labels[Int(host)]
        isFound = stands(signs.hostTexts[Int(host)], at: word.lowerBound - label.offset, source)
        host = label.next
      }
    }

    /// Whether every name of some call was seen.
    var hasCall: Bool {
      lasts.contains { last in signs.calls[Int(last)].contains { names in names.allSatisfy { seen[Int($0)] } } }
    }

    private func stands(_ host: ArraySlice<UInt8>, at start: Int, _ source: Span<UInt8>) -> Bool {
      guard start >= 0, start + host.count <= source.count else { return false }
      let shift = start - host.startIndex
      return host.indices.allSatisfy { source[shift + $0] | 0x20 == host[$0] | 0x20 }
    }

    private func isQuote(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
    }
  }
}

/// The names of a script, found without telling code from strings and comments.
enum ScriptNames {
  /// Whether a byte can be part of a name.
  @inline(__always)
  static func isPart(_ byte: UInt8) -> Bool { table[Int(byte)] }

  private static let table: [Bool] = (0...255).map { value in
    let byte = UInt8(value)
    let sort = ScriptBytes.classes[value]
    return byte != UInt8(ascii: "\\") && (sort == .name || sort == .digit)
  }

  /// The hash of a name.
  @inline(__always)
  static func hash(of name: Range<Int>, in source: Span<UInt8>) -> UInt32 {
    var hash = ScriptHash.seed
    for index in name { hash = ScriptHash.next(hash, source[index]) }
    return hash
  }

  /// Hands out each run of bytes that names are made of, and each character written as an escape; stops where one of the
  /// two answers false.
  @inline(__always)
  static func forEach(
    in source: Span<UInt8>, _ range: Range<Int>, _ name: (Range<Int>) -> Bool, escape: (UInt8) -> Bool
  ) {
    // The loop runs over every byte of every script: a byte is an index of the table, an index below the upper bound.
    let range = range.clamped(to: 0..<source.count)
    unsafe source.withUnsafeBufferPointer { bytes in
      unsafe table.withUnsafeBufferPointer { parts in
        var index = range.lowerBound
        while index < range.upperBound {
          let byte = unsafe bytes[index]
          guard unsafe parts[Int(byte)] else {
            index &+= 1
            guard byte == UInt8(ascii: "\\"), index < range.upperBound else { continue }
            let digits = unsafe bytes[index] == UInt8(ascii: "u") ? 4 : bytes[index] == UInt8(ascii: "x") ? 2 : 0
            index &+= 1
            guard digits > 0 else { continue }
            guard let character = hexadecimal(source, index..<min(index + digits, range.upperBound)) else { continue }
            index = min(index + digits, range.upperBound)
            guard escape(character) else { return }
            continue
          }
          let start = index
          while index < range.upperBound, unsafe parts[Int(bytes[index])] { index &+= 1 }
          guard name(start..<index) else { return }
        }
      }
    }
  }

  /// The ASCII character that hexadecimal digits name; 0 for any other, nil where they are none.
  private static func hexadecimal(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt8? {
    var value: UInt32 = 0
    for index in range {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 15)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32((byte & 15) + 9)
      default: return nil
      }
    }
    return value < 0x80 ? UInt8(truncatingIfNeeded: value) : 0
  }
}
