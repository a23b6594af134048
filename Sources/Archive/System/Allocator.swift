internal import Glibc

/// What the C library's allocator is told about a program that takes much memory for a short time.
enum Allocator {
    /// Lets the heap of each thread begin with megabytes that cost nothing until they are used, and keeps what is freed: without that a
    /// document takes a thousand calls of the system, one for every few pages of memory.
    static func keepMemory() {
        typealias Function = @convention(c) (Int32, Int32) -> Int32
        guard let symbol = dlsym(nil, "mallopt") else { return }
        let set = unsafeBitCast(symbol, to: Function.self)
        // Of <malloc.h>: M_TOP_PAD, M_TRIM_THRESHOLD and M_MMAP_THRESHOLD.
        for (parameter, bytes) in [(-2, 16 << 20), (-1, 256 << 20), (-3, 8 << 20)] as [(Int32, Int32)] { _ = set(parameter, bytes) }
    }
}
