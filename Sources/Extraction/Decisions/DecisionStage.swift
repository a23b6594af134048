import Dataset
import DocumentModel
import SpanishNumbers

/// Finds the places of decisions in a scanned document and corrects misprints there.
struct DecisionStage {
    let pipeline: Pipeline
    let decisions: Decisions

    func apply(to scanned: inout ScannedDocument) {
        var finder = DecisionPlaces(scanned, decisions)
        var applied = AppliedDecisions(outcomes: [])
        for (index, decision) in decisions.entries.enumerated() {
            var outcome = finder.outcome(of: decision, scanned)
            if outcome.state == .aplicada, let found = outcome.mention {
                apply(index, found.key, figure: found.figure, &outcome, &applied, &scanned)
            }
            applied.outcomes?.append(outcome.outcome)
        }
        scanned.decisions = applied
    }

    private func apply(
        _ index: Int, _ key: MentionKey, figure: Range<Int>, _ found: inout DecisionPlaces.Found, _ applied: inout AppliedDecisions,
        _ scanned: inout ScannedDocument
    ) {
        let decision = decisions.entries[index]
        switch decision.kind {
        case .noFigure:
            if let other = applied.indicators[key] ?? applied.misprints[key] { return found.contradicts(decisions.entries[other], other) }
            applied.noFigures.insert(key)
        case .misprint(let correct):
            if applied.noFigures.contains(key) || applied.misprints[key] != nil {
                let other = applied.misprints[key] ?? first(.noFigure, at: key, applied) ?? 0
                return found.contradicts(decisions.entries[other], other)
            }
            let mention = scanned.blocks[key.block].mentions[key.mention]
            guard let corrected = MisprintCorrection(scanned, key).corrected(figure, written: decision.figure, correct: correct) else {
                return found.refuse(
                    .invalida, "“\(correct)” cannot be read as a number in the place of “\(decision.figure)”",
                    "“\(correct)” no se lee como una cifra en lugar de “\(decision.figure)”",
                    "write it as the draft should have it, with unit and points: debe_decir: \"M$ 1.250\"")
            }
            if corrected.value == mention.value, corrected.upper == mention.upper, corrected.unit == mention.unit {
                return found.settle(
                    .yaDice, "the draft has the value \(mention.value?.canonical ?? "") already", "el borrador ya lo dice así")
            }
            scanned.blocks[key.block].written[key.mention] = mention
            scanned.blocks[key.block].mentions[key.mention] = corrected
            applied.misprints[key] = index
        case .indicator(let table, let values, let field):
            if applied.noFigures.contains(key) || applied.indicators[key] != nil {
                let other = applied.indicators[key] ?? first(.noFigure, at: key, applied) ?? 0
                return found.contradicts(decisions.entries[other], other)
            }
            if let problem = IndicatorTarget(pipeline: pipeline).problem(table: table, key: values, field: field, mention: key, scanned) {
                return found.refuse(.invalida, problem.message, problem.detail, problem.suggestion)
            }
            applied.indicators[key] = index
        }
    }

    private func first(_ kind: Decision.Kind, at key: MentionKey, _ applied: AppliedDecisions) -> Int? {
        applied.outcomes?.firstIndex { $0.mention == key && $0.state == .aplicada && $0.decision.kind == kind }
    }
}

/// Reads a number anew, as if the draft had the right words.
private struct MisprintCorrection {
    private let scanned: ScannedDocument
    private let key: MentionKey

    /// Bytes to either side that can bear on how a number is read.
    private static let surroundings = 300

    init(_ scanned: ScannedDocument, _ key: MentionKey) {
        self.scanned = scanned
        self.key = key
    }

    /// The mention with the value, type and unit that it would have, its place unchanged; `nil` where the words are no number.
    /// - Parameters:
    ///   - figure: UTF-8 offsets of the figure's letters and digits.
    ///   - written: the figure as the decision quotes it, whose signs at its ends ("$", "%") are part of what is replaced.
    func corrected(_ figure: Range<Int>, written: String, correct: String) -> Mention? {
        let bytes = Array(scanned.document.blocks[key.block].text.string.utf8)
        let replaced = widened(figure, to: written, in: bytes)
        let content = scanned.blocks[key.block]
        let mention = content.mentions[key.mention]
        let window = window(around: mention.range.lowerBound..<max(mention.range.upperBound, replaced.upperBound), in: bytes)
        let middle = Array(correct.utf8)
        let text = bytes[window.lowerBound..<replaced.lowerBound] + middle + bytes[replaced.upperBound..<window.upperBound]
        let shift = middle.count - replaced.count
        let isolated = content.isolated.compactMap { range -> Range<Int>? in
            guard range.lowerBound >= window.lowerBound, range.upperBound <= window.upperBound, !range.overlaps(replaced) else {
                return nil
            }
            let offset = (range.lowerBound >= replaced.upperBound ? shift : 0) - window.lowerBound
            return (range.lowerBound + offset)..<(range.upperBound + offset)
        }
        let start = replaced.lowerBound - window.lowerBound
        let found = NumberScanner(surroundings: [scanned.notation]).mentions(in: String(decoding: text, as: UTF8.self), isolated: isolated)
            .first { $0.range.overlaps(start..<(start + middle.count)) && !$0.isArticle }
        guard var found, found.value != nil, found.type != .malformado else { return nil }
        // "treinta y tantos" is no thirty; what stands beside a number in the draft may stand beside the right one too.
        let rest =
            text[start..<min(max(start, found.range.lowerBound), start + middle.count)]
            + text[min(max(start, found.range.upperBound), start + middle.count)..<(start + middle.count)]
        let kept = Set(FoldedWords.words(of: written))
        guard FoldedWords.words(of: String(decoding: rest, as: UTF8.self)).allSatisfy(kept.contains) else { return nil }
        // As much of a bare number as patterns asked of the one that stood there.
        if mention.type == .conteo, found.type != .conteo, let plain = found.asNumber { found = plain }
        if let head = mention.inherited, found.inherited == nil,
            let unit = InheritedUnit(statedIn: String(decoding: bytes[head.clamped(to: 0..<bytes.count)], as: UTF8.self))
        {
            found = found.applying(unit)
        }
        found.inherited = mention.inherited
        found.range = mention.range
        found.numeral = mention.numeral
        found.isInWords = mention.isInWords
        found.isArticle = mention.isArticle
        return found
    }

    private func widened(_ figure: Range<Int>, to written: String, in bytes: [UInt8]) -> Range<Int> {
        let quoted = Array(written.utf8)
        func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20) }
        var (start, end) = (figure.lowerBound, figure.upperBound)
        let leading = quoted.prefix { !isWord($0) }.filter { $0 != 0x20 }
        let trailing = quoted.reversed().prefix { !isWord($0) }.filter { $0 != 0x20 }
        for sign in leading.reversed() {
            var index = start
            while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
            guard index > 0, bytes[index - 1] == sign else { break }
            start = index - 1
        }
        for sign in trailing.reversed() {
            var index = end
            while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            guard index < bytes.count, bytes[index] == sign else { break }
            end = index + 1
        }
        return start..<end
    }

    /// The words around, not past a cell or a line, cut between scalars.
    private func window(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A }
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < Self.surroundings || bytes[start] & 0xC0 == 0x80, !isBreak(bytes[start - 1]) {
            start -= 1
        }
        var end = range.upperBound
        while end < bytes.count, end - range.upperBound < Self.surroundings || bytes[end] & 0xC0 == 0x80, !isBreak(bytes[end]) { end += 1 }
        return start..<end
    }
}
