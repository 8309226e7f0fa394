import Inputs

/// Any bytes, opened as whatever they say they are: a mail, a web archive, a zip, a page.
@c(LLVMFuzzerTestOneInput)
public func fuzzInputs(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var limits = Limits()
  limits.documentBytes = 1 << 16
  var found = 0
  for item in Items([.memory(name: "fuzz", bytes: bytes)], limits: limits) {
    if case .document(let document) = item { found &+= document.bytes.count }
  }
  return found < 0 ? -1 : 0
}
