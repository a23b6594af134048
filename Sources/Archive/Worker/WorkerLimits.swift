/// What one document may take.
public struct WorkerLimits: Sendable, Hashable {
    /// Address space of a worker process, in bytes.
    public var memory: Int
    /// Processor time, in seconds.
    public var processorSeconds: Int
    /// Time on the clock, in seconds: more than the processor time, since other programs and workers take turns with this one.
    public var seconds: Int
    /// Documents that a worker reads before another takes its place.
    public var documents: Int
    /// Resident memory past which a worker that has answered is replaced, in bytes.
    public var resident: Int

    public init(
        memory: Int = 2 << 30, processorSeconds: Int = 60, seconds: Int = 180, documents: Int = 100, resident: Int = 384 << 20
    ) {
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.seconds = seconds
        self.documents = documents
        self.resident = resident
    }

    /// Limits a failure depends on.
    var key: String { "\(memory) \(processorSeconds) \(seconds)" }
}
