/// Tells in one pass over a script's bytes whether any of many calls or addresses can be in it, so that only scripts
/// worth it are cut into words.
///
/// It may say yes too often (a name stands in a comment), never no too often: a call needs all its names, an address
/// its host, or a word of its path where any host will do.
struct ScriptSigns: Sendable {
  /// One bit for each of 65,536 hash classes that something looked for is in: nearly every word of a script ends here.
  private var filter = [UInt64](repeating: 0, count: 1024)
  private var numbers: [UInt32: Int32] = [:]
  /// For each name, the calls it ends, as the numbers of all their names.
  private var calls: [[[Int32]]] = []
  /// Names that count between quotes: an argument that is looked for.
  private var quoted: Set<UInt32> = []
  /// Words of paths.
  private var words: Set<UInt32> = []
  /// Hosts by one of their labels, in lower case, and where that label begins.
  private var hosts: [UInt32: [(host: [UInt8], offset: Int)]] = [:]
  /// Whether something is looked for that no word tells.
  private var mayBeAnywhere = false

  /// Looks for a call by the hashes of its names.
  mutating func add(call names: [UInt32]) {
    let parts = names.map { number(of: $0) }
    guard let last = parts.last else { return }
    calls[Int(last)].append(parts)
  }

  /// Looks for a string that is this word.
  mutating func add(argument word: String) { quoted.insert(noted(ScriptHash.of(word))) }

  /// Looks for an address.
  mutating func add(_ shape: AddressShape) {
    let text = Array((shape.host.isEmpty ? shape.path : shape.host).utf8)
    let runs = ScriptSigns.runs(of: text)
    guard shape.host.isEmpty else {
      // The longest label that a dot follows says most; every address of the host has it.
      let labels = runs.filter { $0.upperBound < text.count && text[$0.upperBound] == UInt8(ascii: ".") }
      guard let label = labels.max(by: { $0.count < $1.count }) else { return mayBeAnywhere = true }
      let hash = noted(text[label].reduce(ScriptHash.seed) { ScriptHash.next($0, $1 | 0x20) })
      return hosts[hash, default: []].append((text, label.lowerBound))
    }
    let whole = runs.filter { $0.upperBound < text.count || shape.pathTail == nil }
    guard let word = whole.max(by: { $0.count < $1.count }) else { return mayBeAnywhere = true }
    words.insert(noted(text[word].reduce(ScriptHash.seed, ScriptHash.next)))
  }

  private mutating func number(of name: UInt32) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(clamping: numbers.count)
    numbers[noted(name)] = number
    calls.append([])
    return number
  }

  private mutating func noted(_ hash: UInt32) -> UInt32 {
    filter[Int(hash >> 6 & 1023)] |= 1 << UInt64(hash & 63)
    return hash
  }

  private static func runs(of text: [UInt8]) -> [Range<Int>] {
    text.indices.split { !ScriptNames.isPart(text[$0]) }.map { $0.startIndex..<$0.endIndex }
  }
}

extension ScriptSigns {
  /// Whether anything looked for can be in a part of a source.
  func mayBeIn(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard !mayBeAnywhere else { return true }
    var look = Look(signs: self, seen: [Bool](repeating: false, count: numbers.count))
    ScriptNames.forEach(in: source.span, range) { hash, word in
      if filter[Int(hash >> 6 & 1023)] >> UInt64(hash & 63) & 1 == 1 { look.take(hash, word, source.span) }
      if word.upperBound < range.upperBound, source[word.upperBound] == UInt8(ascii: ".") {
        look.takeLabel(word, source.span)
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

    mutating func take(_ hash: UInt32, _ word: Range<Int>, _ source: Span<UInt8>) {
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
      guard signs.filter[Int(hash >> 6 & 1023)] >> UInt64(hash & 63) & 1 == 1, let hosts = signs.hosts[hash] else {
        return
      }
      isFound = isFound || hosts.contains { stands($0.host, at: word.lowerBound - $0.offset, source) }
    }

    /// Whether every name of some call was seen.
    var hasCall: Bool {
      lasts.contains { last in signs.calls[Int(last)].contains { names in names.allSatisfy { seen[Int($0)] } } }
    }

    private func stands(_ host: [UInt8], at start: Int, _ source: Span<UInt8>) -> Bool {
      guard start >= 0, start + host.count <= source.count else { return false }
      return host.indices.allSatisfy { source[start + $0] | 0x20 == host[$0] | 0x20 }
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

  /// Hands out each run of bytes that names are made of with its hash, and each character written as an escape; stops
  /// where one of the two answers false.
  @inline(__always)
  static func forEach(
    in source: Span<UInt8>, _ range: Range<Int>, _ name: (UInt32, Range<Int>) -> Bool, escape: (UInt8) -> Bool
  ) {
    let parts = table
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      guard parts[Int(byte)] else {
        index &+= 1
        guard byte == UInt8(ascii: "\\"), index < range.upperBound else { continue }
        let digits = source[index] == UInt8(ascii: "u") ? 4 : source[index] == UInt8(ascii: "x") ? 2 : 0
        index &+= 1
        guard digits > 0 else { continue }
        guard let character = hexadecimal(source, index..<min(index + digits, range.upperBound)) else { continue }
        index = min(index + digits, range.upperBound)
        guard escape(character) else { return }
        continue
      }
      let start = index
      var hash = ScriptHash.seed
      while index < range.upperBound, parts[Int(source[index])] {
        hash = ScriptHash.next(hash, source[index])
        index &+= 1
      }
      guard name(hash, start..<index) else { return }
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
