import EmbeddedRules
import Testing

@testable import Facts
@testable import Rulebook

/// What lies packed in the program is what the files of `Rules/vendors` say.
@Suite struct VendorIndexTests {
  private static let embedded = KnowledgeLoader.embedded(Rulebook.embeddedFiles).vendors
  private static let read: Vendors = {
    var mistakes: [Mistake] = []
    return KnowledgeLoader.load(RuleFolder.folders(of: Rulebook.embeddedFiles), &mistakes).vendors
  }()

  @Test("The packed index is the one that the vendors give")
  func index() {
    #expect("\(embeddedVendorIndex)" == String(decoding: Self.read.index.packed, as: UTF8.self))
    #expect("\(embeddedVendorIndex)" == String(decoding: Self.embedded.index.packed, as: UTF8.self))
    #expect("\(embeddedVendorNames)" == String(decoding: VendorNames(of: Self.read.index).packed, as: UTF8.self))
    #expect("\(embeddedVendorNames)" == String(decoding: Self.embedded.names.packed, as: UTF8.self))
  }

  @Test("A vendor that is read late is the one whose id the index has")
  func vendors() {
    #expect(Self.embedded.all.map(told) == Self.read.all.map(told))
    #expect(Self.embedded.all.count > 1000)
    #expect(Self.embedded.vendor("google-analytics")?.name == "Google Analytics")
    #expect(Self.embedded.vendor("nobody") == nil)
  }

  private func told(_ vendor: Vendor) -> String {
    "\(vendor.id) \(vendor.name) \(vendor.owner) \(vendor.seat) \(vendor.service) \(vendor.purpose)"
      + " \(vendor.addresses) \(vendor.calls) \(vendor.inlined) \(vendor.holds) \(vendor.heldBy) \(vendor.files)"
      + " \(vendor.components) \(vendor.stores) \(vendor.heeds.map(\.rawValue).sorted()) \(vendor.alsoCalled)"
  }
}
