/// What a pass over a text knows. `low..<high` is the stretch between two isolated ranges: no mention leaves it. `floor` is the end of the
/// last mention: none begins before it, and no word before it is looked at, so every byte is looked at a bounded number of times.
struct ScanState {
    let base: UnsafePointer<UInt8>
    let count: Int
    let lexicon = Lexicon.shared
    let classes = Lexicon.shared.classes
    let notation: NumberScanner.Notation
    /// The last words looked at, by the low bits of where they begin.
    let recent: UnsafeMutablePointer<Word>
    /// The last word looked for backwards, by where it ends.
    var before: (end: Int, floor: Int, word: Word) = (-1, -1, .none)
    var low = 0
    var high = 0
    var floor = 0
    /// Where the text goes on behind the isolated range at `high`.
    var beyond = 0
    var mentions: [Mention] = []
    /// How many mentions are handed on at a time, and to whom; all stay in `mentions` without.
    let batch: Int
    let handOn: (([Mention]) -> Void)?
    /// What the last mention was, for lists of identifiers and of Roman numerals.
    var last: (start: Int, isIdentifier: Bool, isList: Bool, isRoman: Bool) = (0, false, false, false)
    /// What the figure that begins at `start` takes from the one before it.
    var given: (start: Int, unit: UnitCode, power: Int, inherited: Range<Int>)?
    /// The notation that the text and its surroundings give evidence for, once looked for.
    var settled: SettledNotation?
    /// What the texts around this one say of their notation, from near to far.
    let surroundings: [NotationEvidence]
    /// A token up to here was looked at and is no address of the web.
    var plainTokenEnd = 0

    init(
        base: UnsafePointer<UInt8>, count: Int, notation: NumberScanner.Notation, surroundings: [NotationEvidence],
        recent: UnsafeMutablePointer<Word>, batch: Int, handOn: (([Mention]) -> Void)?
    ) {
        self.base = base
        self.count = count
        self.notation = notation
        self.surroundings = surroundings
        self.recent = recent
        self.batch = batch
        self.handOn = handOn
    }
}

extension Scan {
    /// Runs `body` on another stretch of the text, and comes back.
    func looking<Result>(at range: Range<Int>, _ body: () -> Result) -> Result {
        let (low, high, floor, beyond) = (low, high, floor, beyond)
        state.pointee.low = range.lowerBound
        state.pointee.high = range.upperBound
        state.pointee.floor = range.lowerBound
        state.pointee.beyond = range.upperBound
        forgetWords()
        defer {
            state.pointee.low = low
            state.pointee.high = high
            state.pointee.floor = floor
            state.pointee.beyond = beyond
            forgetWords()
        }
        return body()
    }
}
