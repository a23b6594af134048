internal import Glibc

/// The limits of the process that calls.
enum ProcessLimits {
    static func limitMemory(_ bytes: Int) {
        set(RLIMIT_CORE, 0)
        set(RLIMIT_AS, bytes)
    }

    /// The limit is one of the process, so it is raised by what was used before.
    static func limitProcessorTime(_ seconds: Int) {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1
        set(RLIMIT_CPU, Int(used) + seconds, isSoft: true)
    }

    private static func set(_ name: __rlimit_resource, _ value: Int, isSoft: Bool = false) {
        let resource = __rlimit_resource_t(name.rawValue)
        var limit = rlimit()
        getrlimit(resource, &limit)
        limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
        if !isSoft { limit.rlim_max = limit.rlim_cur }
        setrlimit(resource, &limit)
    }

    /// Lets the C++ libraries end the process without words of their own when they get no memory: the process that watches has better ones.
    static func endSilently() {
        typealias Function = @convention(c) (@convention(c) () -> Void) -> UnsafeRawPointer?
        guard let symbol = dlsym(nil, "_ZSt13set_terminatePFvvE") else { return }
        _ = unsafeBitCast(symbol, to: Function.self)({ abort() })
    }

    /// A process whose parent was killed must not go on writing.
    static func endWithParent() {
        #if os(Linux)
            typealias Function = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
            guard let symbol = dlsym(nil, "prctl") else { return }
            let setParentDeathSignal: Int32 = 1
            _ = unsafeBitCast(symbol, to: Function.self)(setParentDeathSignal, UInt(SIGKILL), 0, 0, 0)
        #endif
    }
}
