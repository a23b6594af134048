internal import CPoppler
internal import Synchronization

/// Keeps poppler's own remarks on damaged files off the terminal, and counts those that mean that something could not be read.
enum PopplerMessages {
    /// Faults met so far, by thread: documents can be read side by side.
    private static let faults = Mutex<[UInt: Int]>([:])

    private static let handler: guint = g_log_set_handler(
        "Poppler", GLogLevelFlags(rawValue: ~0),
        { _, _, message, _ in
            guard let message else { return }
            // "Syntax error at position 12: …"; mere warnings are common in files that read well.
            let isFault = ["Syntax error", "Internal error", "I/O error"].contains { prefix in
                prefix.withCString { g_str_has_prefix(message, $0) != 0 }
            }
            if isFault { PopplerMessages.faults.withLock { $0[PopplerMessages.thread, default: 0] += 1 } }
        }, nil
    )

    private static var thread: UInt { UInt(bitPattern: g_thread_self()) }

    /// From now on poppler is silent.
    static func silence() { _ = handler }

    /// How many faults the calling thread met since it asked last.
    static func takeFaults() -> Int { faults.withLock { $0.removeValue(forKey: thread) ?? 0 } }
}
