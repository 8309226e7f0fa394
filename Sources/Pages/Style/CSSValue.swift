/// Reads single values of CSS. Nil is a value that is not read here.
enum CSSValue {
  /// A length or percentage; `em` by the font size.
  static func length(_ text: String, fontSize: Double?) -> Length? {
    let text = text.lowercased()
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" || $0 == "e" && text.contains("e-") }
    guard let number = Double(digits.hasPrefix("+") ? digits.dropFirst() : digits), number.isFinite else { return nil }
    switch text.dropFirst(digits.count) {
    case "px": return .pixels(number)
    case "": return number == 0 ? .pixels(0) : nil
    case "%": return .share(number / 100)
    case "em": return fontSize.map { .pixels(number * $0) }
    case "rem": return .pixels(number * 16)
    case "pt": return .pixels(number * 4 / 3)
    case "pc": return .pixels(number * 16)
    case "in": return .pixels(number * 96)
    case "cm": return .pixels(number * 96 / 2.54)
    case "mm": return .pixels(number * 9.6 / 2.54)
    case "ch", "ex": return fontSize.map { .pixels(number * $0 / 2) }
    case "vw", "vh", "dvh", "svh", "lvh", "dvw", "vmin", "vmax": return .viewport(number / 100)
    default: return nil
    }
  }

  /// A font size in pixels; relative ones by the parent's.
  static func fontSize(_ text: String, parent: Double?) -> Double? {
    let lowered = text.lowercased()
    if let named = fontSizes[lowered] { return named }
    if lowered == "smaller" { return parent.map { $0 / 1.2 } }
    if lowered == "larger" { return parent.map { $0 * 1.2 } }
    switch length(text, fontSize: parent) {
    case .pixels(let pixels): return pixels
    case .share(let share): return parent.map { $0 * share }
    case .viewport, nil: return nil
    }
  }

  private static let fontSizes = [
    "xx-small": 9.0, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
    "xxx-large": 48,
  ]

  /// A font weight; relative ones by the parent's.
  static func fontWeight(_ text: String, parent: Int?) -> Int? {
    switch text.lowercased() {
    case "normal": 400
    case "bold": 700
    case "bolder": parent.map { $0 < 350 ? 400 : $0 < 550 ? 700 : 900 }
    case "lighter": parent.map { $0 < 550 ? 100 : $0 < 750 ? 400 : 700 }
    default: Int(text).flatMap { (1...1000).contains($0) ? $0 : nil }
    }
  }

  /// A number or percentage.
  static func number(_ text: String) -> Double? {
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
    return Double(text)
  }

  /// A colour. `currentColor` and system colours are not read here.
  static func color(_ text: String) -> Color? {
    let text = text.lowercased()
    if text.hasPrefix("#") { return hexadecimal(text.dropFirst()) }
    if text == "transparent" { return .transparent }
    if let bits = CSSColorNames.bits(text) { return Color(bits) }
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let parts = text[text.index(after: open)...].dropLast()
      .split { $0 == "," || $0 == " " || $0 == "/" || $0 == "\t" || $0 == "\n" }.map(String.init)
    guard parts.count == 3 || parts.count == 4 else { return nil }
    guard let alpha = parts.count == 4 ? number(parts[3]) : 1 else { return nil }
    switch text[..<open] {
    case "rgb", "rgba": return rgb(parts, min(max(alpha, 0), 1))
    case "hsl", "hsla": return hsl(parts, min(max(alpha, 0), 1))
    default: return nil
    }
  }

  private static func hexadecimal(_ digits: Substring) -> Color? {
    guard let value = UInt32(digits, radix: 16), digits.allSatisfy(\.isHexDigit) else { return nil }
    func double(_ shift: UInt32) -> UInt32 { (value >> shift & 0xF) * 0x11 }
    switch digits.count {
    case 3: return Color(double(8) << 16 | double(4) << 8 | double(0))
    case 4: return Color(double(12) << 16 | double(8) << 8 | double(4), alpha: Double(double(0)) / 255)
    case 6: return Color(value)
    case 8: return Color(value >> 8, alpha: Double(value & 0xFF) / 255)
    default: return nil
    }
  }

  private static func rgb(_ parts: [String], _ alpha: Double) -> Color? {
    let values = parts.prefix(3).compactMap { part in
      number(part).map { min(max(part.hasSuffix("%") ? $0 : $0 / 255, 0), 1) }
    }
    guard values.count == 3 else { return nil }
    return Color(red: values[0], green: values[1], blue: values[2], alpha: alpha)
  }

  private static func hsl(_ parts: [String], _ alpha: Double) -> Color? {
    let angle = parts[0].hasSuffix("deg") ? String(parts[0].dropLast(3)) : parts[0]
    guard let degrees = Double(angle), degrees.isFinite, let saturation = number(parts[1]),
      let lightness = number(parts[2]), abs(degrees) < 1e6
    else { return nil }
    let hue = degrees - 360 * (degrees / 360).rounded(.down)
    let (saturated, light) = (min(max(saturation, 0), 1), min(max(lightness, 0), 1))
    let amplitude = saturated * min(light, 1 - light)
    func part(_ offset: Double) -> Double {
      let place = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      return light - amplitude * max(-1, min(place - 3, 9 - place, 1))
    }
    return Color(red: part(0), green: part(8), blue: part(4), alpha: alpha)
  }

  /// The components of a value, parentheses and strings kept whole.
  static func components(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
      }
      if depth <= 0, quote == nil, character.isWhitespace {
        if !current.isEmpty { parts.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    return current.isEmpty ? parts : parts + [current]
  }
}
