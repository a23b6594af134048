/// One pass over a text. `low..<high` is the stretch between two isolated ranges: no mention leaves it. `floor` is the end of the
/// last mention: none begins before it, and no word before it is looked at, so every byte is looked at a bounded number of times.
struct Scan {
    let base: UnsafePointer<UInt8>
    let count: Int
    let lexicon: Lexicon
    let classes: UnsafePointer<UInt8>
    let notation: NumberScanner.Notation
    /// The last words looked at, by the low bits of where they begin.
    let recent: UnsafeMutablePointer<Word>
    static let recentCount = 16
    var low = 0
    var high = 0
    var floor = 0
    /// Where the text goes on behind the isolated range at `high`.
    var beyond = 0
    var mentions: [Mention] = []
    /// How many mentions are handed on at a time, and to whom; all stay in `mentions` without.
    let batch: Int
    let handOn: (([Mention]) -> Void)?
    /// What the last mention was, for lists of identifiers.
    var last: (start: Int, isIdentifier: Bool, isList: Bool) = (0, false, false)
    /// The notation that the rest of the text gives evidence for, once looked for.
    var evidence: Evidence?
    /// A token up to here was looked at and is no address of the web.
    var plainTokenEnd = 0

    init(
        _ buffer: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, recent: UnsafeMutablePointer<Word>,
        notation: NumberScanner.Notation, batch: Int,
        handOn: (([Mention]) -> Void)?
    ) {
        self.base = base
        count = buffer.count
        lexicon = .shared
        classes = lexicon.classes
        self.notation = notation
        self.recent = recent
        self.batch = batch
        self.handOn = handOn
    }

    /// The byte at `index`, or 0 outside of the stretch.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        index >= low && index < high ? base[index] : 0
    }

    /// Runs `body` with a scan of `buffer` whose memory of words lives as long.
    static func with<Result>(
        _ buffer: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, notation: NumberScanner.Notation, batch: Int = 0,
        handOn: (([Mention]) -> Void)? = nil, _ body: (inout Scan) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: recentCount) { memory in
            memory.initialize(repeating: .none)
            guard let recent = memory.baseAddress else { preconditionFailure("no memory for sixteen words") }
            var scan = Scan(buffer, base: base, recent: recent, notation: notation, batch: batch, handOn: handOn)
            return body(&scan)
        }
    }

    mutating func run(isolated: [Range<Int>]) {
        var start = 0
        for wall in isolated {
            let from = max(start, min(wall.lowerBound, count))
            let to = max(from, min(wall.upperBound, count))
            stretch(start..<from, beyond: to)
            start = to
        }
        stretch(start..<count, beyond: count)
    }

    private mutating func stretch(_ range: Range<Int>, beyond: Int) {
        low = range.lowerBound
        high = range.upperBound
        floor = low
        forgetWords()
        self.beyond = beyond
        let codes = lexicon.codes
        let prefixes = lexicon.prefixes
        let end = high
        var index = low
        while index < end {
            let kind = classes[Int(base[index])]
            if kind == ByteClass.letter {
                let first = Int(codes[Int(base[index])])
                let second = index + 1 < end ? Int(codes[Int(base[index + 1])]) : 0
                let third = second != 0 && index + 2 < end ? Int(codes[Int(base[index + 2])]) : 0
                let run = first << 10 | second << 5 | third
                if prefixes[run >> 5] & (1 << UInt32(run & 31)) != 0, let next = word(triggeredAt: index) {
                    index = next
                    continue
                }
                index = skipWord(index, end)
            } else if kind == ByteClass.digit {
                index = digit(at: index)
            } else if kind == ByteClass.sign, let next = vulgarFraction(at: index) {
                index = next
            } else {
                index += 1
            }
        }
    }

    /// The end of the word that goes on at `index`, eight bytes at a time over its ASCII letters.
    @inline(__always)
    private func skipWord(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index + 8 <= end {
            let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let low = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
            let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
            let pastZ = low &+ 0x0505_0505_0505_0505
            let letters = fromA & ~pastZ & ~bytes & 0x8080_8080_8080_8080
            if letters == 0x8080_8080_8080_8080 {
                index += 8
                continue
            }
            index += (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
            let kind = classes[Int(base[index])]
            if kind != ByteClass.letter, kind != ByteClass.continuation { return index }
            index += 1
        }
        while index < end {
            let kind = classes[Int(base[index])]
            if kind != ByteClass.letter, kind != ByteClass.continuation { break }
            index += 1
        }
        return index
    }

    mutating func emit(_ mention: Mention) {
        floor = mention.range.upperBound
        last = (mention.range.lowerBound, mention.type == .identificador, mention.rule == "lista-de-identificadores")
        mentions.append(mention)
        if let handOn, mentions.count >= batch {
            handOn(mentions)
            mentions.removeAll(keepingCapacity: true)
        }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }
}
