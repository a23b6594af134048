import ArgumentParser
import Cuenta

/// What one document may take, of `archive` and `worker`.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Address space of a worker: 512M, 2G.", valueName: "SIZE"))
    var memory: ByteCount = ByteCount(bytes: WorkerLimits().memory)

    @Option(help: ArgumentHelp("Processor time of a document, in seconds.", valueName: "N"))
    var cpuSeconds = WorkerLimits().processorSeconds

    @Option(help: ArgumentHelp("Time of a document on the clock, in seconds; of a scan, of each page.", valueName: "N"))
    var seconds = WorkerLimits().seconds

    func validate() throws {
        if memory.bytes < 256 << 20 { throw ValidationError("--memory: a worker takes 256M at least.") }
        guard (1...86_400).contains(cpuSeconds), (1...86_400).contains(seconds) else {
            throw ValidationError("--seconds and --cpu-seconds go from 1 to 86400.")
        }
    }

    var limits: WorkerLimits { WorkerLimits(memory: memory.bytes, processorSeconds: cpuSeconds, seconds: seconds) }
}

/// A number of bytes, with K, M or G after it for 1024, 1024² or 1024³.
struct ByteCount: ExpressibleByArgument {
    var bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        let shift =
            switch argument.utf8.last {
            case UInt8(ascii: "K"), UInt8(ascii: "k"): 10
            case UInt8(ascii: "M"), UInt8(ascii: "m"): 20
            case UInt8(ascii: "G"), UInt8(ascii: "g"): 30
            default: 0
            }
        guard let number = Int(shift == 0 ? argument[...] : argument.dropLast()), number > 0, number < 1 << 20 || shift == 0 else {
            return nil
        }
        bytes = number << shift
    }

    var defaultValueDescription: String { "\(bytes >> 30)G" }
}
