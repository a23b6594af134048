internal import CPoppler

/// What C libraries write to standard error by themselves, as when they get no memory.
public enum LibraryWords {
    private static let isSilent: Bool = stderr_muffle() != nil

    /// Lets them say nothing more in this process: another one watches it, and has better words for how it ended.
    public static func silence() { _ = isSilent }
}
