import Dataset
internal import Glibc

/// Several workers, driven from one thread: the system ends a worker when the thread that started it ends.
struct WorkerPool {
    struct Task {
        var id: Int
        /// With its line break.
        var request: [UInt8]
        /// For an answer that the worker cannot give.
        var path: String
    }

    enum Outcome {
        /// The worker's line, without its end.
        case answer([UInt8])
        case lost(reason: String, message: String)
    }

    /// A worker's line that says it goes on: it recognised a page of a scan.
    static let signOfLife = [UInt8(ascii: "+")]
    /// What a scan may take in all, in times of the limit.
    private static let mostPagesOfScan = 60.0

    private struct Seat {
        var process: WorkerProcess?
        var task: Task?
        var deadline = 0.0
        /// Beyond which no sign of life puts off the deadline.
        var lastDeadline = 0.0
    }

    private let command: WorkerCommand
    private var seats: [Seat]

    init(count: Int, command: WorkerCommand) {
        self.command = command
        seats = Array(repeating: Seat(), count: max(1, count))
        // A worker that died is noticed by its answer that does not come.
        signal(SIGPIPE, SIG_IGN)
    }

    var hasFreeSeat: Bool { seats.contains { $0.task == nil } }
    var isBusy: Bool { seats.contains { $0.task != nil } }

    /// Gives a task to a free worker.
    mutating func start(_ task: Task) throws(SystemError) {
        guard let index = seats.firstIndex(where: { $0.task == nil && $0.process != nil }) ?? seats.firstIndex(where: { $0.task == nil })
        else { return }
        try send(task, to: index)
    }

    private mutating func send(_ task: Task, to index: Int) throws(SystemError) {
        for _ in 0..<3 {
            if seats[index].process == nil { seats[index].process = try WorkerProcess(command) }
            seats[index].task = task
            let limit = Double(command.limits.seconds)
            seats[index].deadline = Files.now + limit
            seats[index].lastDeadline = Files.now + limit * Self.mostPagesOfScan
            if seats[index].process?.send(task.request) ?? false { return }
            _ = seats[index].process?.end(killing: true)
            seats[index].process = nil
        }
        throw SystemError(code: EPIPE)
    }

    /// Waits until a task is done, at most for some seconds.
    /// - Parameter file: a descriptor that ends the wait when it can be read.
    mutating func wait(seconds: Double, orFor file: Int32? = nil) throws(SystemError) -> [(task: Task, outcome: Outcome)] {
        let now = Files.now
        let deadline = seats.filter { $0.task != nil }.map(\.deadline).min() ?? now + seconds
        var polled: [pollfd] = file.map { [pollfd(fd: $0, events: Int16(POLLIN), revents: 0)] } ?? []
        for seat in seats where seat.task != nil {
            guard let process = seat.process else { continue }
            polled.append(pollfd(fd: process.output, events: Int16(POLLIN), revents: 0))
            polled.append(pollfd(fd: process.errors, events: Int16(POLLIN), revents: 0))
        }
        let wait = max(0, min(seconds, deadline - now))
        poll(&polled, nfds_t(polled.count), Int32((wait * 1000).rounded(.up)))
        var done: [(task: Task, outcome: Outcome)] = []
        for index in seats.indices {
            if let task = seats[index].task, let outcome = try outcome(of: index) {
                seats[index].task = nil
                done.append((task, outcome))
            }
        }
        return done
    }

    /// `nil` while the worker is at it.
    private mutating func outcome(of index: Int) throws(SystemError) -> Outcome? {
        seats[index].process?.listen()
        guard let file = seats[index].process?.output, var event = seats[index].process?.lines.next(file) else { return nil }
        while case .line(Self.signOfLife) = event {
            seats[index].deadline = min(Files.now + Double(command.limits.seconds), seats[index].lastDeadline)
            event = seats[index].process?.lines.next(file) ?? .nothing
        }
        switch event {
        case .line(let line) where line.last == UInt8(ascii: "}"):
            seats[index].process?.served += 1
            replaceIfWorn(index)
            return .answer(line)
        case .line, .end:
            return try lost(index)
        case .nothing:
            guard Files.now >= seats[index].deadline else { return nil }
            _ = seats[index].process?.end(killing: true)
            seats[index].process = nil
            return .lost(reason: "time-limit", message: "it was not read within \(command.limits.seconds) s")
        }
    }

    /// What documents before left behind must not cost one its reading: it gets a second worker of its own.
    private mutating func lost(_ index: Int) throws(SystemError) -> Outcome? {
        guard let record = seats[index].process?.end(killing: true), let task = seats[index].task else { return nil }
        let served = seats[index].process?.served ?? 0
        seats[index].process = nil
        let (reason, message) = record.cause(limits: command.limits)
        if served > 0, reason != "cpu-limit" {
            try send(task, to: index)
            return nil
        }
        return .lost(reason: reason, message: message)
    }

    private mutating func replaceIfWorn(_ index: Int) {
        guard let process = seats[index].process else { return }
        if process.served >= command.limits.documents || process.resident > command.limits.resident {
            _ = seats[index].process?.end(killing: false)
            seats[index].process = nil
        }
    }

    /// Ends all workers, whatever they are at.
    mutating func end() {
        for index in seats.indices {
            let isBusy = seats[index].task != nil
            _ = seats[index].process?.end(killing: isBusy)
            seats[index] = Seat()
        }
    }
}
