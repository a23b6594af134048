/// What to convert, and how.
public struct ArchiveOptions: Sendable {
    /// Folders, files, patterns of the shell.
    public var inputs: [RawPath]
    /// A descriptor that more of them are read from, parted by line breaks, or by NUL as `find -print0` writes them.
    public var list: Int32?
    /// The output folder.
    public var output: String
    public var jobs: Int
    public var limits: WorkerLimits
    /// Name or path; `nil` for the built-in one whose signature fits each document.
    public var pipeline: String?
    /// Whether documents that failed in a run before are tried again.
    public var isRetrying: Bool
    /// Whether each package gets its review page.
    public var hasReviewPages = false
    /// Of the program, since another one may give other tables.
    public var programVersion: String
    /// The program whose workers read the documents.
    public var executable: String

    public init(
        inputs: [RawPath], output: String, jobs: Int = 1, limits: WorkerLimits = WorkerLimits(), pipeline: String? = nil,
        isRetrying: Bool = false, programVersion: String, executable: String = "/proc/self/exe"
    ) {
        self.inputs = inputs
        self.output = output
        self.jobs = jobs
        self.limits = limits
        self.pipeline = pipeline
        self.isRetrying = isRetrying
        self.programVersion = programVersion
        self.executable = executable
    }
}
