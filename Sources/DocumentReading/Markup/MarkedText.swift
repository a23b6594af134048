internal import DocumentModel

/// A call to a note as the reader found it, before it is known whether there is such a note.
struct CallMark {
    /// Offsets in the bytes of the text.
    var range: Range<Int>
    var label: String
    /// Identifier of the element the call leads to; `nil` where it only looks like a call.
    var target: String?
}

/// Text being collected from markup: white space collapsed, every run with its place.
struct MarkedText {
    var bytes: [UInt8] = []
    var runs: [TextRun] = []
    var links: [LinkSpan] = []
    var calls: [CallMark] = []
    /// White space was read that is written only when text follows.
    private(set) var hasPendingSpace = false
    /// The pending space is a single one that does not break, behind a digit: it may part the thousands of a number.
    private var isPendingSpaceHard = false
    /// Where the last run ends in the source; -1 when it cannot be extended.
    private var runSourceEnd = -1
    /// A run that has become so long, in bytes, is not extended: a place inside it is found by counting from its start.
    private static let longestRun = 1024

    var isEmpty: Bool { bytes.isEmpty }

    /// The place of the first run.
    var place: Place? { runs.first?.place }

    mutating func breakWord() {
        hasPendingSpace = !bytes.isEmpty
        isPendingSpaceHard = false
        runSourceEnd = -1
    }

    /// Appends source bytes `start..<end`, which must be valid UTF-8 followed by at least one more readable byte.
    mutating func append(
        _ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int, cursor: inout SourceCursor, style: TextStyle
    ) {
        var index = start
        while index < end {
            let gap = WhiteSpace.length(source, index, end)
            if gap != 0 {
                // A lone space between words of the same stretch stays in its run.
                if gap == 1, source[index] == 0x20, !hasPendingSpace, !bytes.isEmpty, runSourceEnd == index,
                    runs[runs.count - 1].style == style, index + 1 < end, WhiteSpace.length(source, index + 1, end) == 0
                {
                    bytes.append(0x20)
                    index += 1
                    runSourceEnd = index
                    extendLastRun()
                } else {
                    if gap > 0 { expectSpace(gap) } else { runSourceEnd = -1 }
                    index += abs(gap)
                }
                continue
            }
            var stretchEnd = index + 1
            while stretchEnd < end, WhiteSpace.length(source, stretchEnd, end) == 0,
                stretchEnd - index < Self.longestRun || source[stretchEnd] & 0xC0 == 0x80
            {
                stretchEnd += 1
            }
            openRun(at: index, source, cursor: &cursor, style: style, next: source[index])
            bytes.append(contentsOf: UnsafeBufferPointer(start: source + index, count: stretchEnd - index))
            index = stretchEnd
            runSourceEnd = index
            extendLastRun()
        }
    }

    /// Appends text that stands in another form in the source (an entity, an escape) at `offset`.
    mutating func appendReplacement(
        _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ source: UnsafePointer<UInt8>, cursor: inout SourceCursor, style: TextStyle
    ) {
        guard let base = text.baseAddress else { return }
        runSourceEnd = -1
        var index = 0
        while index < text.count {
            let gap = WhiteSpace.length(base, index, text.count)
            if gap != 0 {
                if gap > 0 { expectSpace(gap) }
                index += abs(gap)
                continue
            }
            openRun(at: offset, source, cursor: &cursor, style: style, next: base[index])
            bytes.append(base[index])
            index += 1
            extendLastRun()
            runSourceEnd = offset
        }
        runSourceEnd = -1
    }

    /// Appends another text after one space.
    mutating func append(_ other: MarkedText) {
        guard !other.isEmpty else { return }
        if !bytes.isEmpty { bytes.append(0x20) }
        appendVerbatim(other)
    }

    /// Appends another text without anything between.
    mutating func appendVerbatim(_ other: MarkedText) {
        let shift = bytes.count
        bytes.append(contentsOf: other.bytes)
        for var run in other.runs {
            run.range = run.range.shifted(by: shift)
            runs.append(run)
        }
        for var link in other.links {
            link.range = link.range.shifted(by: shift)
            links.append(link)
        }
        for var call in other.calls {
            call.range = call.range.shifted(by: shift)
            calls.append(call)
        }
        hasPendingSpace = false
        runSourceEnd = -1
    }

    /// Takes away the hyphen of a divided word at the end, if the text goes on with the lower-case letter `next`.
    /// - Returns: whether there was one.
    mutating func dropHyphen(before next: UInt8) -> Bool {
        guard next >= 0x61 && next <= 0x7A || next == 0xC3, bytes.count > 2, bytes[bytes.count - 1] == 0x2D,
            bytes[bytes.count - 2] | 0x20 >= 0x61 && bytes[bytes.count - 2] | 0x20 <= 0x7A || bytes[bytes.count - 2] >= 0x80
        else { return false }
        truncate(to: bytes.count - 1)
        hasPendingSpace = false
        return true
    }

    /// Drops what stands at `length` and after; a space before it parts what comes next.
    mutating func truncate(to length: Int) {
        guard length < bytes.count else { return }
        bytes.removeSubrange(length...)
        let hadSpace = bytes.last == 0x20
        while bytes.last == 0x20 { bytes.removeLast() }
        if hadSpace { breakWord() }
        while let last = runs.last, last.range.lowerBound >= bytes.count { runs.removeLast() }
        if let last = runs.last, last.range.upperBound > bytes.count {
            runs[runs.count - 1].range = last.range.lowerBound..<bytes.count
        }
        links.removeAll { $0.range.upperBound > bytes.count }
        calls.removeAll { $0.range.upperBound > bytes.count }
        runSourceEnd = -1
    }

    /// The text of a range without the space at its end, with the runs, links and calls in it.
    func slice(_ range: Range<Int>) -> MarkedText {
        var result = MarkedText()
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        result.bytes = Array(bytes[range.lowerBound..<end])
        for var run in runs {
            run.range = run.range.clamped(to: range.lowerBound..<end).shifted(by: -range.lowerBound)
            if !run.range.isEmpty { result.runs.append(run) }
        }
        for var link in links where link.range.lowerBound >= range.lowerBound && link.range.upperBound <= end {
            link.range = link.range.shifted(by: -range.lowerBound)
            result.links.append(link)
        }
        for var call in calls where call.range.lowerBound >= range.lowerBound && call.range.upperBound <= end {
            call.range = call.range.shifted(by: -range.lowerBound)
            result.calls.append(call)
        }
        return result
    }

    /// `start..<count` without the space it may begin with.
    func written(since start: Int) -> Range<Int> {
        var start = min(start, bytes.count)
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        return start..<bytes.count
    }

    /// Whether every run has the style.
    func isWholly(_ style: TextStyle) -> Bool {
        !runs.isEmpty && runs.allSatisfy { $0.style.contains(style) }
    }

    /// - Parameter length: bytes of the space; those that do not break, or are narrow, have more than one.
    private mutating func expectSpace(_ length: Int) {
        isPendingSpaceHard = !hasPendingSpace && length > 1 && (bytes.last.map { $0 >= 0x30 && $0 <= 0x39 } ?? false)
        hasPendingSpace = !bytes.isEmpty
    }

    private mutating func openRun(
        at offset: Int, _ source: UnsafePointer<UInt8>, cursor: inout SourceCursor, style: TextStyle, next: UInt8
    ) {
        if hasPendingSpace {
            // "12&nbsp;345" is one number, "12&nbsp;obras" is read like any words.
            if isPendingSpaceHard, next >= 0x30, next <= 0x39 { bytes += [0xC2, 0xA0] } else { bytes.append(0x20) }
            isPendingSpaceHard = false
            hasPendingSpace = false
            runSourceEnd = -1
        }
        if runSourceEnd == offset, let last = runs.last, last.style == style, last.range.count < Self.longestRun { return }
        // Past this many runs places become coarse, so that a flood of entities cannot fill the memory.
        if runs.count > 1_000_000 { return }
        runs.append(TextRun(range: bytes.count..<bytes.count, place: cursor.place(at: offset, in: source), style: style))
    }

    private mutating func extendLastRun() {
        runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<bytes.count
    }
}

extension Range<Int> {
    func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
