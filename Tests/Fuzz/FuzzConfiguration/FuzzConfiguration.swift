import Rulebook

@testable import riza

/// A `.riza.yaml`, and a file of acceptances.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? Configuration.read(bytes, from: "site/.riza.yaml")
  _ = try? AcceptanceFile.read(bytes, from: "accepted.yaml")
  return 0
}
