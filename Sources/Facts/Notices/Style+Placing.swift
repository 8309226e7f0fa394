internal import Pages

extension Style {
  /// Whether the style itself takes the element out of sight.
  var isHidden: Bool { display == Display.none || visibility == .hidden || visibility == .collapse || opacity == 0 }

  /// Whether a pinned element lies over the whole window: held at all four edges, or as wide and high as it.
  var coversWindow: Bool {
    let isHeld = isZero(top) && isZero(bottom) && isZero(left) && isZero(right)
    return isHeld || isWhole(width) && isWhole(height)
  }

  /// Whether the element has a background of its own; nil where that is unknown.
  var isFilled: Bool? {
    if hasBackgroundImage == true { return true }
    return background.map { $0.alpha > 0 }
  }

  private func isZero(_ length: Length?) -> Bool {
    switch length {
    case .pixels(let value)?: value == 0
    case .share(let value)?, .viewport(let value)?: value == 0
    case nil: false
    }
  }

  private func isWhole(_ length: Length?) -> Bool {
    switch length {
    case .share(let value)?, .viewport(let value)?: value >= 1
    case .pixels?, nil: false
    }
  }
}

extension Visibility {
  /// What the saved styles tell of an element.
  init(_ sight: Sight) {
    switch sight {
    case .shown: self = .shown
    case .hidden: self = .hidden
    case .unknown: self = .unknown
    }
  }
}
