import SpanishNumbers

/// Throughput of the number scanner.
struct NumberScanning {
    let text: String

    func measure() {
        guard !text.isEmpty else { return }
        // Pieces of about a megabyte, so that the list of mentions does not grow without end.
        let piece = String(repeating: text, count: max(1, 1_000_000 / text.utf8.count))
        let rounds = max(1, 64_000_000 / piece.utf8.count)
        let scanner = NumberScanner()
        var mentions = 0
        var durations: [Duration] = []
        for _ in 0..<5 {
            mentions = 0
            durations.append(ContinuousClock().measure { for _ in 0..<rounds { mentions += scanner.mentions(in: piece).count } })
        }
        let time = median(durations)
        let bytes = Double(piece.utf8.count * rounds)
        print("\(short(bytes / 1e6)) MB, \(mentions) mentions, median of 5 \(short(time)) ms: \(short(bytes / 1e3 / time)) MB/s")
    }
}
