/// One pass over a text: a handle on its state, small enough to hand to every rule.
struct Scan {
    let state: UnsafeMutablePointer<ScanState>

    @inline(__always) var base: UnsafePointer<UInt8> { state.pointee.base }
    @inline(__always) var count: Int { state.pointee.count }
    @inline(__always) var classes: UnsafePointer<UInt8> { state.pointee.classes }
    @inline(__always) var lexicon: Lexicon { state.pointee.lexicon }
    @inline(__always) var recent: UnsafeMutablePointer<Word> { state.pointee.recent }
    @inline(__always) var low: Int { state.pointee.low }
    @inline(__always) var high: Int { state.pointee.high }
    @inline(__always) var floor: Int { state.pointee.floor }
    @inline(__always) var beyond: Int { state.pointee.beyond }
    static let recentCount = 16

    /// The byte at `index`, or 0 outside of the stretch.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        index >= low && index < high ? base[index] : 0
    }

    /// Runs `body` with a scan of `buffer` whose memory of words lives as long.
    static func with<Result>(
        _ buffer: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, notation: NumberScanner.Notation,
        surroundings: [NotationEvidence] = [], batch: Int = 0, handOn: (([Mention]) -> Void)? = nil, _ body: (Scan) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: recentCount) { memory in
            memory.initialize(repeating: .none)
            guard let recent = memory.baseAddress else { preconditionFailure("no memory for sixteen words") }
            var state = ScanState(
                base: base, count: buffer.count, notation: notation, surroundings: surroundings, recent: recent, batch: batch,
                handOn: handOn)
            return withUnsafeMutablePointer(to: &state) { body(Scan(state: $0)) }
        }
    }

    func run(isolated: [Range<Int>]) {
        var start = 0
        for wall in isolated {
            let from = max(start, min(wall.lowerBound, count))
            let to = max(from, min(wall.upperBound, count))
            stretch(start..<from, beyond: to)
            start = to
        }
        stretch(start..<count, beyond: count)
    }

    private func stretch(_ range: Range<Int>, beyond: Int) {
        state.pointee.low = range.lowerBound
        state.pointee.high = range.upperBound
        state.pointee.floor = range.lowerBound
        state.pointee.beyond = beyond
        forgetWords()
        let base = base
        let classes = classes
        let prefixes = lexicon.prefixes
        let lengths = lexicon.lengths
        let end = high
        var index = low
        while index < end {
            let kind = classes[Int(base[index])]
            if kind == ByteClass.letter {
                var run: Int
                var letters = 0
                // What stands behind the letters, its first byte lowest; a continuing word shows as a byte past ASCII.
                var follows: UInt64 = 0x80
                if index &+ 8 <= end {
                    let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                    letters = WordKey.letters(in: bytes)
                    let width = UInt64(truncatingIfNeeded: letters &<< 3)
                    follows = letters == 8 ? 0 : bytes &>> width
                    run = Self.prefix(bytes & (letters > 2 ? 0xFF_FFFF : (1 &<< width) &- 1))
                    if follows & 0x80 != 0, letters < 3 { run = shortPrefix(at: index, end) }
                } else {
                    run = shortPrefix(at: index, end)
                }
                if prefixes[run >> 5] & (1 << UInt32(truncatingIfNeeded: run & 31)) != 0,
                    mayTrigger(run, base[index], letters, follows, lengths), let stop = word(triggeredAt: index)
                {
                    index = stop
                    continue
                }
                if follows & 0x80 != 0 || letters == 8 {
                    index = skipWord(index &+ letters, end)
                    if index < end, base[index] == .space { index &+= 1 }
                } else {
                    index = index &+ letters &+ (follows & 0xFF == UInt64(UInt8.space) ? 1 : 0)
                }
            } else if kind == ByteClass.digit {
                index = digit(at: index)
            } else if kind == ByteClass.sign, let next = vulgarFraction(at: index) {
                index = next
            } else {
                index &+= 1
                while index < end, classes[Int(base[index])] == ByteClass.other { index &+= 1 }
            }
        }
    }

    /// A word of fewer than eight letters, all ASCII and the first in lower case, must have the length of one that begins like it.
    @inline(__always)
    private func mayTrigger(_ run: Int, _ first: UInt8, _ letters: Int, _ follows: UInt64, _ lengths: UnsafePointer<UInt8>) -> Bool {
        guard letters > 0, letters < 8, first.isLowerASCII, follows & 0x80 == 0 else { return true }
        return lengths[run] & (1 << UInt8(truncatingIfNeeded: letters &- 1)) != 0
    }

    /// The first three letters of `bytes`, five bits each: the place of a word's beginning among `Lexicon.prefixes`.
    @inline(__always)
    static func prefix(_ bytes: UInt64) -> Int {
        Int(truncatingIfNeeded: (bytes & 31) << 10 | (bytes >> 8 & 31) << 5 | bytes >> 16 & 31)
    }

    /// The same for a word with other letters or fewer among the three, what is behind it being 0.
    private func shortPrefix(at start: Int, _ end: Int) -> Int {
        var run = 0
        var isOver = false
        for offset in 0..<3 {
            let byte = start + offset < end ? base[start + offset] : 0
            let kind = classes[Int(byte)]
            if kind != ByteClass.letter, kind != ByteClass.continuation || offset == 0 { isOver = true }
            run = run << 5 | (isOver ? 0 : Int(byte & 31))
        }
        return run
    }

    /// The end of the word that goes on at `index`, eight bytes at a time over its ASCII letters.
    @inline(__always)
    private func skipWord(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index &+ 8 <= end {
            let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let letters = WordKey.letters(in: bytes)
            index &+= letters
            if letters == 8 { continue }
            // Most words end with an ASCII letter.
            if base[index] < 0x80 { return index }
            let kind = classes[Int(base[index])]
            if kind != ByteClass.letter, kind != ByteClass.continuation { return index }
            index &+= 1
        }
        while index < end {
            let kind = classes[Int(base[index])]
            if kind != ByteClass.letter, kind != ByteClass.continuation { break }
            index += 1
        }
        return index
    }

    /// Adds a mention and takes note of it.
    @inline(__always)
    func emit(_ mention: consuming Mention) {
        let range = mention.range
        let type = mention.type
        state.pointee.floor = range.upperBound
        state.pointee.last = (
            range.lowerBound, type == .identificador, type == .identificador && mention.rule == .listaDeIdentificadores, type == .romano
        )
        state.pointee.mentions.append(mention)
        if let handOn = state.pointee.handOn, state.pointee.mentions.count >= state.pointee.batch {
            handOn(state.pointee.mentions)
            state.pointee.mentions.removeAll(keepingCapacity: true)
        }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }
}
