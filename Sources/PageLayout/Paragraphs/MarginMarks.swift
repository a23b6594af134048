/// Finds the items of lists typed at the margin, "- x" or "1. x" with a mere space behind the mark, which nothing sets apart from prose but
/// one another: lines that begin with one sign, or whose numbers or letters count up, each behind a line that was ended.
enum MarginMarks {
    private static let dashes: Set<String> = ["-", "–", "—", "o", "*"]
    /// Marks of one list stand below one another within this share of the size.
    private static let drift = 0.3
    /// From one item to the next there are at most so many lines.
    private static let reach = 12

    /// Indices of the lines of a column that begin such items.
    static func lines(of column: Column) -> Set<Int> {
        var result: Set<Int> = []
        var last: [Mark: (index: Int, x: Double)] = [:]
        for (index, line) in column.lines.enumerated() where line.table == nil && line.words.count > 1 && !line.words[1].isJoined {
            guard let mark = Mark(line.words[0]), index == 0 || isEnded(column.lines[index - 1], before: line, column) else { continue }
            let x = line.box.x0
            if let before = mark.before.flatMap({ last[$0] }), index - before.index <= reach, abs(x - before.x) < drift * line.size {
                result.formUnion([before.index, index])
            }
            last[mark] = (index, x)
        }
        return result
    }

    private enum Mark: Hashable {
        case sign(String)
        case number(Int)
        case letter(UInt8)

        init?(_ word: Word) {
            if word.isSuperscript { return nil }
            if dashes.contains(word.text) {
                self = .sign(word.text)
            } else if case .number(let number)? = ListMark.label(word.text)?.kind {
                self = .number(number)
            } else if ListMark.label(word.text)?.kind == .letter, word.text.utf8.count == 2, let letter = word.text.utf8.first {
                self = .letter(letter)
            } else {
                return nil
            }
        }

        /// What the item before one has.
        var before: Mark? {
            switch self {
            case .sign: self
            case .number(let number): number > 1 ? .number(number - 1) : nil
            case .letter(let letter): letter > 0x61 ? .letter(letter - 1) : nil
            }
        }
    }

    /// The mark and the word behind it would have had room on the line, or it ends a sentence or a part of one.
    private static func isEnded(_ line: Line, before next: Line, _ column: Column) -> Bool {
        guard line.table == nil, let last = line.words.last?.text else { return true }
        let width = next.words[1].box.x1 - next.words[0].box.x0
        return SentenceEnd.ends(last) || last.hasSuffix(",") || column.right - line.box.x1 > width + 0.8 * line.size
    }
}
