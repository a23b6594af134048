internal import Glibc

/// The signals that end a program from outside, taken in by a process that has to clear up before it ends.
struct EndingSignals {
    /// Can be read when one has come.
    let file: Int32
    private let before: sigset_t

    /// Holds back the signals that would end this process and those that it forks. No thread may have been started before.
    /// - Returns: `nil` where the system cannot.
    init?() {
        typealias Function = @convention(c) (Int32, UnsafePointer<sigset_t>, Int32) -> Int32
        guard let symbol = dlsym(nil, "signalfd") else { return nil }
        var held = sigset_t()
        sigemptyset(&held)
        for code in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            // What is ignored, as under `nohup`, goes on being ignored.
            var action = sigaction()
            if sigaction(code, nil, &action) == 0, unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0 {
                sigaddset(&held, code)
            }
        }
        var before = sigset_t()
        guard sigprocmask(SIG_BLOCK, &held, &before) == 0 else { return nil }
        self.before = before
        file = unsafeBitCast(symbol, to: Function.self)(-1, &held, O_CLOEXEC | O_NONBLOCK)
        if file < 0 {
            release()
            return nil
        }
    }

    /// Lets them through again.
    func release() {
        var before = before
        sigprocmask(SIG_SETMASK, &before, nil)
    }

    /// Ends this process as a signal would have, whoever holds it back.
    static func end(by code: Int32) {
        signal(code, SIG_DFL)
        raise(code)
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, code)
        sigprocmask(SIG_UNBLOCK, &set, nil)
    }

    /// The signal that has come; `nil` for none.
    func next() -> Int32? {
        // `struct signalfd_siginfo` has 128 bytes, of which the first four are the signal.
        var information = [UInt32](repeating: 0, count: 32)
        let count = information.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        return count == 128 ? Int32(bitPattern: information[0]) : nil
    }
}
