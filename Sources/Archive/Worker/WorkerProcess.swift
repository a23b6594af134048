import Dataset
internal import Glibc

/// How to start a worker.
struct WorkerCommand: Sendable {
    /// The program's own file.
    var executable = "/proc/self/exe"
    var limits: WorkerLimits
    /// Name or path.
    var pipeline: String?

    var arguments: [String] {
        var arguments = [
            "cuenta", "worker", "--inner", "--memory", "\(limits.memory)", "--cpu-seconds", "\(limits.processorSeconds)", "--seconds",
            "\(limits.seconds)",
        ]
        if let pipeline { arguments += ["--pipeline", pipeline] }
        return arguments
    }
}

/// A worker process and the pipes to it.
struct WorkerProcess {
    let id: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32
    var lines = LineReader()
    /// The end of what it wrote to standard error.
    var lastWords: [UInt8] = []
    /// Documents it has answered.
    var served = 0

    /// - Throws: where the system has no process or pipe left.
    init(_ command: WorkerCommand) throws(SystemError) {
        let pipes = try (Files.pipe(), Files.pipe(), Files.pipe())
        defer {
            close(pipes.0.read)
            close(pipes.1.write)
            close(pipes.2.write)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes.0.read, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.1.write, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.2.write, STDERR_FILENO)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.arguments.map { strdup($0) } + [nil]
        var environment = Self.environment.map { strdup($0) } + [nil]
        defer { for pointer in arguments + environment { free(pointer) } }
        // A group of its own, so that what it starts, such as a recognition of text, ends with it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var id = pid_t()
        let code = posix_spawn(&id, command.executable, &actions, &attributes, &arguments, &environment)
        guard code == 0 else {
            for file in [pipes.0.write, pipes.1.read, pipes.2.read] { close(file) }
            throw SystemError(code: code)
        }
        self.id = id
        input = pipes.0.write
        output = pipes.1.read
        errors = pipes.2.read
        for file in [output, errors] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    }

    /// Sends a line; `false` where the worker is gone.
    func send(_ line: [UInt8]) -> Bool { (try? Files.writeAll(line, to: input)) != nil }

    /// Takes in what it wrote to standard error.
    mutating func listen() {
        var piece = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = piece.withUnsafeMutableBytes { read(errors, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            lastWords = (lastWords + piece[..<count]).suffix(4096)
        }
    }

    /// Resident memory in bytes.
    var resident: Int {
        guard let bytes = try? Files.read("/proc/\(id)/statm") else { return 0 }
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
    }

    /// Ends it if it still runs, with what it has started, and takes back all it holds.
    mutating func end(killing: Bool) -> ExitRecord {
        if killing { kill(-id, SIGKILL) }
        close(input)
        listen()
        var record = ExitRecord(waitingFor: id)
        listen()
        close(output)
        close(errors)
        record.lastWords = String(decoding: lastWords, as: UTF8.self)
        return record
    }

    /// A crash is to be short, without a trace; each arena of the allocator reserves 64 MB of the address space, and its lists of what
    /// was freed, of 7 pieces each, are too short for a page of glyphs.
    private static let environment: [String] = {
        let own = ["SWIFT_BACKTRACE=enable=no", "MALLOC_ARENA_MAX=2", "GLIBC_TUNABLES=glibc.malloc.tcache_count=100"]
        var variables = own
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !own.contains(where: { text.hasPrefix($0.prefix { $0 != "=" } + "=") }) { variables.append(text) }
            next += 1
        }
        return variables
    }()
}

/// How a worker ended.
struct ExitRecord {
    /// 0 where it ended by itself.
    var signal: Int32
    var status: Int32
    /// Highest resident memory, in bytes.
    var peak: Int
    var lastWords: String

    /// Reason and message for the document it was reading. A library that gets no memory says so or not, and ends as it likes:
    /// words and the peak tell it from other faults.
    func cause(limits: WorkerLimits) -> (reason: String, message: String) {
        if signal == SIGXCPU { return ("cpu-limit", "it took more than \(limits.processorSeconds) s of processor time") }
        let words = lastWords.lowercased()
        let saysMemory = ["allocat", "out of memory", "bad_alloc"].contains { words.contains($0) }
        if signal != 0 || status != 0, saysMemory || peak > limits.memory / 2 {
            return ("memory-limit", "it took more than \(limits.memory >> 20) MB of memory")
        }
        if signal == SIGKILL { return ("killed", "the worker was killed from outside, for want of memory or by hand") }
        if signal != 0 { return ("crash", "the reader crashed with signal \(signal)") }
        return ("crash", "the reader ended with status \(status)")
    }
}
