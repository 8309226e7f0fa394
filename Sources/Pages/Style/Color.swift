internal import Glibc

/// A colour of sRGB.
public struct Color: Sendable, Hashable {
  /// Red, from 0 to 1.
  public let red: Double
  /// Green, from 0 to 1.
  public let green: Double
  /// Blue, from 0 to 1.
  public let blue: Double
  /// Opacity, from 0 to 1.
  public let alpha: Double

  /// A colour from its parts, each from 0 to 1.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A colour from 24 bits: `0xFF0000` is red.
  public init(_ bits: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(bits >> 16 & 0xFF) / 255, green: Double(bits >> 8 & 0xFF) / 255, blue: Double(bits & 0xFF) / 255,
      alpha: alpha)
  }

  /// Nothing at all.
  public static let transparent = Color(0, alpha: 0)
  /// White.
  public static let white = Color(0xFFFFFF)
  /// Black.
  public static let black = Color(0)

  /// This colour laid over another.
  public func over(_ below: Color) -> Color {
    let result = alpha + below.alpha * (1 - alpha)
    guard result > 0 else { return .transparent }
    func mix(_ upper: Double, _ lower: Double) -> Double {
      (upper * alpha + lower * below.alpha * (1 - alpha)) / result
    }
    return Color(
      red: mix(red, below.red), green: mix(green, below.green), blue: mix(blue, below.blue), alpha: result)
  }

  /// Relative luminance (WCAG 2.2), from 0 to 1; opacity does not count.
  public var luminance: Double {
    0.2126 * Color.linear(red) + 0.7152 * Color.linear(green) + 0.0722 * Color.linear(blue)
  }

  /// Contrast ratio with another colour (WCAG 2.2), from 1 to 21; opacity does not count.
  public func contrast(with other: Color) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
