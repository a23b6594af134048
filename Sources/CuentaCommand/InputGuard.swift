import Cuenta
import Synchronization

/// Commands that read documents or data packages do so in a process of its own, which a harmful file may take with it.
enum InputGuard {
    /// More than a document takes that a person would wait for.
    private static let limits = WorkerLimits(memory: 4 << 30, processorSeconds: 600, seconds: 3600)
    /// Packages are read in a moment, and their checks may be anyone's.
    private static let packageLimits = WorkerLimits(memory: 2 << 30, processorSeconds: 60, seconds: 180)
    private static let packageCommands: Set<String> = ["check", "compare"]
    private static let channel = Mutex<Guarded.Channel?>(nil)

    private static let commands: Set<String> = ["extract", "inspect", "explain", "review", "check", "compare", "pipeline"]

    /// Runs the program, in the process that does the work where the command reads what others made. To be called before any thread is
    /// started.
    static func run(_ arguments: some Collection<String>, _ program: @escaping @Sendable () -> Void) {
        guard let command = arguments.first, commands.contains(command) else { return program() }
        Guarded.run(limits: packageCommands.contains(command) ? packageLimits : limits) { input, reason, message in
            Console.eraseProgress()
            Console.note(Diagnostic(.error, id: reason, message, file: input))
            return ExitStatus.unreadable.rawValue
        } program: { entered in
            channel.withLock { $0 = entered }
            program()
        }
    }

    /// Inputs that a process before this one has dealt with.
    static var skipped: Int { channel.withLock { $0?.skipped ?? 0 } }

    static func begin(_ input: String, of count: Int = 1) { channel.withLock { $0?.begin(input, of: count) } }

    /// A folder or file is going to be written, of which nothing must stay half done.
    static func willWrite(_ place: String) { channel.withLock { $0?.willWrite(place) } }

    static func end(_ status: ExitStatus) { channel.withLock { $0?.end(status.rawValue) } }
}
