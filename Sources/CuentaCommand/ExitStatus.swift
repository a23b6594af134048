#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How the program ends. A command that is not simply done throws it.
enum ExitStatus: Int32, Error, Comparable {
    case done = 0
    /// Done, but something was found that was to be looked for.
    case found = 1
    case wrongUsage = 2
    case unreadable = 3

    static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

    /// Takes over a status that goes before this one.
    mutating func raise(to status: ExitStatus) { self = max(self, status) }

    /// Ends the program at once: what is to be written is written by then, and the libraries' own farewells take milliseconds.
    func exit() -> Never { _exit(rawValue) }
}
