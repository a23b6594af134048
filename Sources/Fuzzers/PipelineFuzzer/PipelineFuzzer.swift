import FuzzTargets

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt { FuzzTarget.pipeline.fuzz(data, size) }

/// The program of an ordinary build; under `--sanitize=fuzzer` libFuzzer brings its own.
@_cdecl("PipelineFuzzer_main")
public func replay(_ count: CInt, _ arguments: UnsafePointer<UnsafePointer<CChar>?>?) -> CInt {
    FuzzTarget.pipeline.replay(count, arguments)
}
