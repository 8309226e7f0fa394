import Rulebook
import Testing

@testable import Facts

@Suite("Vendors")
struct TrackingVendorTests {
  @Test("Every table is read without a mistake", arguments: VendorTables.files)
  func tables(file: String) {
    let (vendors, mistakes) = VendorTables.read(file)
    #expect(mistakes.isEmpty)
    #expect(!vendors.isEmpty)
  }

  @Test("There are at least 250 vendors, each id once, each with a country")
  func count() {
    let vendors = VendorTables.all.all
    #expect(vendors.count >= 250)
    #expect(Set(vendors.map(\.id)).count == vendors.count)
    for vendor in vendors { #expect(vendor.seat.utf8.count == 2, "\(vendor.id)") }
  }

  @Test("No two vendors claim the same address")
  func addresses() {
    var owners: [AddressShape: String] = [:]
    for vendor in VendorTables.all.all {
      for shape in vendor.addresses {
        #expect(owners[shape] == nil, "\(vendor.id) and \(owners[shape] ?? "") claim \(shape.host)\(shape.path)")
        owners[shape] = vendor.id
      }
    }
  }

  @Test(
    "An address leads to its vendor",
    arguments: [
      ("https://www.googletagmanager.com/gtag/js?id=G-ABC123", "google-analytics"),
      ("https://www.googletagmanager.com/gtag/js?l=x&amp;id=AW-1", "google-ads"),
      ("https://www.googletagmanager.com/gtag/js?id=", "google-tag"),
      ("//www.googletagmanager.com/gtm.js?id=GTM-1", "google-tag-manager"),
      ("HTTPS://WWW.Google-Analytics.COM/analytics.js", "universal-analytics"),
      ("https://www.google-analytics.com/g/collect?v=2", "google-analytics"),

      ("//counter.yadro.ru//hit;AIF?r", "liveinternet"), ("https://vk.com/js/api/openapi.js?160", "vk-widgets"),
      ("https://connect.facebook.net/tr_TR/fbevents.js", "meta-pixel"),
      ("https://connect.facebook.net/tr_TR/sdk.js#xfbml=1", "facebook-sdk"),
      ("https://www.facebook.com/tr?id=1&ev=PageView", "meta-pixel"),
      ("https://www.facebook.com/plugins/like.php", "facebook-sdk"),
      ("https://mc.yandex.ru/metrika/tag.js", "yandex-metrica"),
      ("https://www.youtube-nocookie.com/embed/x", "youtube-nocookie"),
      ("https://player.vimeo.com/video/1?dnt=1", "vimeo-dnt"),
      ("https://player.vimeo.com/video/1", "vimeo"),
      ("/stats/matomo.js", "matomo"),
      ("https://stats.example.com/piwik.php?idsite=1", "matomo"),
      ("../www.googletagmanager.com/gtag/js?id=UA-1", "google-analytics"),
      ("../../connect.facebook.net/en_US/fbevents.js", "meta-pixel"),
      (
        "https://web.archive.org/web/20200101000000js_/https://www.google-analytics.com/analytics.js",
        "universal-analytics"
      ),
      ("/web/20200101000000im_/http://www.facebook.com/tr?id=1", "meta-pixel"),
      ("https://thaiairways.api.useinsider.com/ins.js?id=1", "insider"),
    ])
  func address(text: String, id: String) throws {
    let address = try #require(Address(Array(text.utf8)[...]))
    #expect(VendorTables.all.vendor(of: address)?.vendor.id == id)
  }

  @Test(
    "An address that only looks like a vendor's leads nowhere",
    arguments: [
      "https://www.facebook.com/mypage", "https://www.facebook.com/translate", "https://notfacebook.com/tr",
      "https://facebook.com.example.org/tr", "https://example.org/?u=https://www.facebook.com/tr",
      "https://example.org/connect.facebook.net/en_US/fbevents.js", "/js/analytics.js",
      "https://www.youtube.com/watch?v=x", "//counter.yadro.ru/logo;mk?17.3",
      "https://www.google.com/", "https://maps.example.com/", "https://example.org/matomo.json", "https://t.me/riza",
      "https://mygoogle-analytics.com/a.js", "https://www.linkedin.com/company/riza", "https://twitter.com/riza",
    ])
  func noAddress(text: String) throws {
    let address = try #require(Address(Array(text.utf8)[...]))
    #expect(VendorTables.all.vendor(of: address)?.vendor.id == nil)
  }

  @Test(
    "What is no address is none",
    arguments: ["", "#top", "data:image/gif;base64,R0", "javascript:void(0)", "mailto:a@b.c"])
  func nothing(text: String) {
    #expect(Address(Array(text.utf8)[...]) == nil)
  }
}
