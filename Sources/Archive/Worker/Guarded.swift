import Dataset
internal import DocumentReading
internal import Glibc

/// A program that reads its inputs in a forked process with limits, so that one that crashes, hangs or takes all memory costs itself
/// alone. Forking takes less than a millisecond, where starting a program takes nine.
public enum Guarded {
    /// From the forked process to the one that watches it.
    public struct Channel: Sendable {
        /// Inputs that were dealt with before this process began.
        public let skipped: Int
        private let file: Int32
        private let limits: WorkerLimits

        init(skipped: Int, file: Int32, limits: WorkerLimits) {
            self.skipped = skipped
            self.file = file
            self.limits = limits
        }

        /// Tells that an input is begun, of how many, and sets its limits.
        public func begin(_ input: String, of count: Int) {
            ProcessLimits.limitMemory(limits.memory)
            ProcessLimits.limitProcessorTime(limits.processorSeconds)
            LibraryWords.silence()
            try? Files.writeAll(JSONLine.encode(Message(input: input, count: count)), to: file)
        }

        /// Tells the folder or file that is going to be written: what stands half done beside it goes if this process is ended.
        public func willWrite(_ place: String) { try? Files.writeAll(JSONLine.encode(Message(place: place)), to: file) }

        /// Tells how it went.
        public func end(_ status: Int32) { try? Files.writeAll(JSONLine.encode(Message(status: status)), to: file) }
    }

    private struct Message: Codable {
        var input: String?
        var count: Int?
        var status: Int32?
        var place: String?
    }

    /// Runs a program in a forked process, and goes on in another one after the input that a process did not survive. It ends with the
    /// program's status. No thread may have been started before.
    /// - Parameters:
    ///   - lost: told of an input that was lost; its status.
    ///   - program: gets what it tells its progress by; `nil` where the system lets no process be forked, and it runs in this one.
    public static func run(
        limits: WorkerLimits, lost: (_ input: String, _ reason: String, _ message: String) -> Int32,
        program: @escaping @Sendable (Channel?) -> Void
    ) {
        let signals = EndingSignals()
        var watch = Watch(limits: limits, signals: signals)
        while true {
            guard let files = try? Files.pipe(), let id = forked() else {
                signals?.release()
                return program(nil)
            }
            if id == 0 {
                signals?.release()
                close(files.read)
                ProcessLimits.endWithParent()
                // A crash is told in one line by the process that watches.
                for code in [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE] { signal(code, SIG_DFL) }
                ProcessLimits.endSilently()
                Allocator.keepMemory()
                let channel = Channel(skipped: watch.begun, file: files.write, limits: limits)
                onNewThread { program(channel) }
                _exit(0)
            }
            close(files.write)
            watch.listen(files.read)
            watch.end(id, files.read, lost)
            close(files.read)
        }
    }

    /// Swift's locks know a thread by an id that they look up once, so that the thread that forked keeps its old one.
    private static func onNewThread(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Work(run: work)).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { box in
                guard let box else { return nil }
                Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run()
                return nil
            }, box)
        if code == 0 { pthread_join(thread, nil) }
    }

    /// A class, because a thread is handed a pointer.
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Swift's own view of the C library has no `fork`, since it is not for a process with threads.
    private static func forked() -> pid_t? {
        typealias Function = @convention(c) () -> pid_t
        guard let symbol = dlsym(nil, "fork") else { return nil }
        let id = unsafeBitCast(symbol, to: Function.self)()
        return id < 0 ? nil : id
    }

    /// The process that watches.
    private struct Watch {
        let limits: WorkerLimits
        let signals: EndingSignals?
        var begun = 0
        private var count = 0
        private var status: Int32 = 0
        private var input: String?
        private var place: String?
        private var lines = LineReader()
        private var deadline = Double.infinity
        private var isLate = false
        /// The signal that this process got.
        private var signal: Int32?

        init(limits: WorkerLimits, signals: EndingSignals?) {
            self.limits = limits
            self.signals = signals
        }

        /// Takes in messages until the process ends or is late, or this one is told to end.
        mutating func listen(_ file: Int32) {
            _ = fcntl(file, F_SETFL, O_NONBLOCK)
            lines = LineReader()
            deadline = .infinity
            while true {
                switch lines.next(file) {
                case .end: return
                case .line(let line): take(line)
                case .nothing:
                    signal = signals?.next()
                    let wait = min(deadline - Files.now, 3600)
                    isLate = wait <= 0
                    if isLate || signal != nil { return }
                    // Of a descriptor below zero nothing is waited for.
                    var polled = [file, signals?.file ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
                    poll(&polled, 2, Int32(wait * 1000) + 1)
                }
            }
        }

        private mutating func take(_ line: [UInt8]) {
            guard let message = JSONLine.decode(Message.self, line) else { return }
            if let place = message.place {
                self.place = place
            } else if let name = message.input {
                (input, place, count) = (name, nil, message.count ?? 1)
                begun += 1
                deadline = Files.now + Double(limits.seconds)
            } else {
                status = max(status, message.status ?? 0)
                (input, place) = (nil, nil)
                deadline = .infinity
            }
        }

        /// Ends as the process did, or comes back to go on with the next input.
        mutating func end(_ id: pid_t, _ file: Int32, _ lost: (String, String, String) -> Int32) {
            if isLate || signal != nil { kill(id, SIGKILL) }
            let record = ExitRecord(waitingFor: id)
            // Its last words may not have been heard yet.
            while case .line(let line) = lines.next(file) { take(line) }
            if record.signal == 0, !isLate, signal == nil { _exit(max(status, record.status)) }
            if let place { DataPackageWriter.sweep(leftBy: id, for: place) }
            if let signal { EndingSignals.end(by: signal) }
            if !isLate, [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE].contains(record.signal) { EndingSignals.end(by: record.signal) }
            let cause = isLate ? ("time-limit", "it was not read within \(limits.seconds) s") : record.cause(limits: limits)
            status = max(status, lost(input ?? "cuenta", cause.0, cause.1))
            if input == nil || begun >= count { _exit(status) }
            (input, place, isLate) = (nil, nil, false)
        }
    }
}

extension ExitRecord {
    /// Waits for the end of a process.
    init(waitingFor id: pid_t, lastWords: String = "") {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
        self.init(signal: status & 0x7F, status: (status >> 8) & 0xFF, peak: Int(usage.ru_maxrss) << 10, lastWords: lastWords)
    }
}
