#if canImport(Glibc)
    import Glibc
#endif

/// Whole processes, one after the other in turn, so that both meet the same state of the machine.
struct WholeRuns {
    let file: String
    let runs: Int

    func measure() {
        guard let program = Self.neighbour("cuenta"), let peer = Self.inPath("pdftotext") else {
            print("needs `cuenta` beside this program and `pdftotext` in the path")
            return
        }
        let output = "/tmp/cuenta-benchmark-\(getpid())"
        var own: [Duration] = []
        var others: [Duration] = []
        // Each run writes a folder of its own: neither removing an old one, nor the time that a file system takes to use its places
        // again, is part of the work.
        for run in 0..<max(runs, 1) + 2 {
            let a = Self.time([program, "extract", file, "-o", "\(output)/\(run)", "--no-review"])
            let b = Self.time([peer, "-bbox-layout", file, "/dev/null"])
            guard let a, let b else {
                print("a run failed")
                return
            }
            // The first two rounds warm the caches.
            if run >= 2 {
                own.append(a)
                others.append(b)
            }
        }
        _ = Self.time(["/bin/rm", "-rf", output])
        print("cuenta extract --no-review   median \(short(median(own))) ms, least \(short(own.min().map(milliseconds) ?? 0)) ms")
        print("pdftotext -bbox-layout       median \(short(median(others))) ms, least \(short(others.min().map(milliseconds) ?? 0)) ms")
        print("ratio of the medians         \(short(median(own) / median(others)))")
    }

    /// Wall time of a process from its start to its end, its output thrown away; `nil` where it fails.
    static func time(_ command: [String]) -> Duration? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in [0, 1, 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        let clock = ContinuousClock()
        let start = clock.now
        var process: pid_t = 0
        guard posix_spawn(&process, command[0], &actions, nil, arguments, environ) == 0 else { return nil }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return nil } }
        return status == 0 ? clock.now - start : nil
    }

    static func neighbour(_ name: String) -> String? {
        guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(resolved) }
        let own = String(cString: resolved)
        let path = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
        return access(path, X_OK) == 0 ? path : nil
    }

    static func inPath(_ name: String) -> String? {
        guard let path = getenv("PATH") else { return nil }
        for folder in String(cString: path).split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
            return "\(folder)/\(name)"
        }
        return nil
    }
}
