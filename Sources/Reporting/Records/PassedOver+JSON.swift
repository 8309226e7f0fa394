import Inputs
import Rulebook

extension PassedOver.Reason {
  /// The reason as a member of a page in a JSON report.
  var json: JSON {
    let (code, members): (String, [JSON.Member]) =
      switch self {
      case .sameAs(let earlier): ("same-as-earlier", earlier?.members ?? [])
      case .writtenBy(let program): ("written-by-saver", [JSON.Member(name: "detail", value: .string(program))])
      case .frame(let page): ("frame", [JSON.Member(name: "detail", value: .string(page))])
      }
    let sentence = JSON.Member(name: "sentence", value: .string(sentence(in: .english)))
    return JSON.object([JSON.Member(name: "code", value: .string(code))] + members + [sentence]).withoutNulls
  }

  /// Reads what `json` wrote.
  init(_ reader: RecordReader) throws(BadRecord) {
    switch try reader.text("code") {
    case "same-as-earlier": self = .sameAs(try PassedOver.Earlier(reader))
    case "written-by-saver": self = .writtenBy(try reader.text("detail"))
    case "frame": self = .frame(of: try reader.text("detail"))
    case let code: throw BadRecord(description: "a page cannot be passed over because of '\(code)'")
    }
  }
}

extension PassedOver.Earlier {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member(name: "address", value: .string(address)), JSON.Member(name: "date", value: .text(date)),
      JSON.Member(name: "inFile", value: .bool(isInFile)),
    ]
  }

  /// Nil where nothing is known of the earlier visit.
  fileprivate init?(_ reader: RecordReader) throws(BadRecord) {
    guard let address = reader.optionalText("address") else { return nil }
    self.init(address: address, date: reader.optionalText("date"), isInFile: try reader.truth("inFile"))
  }
}
