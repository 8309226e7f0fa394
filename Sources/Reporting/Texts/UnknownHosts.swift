/// The hosts of a page that nobody described, as reports tell them: first what may do something by itself, then what is
/// only fetched.
struct UnknownHosts {
  /// Hosts of scripts, frames and objects.
  let active: [UnknownHostRecord]
  /// Images, style sheets, media and hints of other hosts.
  let others: [UnknownHostRecord]

  /// How many hosts the others are.
  var count: Int { Set(others.map(\.name)).count }

  init(of reading: Reading) {
    active = reading.unknownHosts.filter(\.isActive)
    let told = Set(active.map(\.name))
    others = reading.unknownHosts.filter { !$0.isActive && !told.contains($0.name) }
  }
}
