import FuzzTargets

/// The program of an ordinary build; under `--sanitize=fuzzer` libFuzzer brings its own.
@_cdecl("PipelineFuzzer_main")
public func replay(_ count: CInt, _ arguments: UnsafePointer<UnsafePointer<CChar>?>?) -> CInt {
    FuzzTarget.pipeline.replay(count, arguments)
}
