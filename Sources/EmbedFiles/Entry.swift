import Foundation

// SwiftPM links an executable's `main` to this name. Under `--sanitize=fuzzer`, which it applies to the tools of plugins as well,
// the program begins in libFuzzer, whose hook before the first input does the work then.

@_cdecl("EmbedFiles_main")
public func embedFiles(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    EmbedFiles.run((0..<Int(count)).compactMap { arguments?[$0].map { String(cString: $0) } })
}

@_cdecl("LLVMFuzzerInitialize")
public func embedFilesInFuzzer(
    _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
    exit(embedFiles(count?.pointee ?? 0, arguments?.pointee))
}

@_cdecl("LLVMFuzzerTestOneInput")
public func noInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt { 0 }
