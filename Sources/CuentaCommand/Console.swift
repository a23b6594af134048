import Cuenta
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output, standard error and standard input.
enum Console {
    /// A reader such as `head` that has seen enough ends the program without a word.
    static func endQuietlyOnBrokenPipe() { signal(SIGPIPE, SIG_DFL) }

    /// Writes data to standard output.
    static func write(_ text: String) {
        guard put(text, to: STDOUT_FILENO) else {
            note(
                Diagnostic(.error, id: "output-failed", "standard output cannot be written: \(String(cString: strerror(errno)))"))
            ExitStatus.wrongUsage.exit()
        }
    }

    /// Writes a line for the person to standard error.
    static func note(_ text: String) {
        eraseProgress()
        _ = put(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
    }

    static func note(_ diagnostic: Diagnostic) { note(language(diagnostic)) }

    /// The language of the person's locale.
    static let language = Language { getenv($0).map { String(cString: $0) } }

    /// Shows a line on the terminal that the next one replaces; nothing where standard error is no terminal.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        _ = put("\r\u{1B}[K\(text)", to: STDERR_FILENO)
        progressIsShown.withLock { $0 = true }
    }

    static func eraseProgress() {
        guard isTerminal,
            progressIsShown.withLock({ shown in
                defer { shown = false }
                return shown
            })
        else { return }
        _ = put("\r\u{1B}[K", to: STDERR_FILENO)
    }

    /// All of standard input.
    static func readStandardInput() throws(Diagnostic) -> [UInt8] { try read(STDIN_FILENO, name: "-") }

    /// All of a file.
    static func readFile(_ path: String) throws(Diagnostic) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        defer { close(file) }
        return try read(file, name: path)
    }

    /// The link to a package's review page from a file that is written elsewhere; `nil` where the package has none.
    static func reviewPage(of package: String, from output: String?) -> String? {
        let page = package + (package.hasSuffix("/") ? "" : "/") + "revision.html"
        guard access(page, R_OK) == 0, let target = realpath(page, nil) else { return nil }
        defer { free(target) }
        let path = String(cString: target).split(separator: "/")
        let slash = output.flatMap { $0.lastIndex(of: "/") }
        let folder = output.flatMap { output in slash.map { String(output[...$0]) } } ?? "."
        guard let base = realpath(folder, nil) else { return nil }
        defer { free(base) }
        let from = String(cString: base).split(separator: "/")
        var shared = 0
        while shared < from.count, shared < path.count - 1, from[shared] == path[shared] { shared += 1 }
        let parts = Array(repeating: "..", count: from.count - shared) + path[shared...].map(percentEncoded)
        return parts.joined(separator: "/")
    }

    private static func percentEncoded(_ part: Substring) -> String {
        var text = ""
        for byte in part.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
            text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return text
    }

    /// The width of the terminal; 80 where there is none.
    static var columns: Int {
        if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 { return columns }
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Whether progress is shown.
    static var hasTerminal: Bool { isTerminal }

    /// An argument as the system gave it, which need not be UTF-8.
    static func bytes(ofArgument argument: String) -> [UInt8] {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let pointer = CommandLine.unsafeArgv[index] else { continue }
            if String(cString: pointer) == argument { return UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)).map { $0 } }
        }
        return Array(argument.utf8)
    }

    private static let isTerminal = isatty(STDERR_FILENO) == 1
    private static let progressIsShown = Mutex(false)

    private static func read(_ file: Int32, name: String) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw unreadable(name)
            }
        }
    }

    private static func unreadable(_ name: String) -> Diagnostic {
        Diagnostic(.error, id: "unreadable-file", "the file cannot be read: \(String(cString: strerror(errno)))", file: name)
    }

    private static func put(_ text: String, to file: Int32) -> Bool {
        var text = text
        return text.withUTF8 { put($0, to: file) }
    }

    private static func put(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
        var position = 0
        while position < bytes.count {
            let count = systemWrite(file, UnsafeRawPointer(bytes.baseAddress)?.advanced(by: position), bytes.count - position)
            if count >= 0 { position += count } else if errno != EINTR { return false }
        }
        return true
    }

    #if canImport(Glibc)
        private static let systemRead = Glibc.read
        private static let systemWrite = Glibc.write
    #else
        private static let systemRead = Darwin.read
        private static let systemWrite = Darwin.write
    #endif
}

extension Diagnostic {
    /// `file: error: message; what to do about it [id]`, in the language of the person.
    var inOneLine: String {
        let language = Console.language
        guard let suggestion else { return language(self) }
        var line = self
        line.suggestion = nil
        line.excerpt = nil
        let isSentence = suggestion.unicodeScalars.first?.properties.isUppercase ?? false
        line.message = language(message) + (isSentence ? ". " : "; ") + language(suggestion)
        return line.description(severity: language(severity.rawValue))
    }
}
