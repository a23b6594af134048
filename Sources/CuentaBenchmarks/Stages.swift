import Cuenta

/// Time of the stages in one process, without starting it and without writing.
struct Stages {
    let file: String

    func measure() {
        var reading: [Duration] = []
        var loading: [Duration] = []
        var extracting: [Duration] = []
        let clock = ContinuousClock()
        do {
            for _ in 0..<21 {
                let start = clock.now
                let document = try readDocument(file)
                let read = clock.now
                let pipeline = try PipelineChoice().pipeline(for: document)
                let loaded = clock.now
                _ = extract(document, with: pipeline)
                reading.append(read - start)
                loading.append(loaded - read)
                extracting.append(clock.now - loaded)
            }
        } catch {
            print(error)
            return
        }
        print("reading            \(short(median(reading))) ms")
        print("loading pipelines  \(short(median(loading))) ms")
        print("extracting         \(short(median(extracting))) ms")
    }
}
