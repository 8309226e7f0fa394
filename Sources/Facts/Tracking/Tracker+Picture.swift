public import Pages

extension Tracker {
  /// Whether it is a picture that visitors see, everywhere on a page: a badge, a product, rather than a pixel.
  public func isSeen(on page: Page) -> Bool {
    sightings.allSatisfy { sighting in
      guard let node = sighting.node else { return false }
      switch sighting.form {
      case .image, .noscriptImage: return Tracker.isPicture(node, on: page)
      default: return false
      }
    }
  }

  /// Whether an image has a text in its place, is shown, and is larger than a pixel where it says how large it is.
  private static func isPicture(_ image: NodeID, on page: Page) -> Bool {
    guard let text = page.value(.alt, of: image), text.contains(where: \.isLetter),
      page.visibility(of: image) != .hidden
    else { return false }
    return [AttributeName.width, .height].allSatisfy { side in
      guard let written = page.value(side, of: image), let pixels = Int(written) else { return true }
      return pixels > 2
    }
  }
}
