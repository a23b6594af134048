/// One pass over a text. `low..<high` is the stretch between two isolated ranges: no mention leaves it. `floor` is the end of the
/// last mention: none begins before it, and no word before it is looked at, so every byte is looked at a bounded number of times.
struct Scan {
    let base: UnsafePointer<UInt8>
    let count: Int
    let lexicon: Lexicon
    let classes: UnsafePointer<UInt8>
    let notation: NumberScanner.Notation
    var low = 0
    var high = 0
    var floor = 0
    /// Where the text goes on behind the isolated range at `high`.
    var beyond = 0
    var mentions: [Mention] = []
    /// The notation that the rest of the text gives evidence for, once looked for.
    var evidence: Evidence?
    /// A token up to here was looked at and is no address of the web.
    var plainTokenEnd = 0

    init(_ buffer: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, notation: NumberScanner.Notation) {
        self.base = base
        count = buffer.count
        lexicon = .shared
        classes = lexicon.classes
        self.notation = notation
    }

    /// The byte at `index`, or 0 outside of the stretch.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        index >= low && index < high ? base[index] : 0
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
                index += 1
                while index < end {
                    let kind = classes[Int(base[index])]
                    if kind != ByteClass.letter, kind != ByteClass.continuation { break }
                    index += 1
                }
            } else if kind == ByteClass.digit {
                index = digit(at: index)
            } else if kind == ByteClass.sign, let next = vulgarFraction(at: index) {
                index = next
            } else {
                index += 1
            }
        }
    }

    mutating func emit(_ mention: Mention) {
        floor = mention.range.upperBound
        mentions.append(mention)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }
}
