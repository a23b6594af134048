internal import Glibc

/// A program that runs beside this one, reads a file as its standard input and whose standard output is taken.
struct ChildProcess: ~Copyable {
    private let identifier: pid_t
    private let output: Int32
    private var isOver = false

    /// - Parameters:
    ///   - program: looked up in the folders of `PATH`.
    ///   - input: a file descriptor to read from, or `nil` for none.
    ///   - environment: replaces variables of this process's environment, as `NAME=value`.
    /// - Returns: `nil` where the program cannot be started.
    init?(_ program: String, _ arguments: [String], input: Int32?, environment: [(name: String, value: String)]) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        // A program started meanwhile must not hold this pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = Self.variables(replacing: environment).map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var identifier: pid_t = 0
        let status = posix_spawnp(&identifier, program, &actions, nil, &words, &variables)
        close(ends[1])
        guard status == 0 else {
            close(ends[0])
            return nil
        }
        self.identifier = identifier
        output = ends[0]
    }

    private static func variables(replacing changed: [(name: String, value: String)]) -> [String] {
        var result: [String] = []
        var next = environ
        while let text = next.pointee {
            let variable = String(cString: text)
            if !changed.contains(where: { variable.hasPrefix($0.name + "=") }) { result.append(variable) }
            next += 1
        }
        return result + changed.map { "\($0.name)=\($0.value)" }
    }

    /// All that the program writes until its end.
    /// - Parameters:
    ///   - seconds: from now; a program that takes longer is ended.
    ///   - limit: bytes; a program that writes more is ended.
    /// - Returns: `nil` where the program did not end well.
    consuming func finish(within seconds: Int, limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let end = Self.now() + seconds * 1000
        var isWhole = false
        while bytes.count <= limit {
            var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let left = end - Self.now()
            guard left > 0 else { break }
            let ready = poll(&entry, 1, Int32(clamping: left))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { break }
            let count = read(output, &buffer, buffer.count)
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                isWhole = true
                break
            } else if errno != EINTR {
                break
            }
        }
        if !isWhole { kill(identifier, SIGKILL) }
        let status = reap()
        return isWhole && status == 0 ? bytes : nil
    }

    /// Waits for the end, so that nothing of the program stays behind.
    private mutating func reap() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        isOver = true
        return status
    }

    /// Milliseconds of a clock that no one sets.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    deinit {
        close(output)
        guard !isOver else { return }
        kill(identifier, SIGKILL)
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
    }
}
