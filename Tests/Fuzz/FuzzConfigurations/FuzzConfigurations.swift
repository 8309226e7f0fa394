import FuzzTargets

/// Runs the target of this name on what libFuzzer makes up.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  FuzzTarget.configurations.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
