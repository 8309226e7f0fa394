extension Tracker {
  /// How a product or a host is brought: what is brought in one manner is told once.
  enum Manner: Sendable, Hashable {
    case code, image, withoutScript, frame, resource, hint, header, request

    init(of form: Form) {
      self =
        switch form {
        case .script, .inlineScript, .component: .code
        case .image: .image
        case .noscriptImage, .noscriptFrame: .withoutScript
        case .frame, .object: .frame
        case .stylesheet, .style, .media, .ping: .resource
        case .hint: .hint
        case .header: .header
        case .request: .request
        }
    }
  }
}
