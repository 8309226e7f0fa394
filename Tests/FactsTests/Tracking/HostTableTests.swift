import Testing

@testable import Facts

@Suite("Hosts of vendors")
struct HostTableTests {
  @Test("Every host is found, and what lies under it, but no host that only ends with the same letters")
  func hosts() {
    let hosts = VendorTables.all.index.hosts
    let table = HostTable(hosts)
    for number in hosts.indices {
      let host = Array(hosts[number])
      #expect(table.numbers(of: host[...]).first == Int32(number))
      #expect(table.numbers(of: (Array("under.".utf8) + host)[...]).first == Int32(number))
      #expect(!table.numbers(of: (Array("www".utf8) + host)[...]).contains(Int32(number)))
    }
  }
}
