import Foundation

/// The program of an ordinary build, which has no libFuzzer: checks each file named on the command line once. SwiftPM links an executable's
/// `main` to this name, except under `--sanitize=fuzzer`, where libFuzzer brings its own.
@_cdecl("NumberFuzzer_main")
public func replay(_ count: CInt, _ arguments: UnsafePointer<UnsafePointer<CChar>?>?) -> CInt {
    var failures: CInt = 0
    for place in 1..<max(1, Int(count)) {
        guard let argument = arguments?[place] else { continue }
        guard let data = FileManager.default.contents(atPath: String(cString: argument)) else {
            failures += 1
            continue
        }
        let bytes = [UInt8](data)
        _ = bytes.withUnsafeBufferPointer { fuzzNumbers($0.baseAddress, $0.count) }
    }
    return failures
}
