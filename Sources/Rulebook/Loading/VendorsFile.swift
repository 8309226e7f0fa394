public import Facts

/// Reads a table of `Rules/vendors/trackers` or `Rules/vendors/embeds`: for each vendor, by its id, what it is and how it
/// is found.
public enum VendorsFile {
  /// The vendors of one file.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - mistakes: takes what is wrong: unknown keys and words, shapes that cannot be read.
  /// - Returns: the vendors, in the order written; those that can be read, where some cannot.
  public static func vendors(of bytes: [UInt8], mistakes: inout Mistakes) -> [Vendor] {
    YAML.read(bytes, mistakes: &mistakes).map { vendors(in: $0, mistakes: &mistakes) } ?? []
  }

  /// The vendors of one file that has been read.
  static func vendors(in node: YAMLNode, mistakes: inout Mistakes) -> [Vendor] {
    (node.entries("a table of vendors", &mistakes) ?? []).compactMap { vendor(of: $0, &mistakes) }
  }

  /// The vendor at a place of a file that is known to hold no mistakes.
  static func vendor(_ place: Int, in file: RuleFile) -> Vendor? {
    var mistakes = Mistakes(in: file.name)
    return file.text.node(&mistakes)?.entry(place).flatMap { vendor(of: $0, &mistakes) }
  }

  private static let required = ["name", "owner", "seat", "service", "purpose"]
  private static let optional = [
    "addresses", "calls", "inlined", "files", "components", "stores", "holds", "held_by", "heeds", "exemptible",
    "privacy_mode", "also_called",
  ]

  private static func vendor(of entry: YAMLNode.Entry, _ mistakes: inout Mistakes) -> Vendor? {
    guard let fields = entry.value.fields("a vendor", required: required, optional: optional, &mistakes) else {
      return nil
    }
    guard let name = fields.text("name", &mistakes), let owner = fields.text("owner", &mistakes),
      let seat = fields.text("seat", &mistakes),
      let service = fields.word("service", of: Tracker.Service.self, &mistakes),
      let purpose = fields.word("purpose", of: Purpose.self, &mistakes)
    else { return nil }
    if fields["addresses"] == nil, fields["calls"] == nil, fields["components"] == nil {
      mistakes.add("a vendor needs 'addresses', 'calls' or 'components' to be found by", at: entry.mark)
    }
    return Vendor(
      id: entry.key, name: name, owner: owner, seat: seat, service: service, purpose: purpose,
      addresses: fields.values("addresses", "an address", &mistakes, AddressShape.init),
      calls: fields.values("calls", "a call", &mistakes, CallShape.init),
      inlined: fields.values("inlined", "a call", &mistakes, CallShape.init),
      files: fields.texts("files", &mistakes), components: fields.texts("components", &mistakes),
      stores: fields.values("stores", "a stored name", &mistakes, StoredName.init),
      holds: fields.values("holds", "a call", &mistakes, CallShape.init),
      heldBy: fields.values("held_by", "a mark", &mistakes, ElementMark.init), heeds: heeds(fields, &mistakes),
      isExemptible: fields.truth("exemptible", &mistakes) ?? false,
      isPrivacyMode: fields.truth("privacy_mode", &mistakes) ?? false,
      alsoCalled: fields.texts("also_called", &mistakes))
  }

  private static func heeds(_ fields: Fields, _ mistakes: inout Mistakes) -> Set<Vendor.Heeded> {
    Set(
      (fields["heeds"]?.list("'heeds'", &mistakes) ?? []).compactMap { item in
        item.word("'heeds'", of: Vendor.Heeded.self, &mistakes)
      })
  }
}
