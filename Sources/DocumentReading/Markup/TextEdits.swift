internal import DocumentModel

extension MarkedText {
    /// Replaces parts of the text, given in order and not overlapping; ranges over the text move along.
    mutating func replace(_ edits: [(range: Range<Int>, bytes: [UInt8])]) {
        guard !edits.isEmpty else { return }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.count * 2)
        var copied = 0
        // Where each edit ends in the old text, and how far what follows it moves.
        var ends: [(old: Int, shift: Int)] = []
        for edit in edits {
            result.append(contentsOf: bytes[copied..<edit.range.lowerBound])
            result.append(contentsOf: edit.bytes)
            copied = edit.range.upperBound
            ends.append((copied, result.count - copied))
        }
        result.append(contentsOf: bytes[copied...])
        bytes = result
        func moved(_ offset: Int) -> Int {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if ends[middle].old <= offset { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? offset : offset + ends[low - 1].shift
        }
        func moved(_ range: Range<Int>) -> Range<Int> {
            let start = moved(range.lowerBound)
            return start..<max(start, moved(range.upperBound))
        }
        for index in runs.indices { runs[index].range = moved(runs[index].range) }
        for index in links.indices { links[index].range = moved(links[index].range) }
        for index in calls.indices { calls[index].range = moved(calls[index].range) }
    }
}
