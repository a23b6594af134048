import DocumentModel
import SpanishNumbers

/// Reads the numbers of blocks by the notation of their surroundings: of a row of a table first, then of the table, then of the document.
struct NotationReading: Sendable {
    let document: NotationEvidence

    /// The mentions of a block, none of them touching an `isolated` range.
    func mentions(of block: Block, isolated: [Range<Int>]) -> [Mention] {
        // Where nothing is written the English way, the usual reading holds and needs no evidence.
        guard document.foreign > 0 else { return NumberScanner().mentions(in: block.text.string, isolated: isolated) }
        guard case .table = block.kind else {
            return NumberScanner(surroundings: [document]).mentions(in: block.text.string, isolated: isolated)
        }
        let rows = rows(of: block.text.string)
        let table = rows.reduce(NotationEvidence()) { $0 + NumberScanner.notation(of: CollectionOfOne($1.text)) }
        let scanner = NumberScanner(surroundings: [table, document])
        var mentions: [Mention] = []
        var next = 0
        for row in rows {
            var inside: [Range<Int>] = []
            while next < isolated.count, isolated[next].lowerBound < row.start + row.text.utf8.count {
                let range = isolated[next].lowerBound - row.start..<isolated[next].upperBound - row.start
                inside.append(range.clamped(to: 0..<row.text.utf8.count))
                next += 1
            }
            mentions += scanner.mentions(in: row.text, isolated: inside).map { $0.moved(by: row.start) }
        }
        return mentions
    }

    /// The lines of a table's text, which are its rows, each with where it starts.
    private func rows(of text: String) -> [(start: Int, text: String)] {
        var rows: [(start: Int, text: String)] = []
        var start = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            rows.append((start, String(decoding: line, as: UTF8.self) + "\n"))
            start += line.count + 1
        }
        return rows
    }
}

extension Mention {
    /// The same words in a text that has `offset` bytes before it.
    fileprivate func moved(by offset: Int) -> Mention {
        var mention = self
        let (numeral, inherited) = (numeral, inherited)
        mention.range = range.lowerBound + offset..<range.upperBound + offset
        mention.numeral = numeral.lowerBound + offset..<numeral.upperBound + offset
        mention.inherited = inherited.map { $0.lowerBound + offset..<$0.upperBound + offset }
        return mention
    }
}

extension ScannedDocument {
    /// What was decided by evidence: one line for each number that could be read in both notations where both stand together, and one for
    /// the document where all evidence is English.
    func notationDiagnostics() -> [Diagnostic] {
        guard notation.foreign > 0 else { return [] }
        var found: [Diagnostic] = []
        for (index, block) in blocks.enumerated() {
            for mention in block.mentions where mention.rule.isDecidedByEvidence {
                found.append(diagnostic(mention, block: index))
            }
        }
        guard !notation.isMixed, let first = found.first, found.count > 1 else { return found }
        var summary = first
        summary.message += "; so are \(found.count - 1) more"
        return [summary]
    }

    private func diagnostic(_ mention: Mention, block: Int) -> Diagnostic {
        let written = String(
            decoding: document.blocks[block].text.string.utf8.dropFirst(mention.numeral.lowerBound).prefix(mention.numeral.count),
            as: UTF8.self)
        let counts = "\(notation.chilean) numbers of the document are written the Chilean way, \(notation.foreign) the English"
        return diagnostic(
            .warning, id: "mixed-notation",
            "`\(written)` can be read in two notations and is taken for \(mention.value?.canonical ?? "no number") (\(mention.rule.rawValue)); "
                + counts,
            block: block, range: mention.range)
    }
}

extension MentionRule {
    fileprivate var isDecidedByEvidence: Bool {
        switch self {
        case .notacionExtranjeraDelTexto, .notacionExtranjeraDelEntorno, .notacionMixtaPorMayoria, .notacionMixtaSinMayoria,
            .milesPeseAlEntorno, .comaDeMilesPorLaUnidad:
            true
        default: false
        }
    }
}
