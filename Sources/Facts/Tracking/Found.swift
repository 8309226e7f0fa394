internal import Pages

/// A place that shows a vendor, before it is worked out what holds it.
struct Found: Sendable {
  var vendor: Vendor
  let form: Tracker.Form
  let node: NodeID?
  /// The bytes that show it.
  let range: Range<Int>
  let address: String?
  let identifiers: [String]
  /// Whether it fetches something, rather than queueing for what does.
  let loads: Bool
  /// Where it stands.
  var place = Place.body
  /// What the browser does with its script.
  var type = ScriptType.runs
  /// What its element says about consent.
  var mark: GateMark?
  /// How its address is given.
  var delivery = Delivery.plain
  /// When its part of the script runs.
  var moment = ScriptMoment.atOnce
  /// Whether it makes its vendor wait.
  var isHold = false
  /// Whether it only writes down settings, for a script that may come from anywhere.
  var isSetting = false
  /// Whether it only hands something to a queue that another script reads, and its own script loads none.
  var isQueued = false
  /// Whether its script runs when it arrives, not in order.
  var isAsync = false
  /// Whether its element bears the vendor's own mark to wait.
  var isMarkedToWait = false
  /// Whether its address leads to a copy in a web archive.
  var isArchived = false
  /// Whether it is a hint to look up a name, and not to connect: `dns-prefetch`.
  var isLookup = false

  /// Where an element stands.
  enum Place: Sendable, Hashable {
    case body
    /// In a `<template>`: not on the page until a script puts it there.
    case template
    /// In a `<noscript>`: on the page only where scripts are off.
    case noscript
  }

  /// How an address is given.
  enum Delivery: Sendable, Hashable {
    /// In the attribute that browsers fetch from.
    case plain
    /// In an attribute that only a script reads.
    case withheld
  }

  /// Whether it is part of the page's running code: a script, a call, a component.
  var isCode: Bool {
    switch form {
    case .script, .inlineScript, .component: true
    default: false
    }
  }
}
