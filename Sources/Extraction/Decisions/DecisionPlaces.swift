import DocumentModel

/// Finds the numbers that decisions are about, by the words around them.
struct DecisionPlaces {
    /// A decision's outcome so far, with the figure it was found at.
    struct Found {
        var outcome: DecisionOutcome
        var mention: (key: MentionKey, figure: Range<Int>)?

        var state: DecisionState { outcome.state }

        mutating func settle(_ state: DecisionState, _ message: String, _ detail: String) {
            outcome.state = state
            outcome.message = message
            outcome.detail = detail
        }

        mutating func refuse(_ state: DecisionState, _ message: String, _ detail: String, _ suggestion: String?) {
            settle(state, message, detail)
            outcome.suggestion = suggestion
        }

        mutating func contradicts(_ other: Decision, _ index: Int) {
            refuse(
                .contradice, "decision \(index + 1) (line \(other.location.line)) says something else of the same number",
                "la decisión \(index + 1) dice otra cosa de la misma cifra", "keep one of them")
        }
    }

    private var words: DocumentWords
    /// With calls to notes and list marks as part of the text, for words copied from a page; made when it is needed.
    private var wordsWithLabels: DocumentWords?
    private let wanted: [String]

    init(_ scanned: ScannedDocument, _ decisions: Decisions) {
        wanted = decisions.entries.flatMap { FoldedWords.words(of: $0.context) + FoldedWords.words(of: $0.figure) }
        words = DocumentWords(scanned, wanted: wanted, skipsLabels: true)
    }

    mutating func outcome(of decision: Decision, _ scanned: ScannedDocument) -> Found {
        var found = Found(outcome: DecisionOutcome(decision: decision, state: .sinLugar))
        let context = FoldedWords.words(of: decision.context)
        let figure = FoldedWords.words(of: decision.figure)
        guard let start = FoldedWords.places(of: figure, in: context).first else { return found }
        let range = start..<(start + figure.count)
        var places = words.places(of: context, figure: range).filter { isWhole($0, scanned) }
        if places.isEmpty {
            if wordsWithLabels == nil { wordsWithLabels = DocumentWords(scanned, wanted: wanted, skipsLabels: false) }
            places = wordsWithLabels?.places(of: context, figure: range).filter { isWhole($0, scanned) } ?? []
        }
        if places.isEmpty {
            notFound(decision, context, figure: range, scanned, &found)
            return found
        }
        let fitting = places.filter { fits($0, decision, scanned) }
        let candidates = fitting.isEmpty ? places : fitting
        let nth = decision.occurrence.map { $0 - 1 } ?? 0
        if decision.occurrence == nil, candidates.count > 1 {
            let names = Self.names(candidates, scanned)
            found.refuse(
                .ambigua, "\(candidates.count) places have these words: \(names.english)",
                "\(candidates.count) lugares tienen estas palabras: \(names.spanish)",
                "quote more words in `en`, or say which one it is: vez: 1")
            return found
        }
        guard candidates.indices.contains(nth) else {
            found.refuse(
                .sinLugar, "there are only \(candidates.count) places with these words, and `vez` is \(nth + 1)",
                "solo hay \(candidates.count) lugares con estas palabras", nil)
            return found
        }
        let place = candidates[nth]
        guard let mention = Self.mention(at: place, scanned) else {
            found.refuse(
                .invalida, "“\(decision.figure)” is no number of the ledger in this place",
                "“\(decision.figure)” no es un número del libro mayor",
                "quote the number as the draft writes it")
            return found
        }
        found.outcome.state = .aplicada
        found.outcome.mention = MentionKey(block: place.block, mention: mention)
        found.mention = (MentionKey(block: place.block, mention: mention), place.figure)
        return found
    }

    /// Says whether the draft has another number there by now, or where the figure stands at all.
    private mutating func notFound(
        _ decision: Decision, _ context: [String], figure: Range<Int>, _ scanned: ScannedDocument, _ found: inout Found
    ) {
        let others = words.placesOfOtherFigures(in: context, figure: figure)
        let fitting = others.filter { fits($0, decision, scanned) }
        let nth = decision.occurrence.map { $0 - 1 } ?? -1
        if let place = fitting.count == 1 ? fitting.first : others.indices.contains(nth) ? others[nth] : nil {
            let now = CellReading(scanned: scanned).text(place.figure, block: place.block)
            if case .misprint(let correct) = decision.kind,
                FoldedWords.words(of: correct).filter(Self.hasDigit) == FoldedWords.words(of: now).filter(Self.hasDigit)
            {
                found.settle(.yaDice, "the draft says “\(now)” there now", "el borrador ya dice “\(now)”")
            } else {
                found.refuse(
                    .otraCifra, "the draft says “\(now)” there, not “\(decision.figure)”",
                    "el borrador dice “\(now)” en ese lugar, no “\(decision.figure)”", "decide anew, or remove the decision")
            }
            if let mention = Self.mention(at: place, scanned) { found.outcome.mention = MentionKey(block: place.block, mention: mention) }
            return
        }
        let elsewhere = words.places(of: Array(context[figure]), figure: 0..<figure.count).filter { isWhole($0, scanned) }
        let names = Self.names(elsewhere, scanned)
        found.refuse(
            .sinLugar, "the draft no longer has the words “\(decision.context)”", "el borrador ya no tiene estas palabras",
            elsewhere.isEmpty
                ? "“\(decision.figure)” stands nowhere in it: remove the decision"
                : "“\(decision.figure)” stands on \(names.english): mend `en`, or remove the decision")
    }

    private static func hasDigit(_ word: String) -> Bool { word.utf8.contains { (0x30...0x39).contains($0) } }

    /// The first places by page or line.
    private static func names(_ places: [DocumentWords.Place], _ scanned: ScannedDocument) -> (english: String, spanish: String) {
        let shown = places.prefix(5).map { place -> (String, String) in
            switch scanned.place(block: place.block, range: place.figure) {
            case .page(let page, _): ("p. \(page)", "p. \(page)")
            case .markup(let line, _): ("line \(line)", "línea \(line)")
            }
        }
        let rest = places.count > shown.count ? ", …" : ""
        return (shown.map(\.0).joined(separator: ", ") + rest, shown.map(\.1).joined(separator: ", ") + rest)
    }

    /// Whether the figure is not the middle of a longer number: "480" of "12.480".
    private func isWhole(_ place: DocumentWords.Place, _ scanned: ScannedDocument) -> Bool {
        let bytes = scanned.document.blocks[place.block].text.string.utf8
        func digit(_ offset: Int) -> Bool {
            guard offset >= 0, offset < bytes.count else { return false }
            return (0x30...0x39).contains(bytes[bytes.index(bytes.startIndex, offsetBy: offset)])
        }
        func joins(_ offset: Int) -> Bool {
            guard offset >= 0, offset < bytes.count else { return false }
            let byte = bytes[bytes.index(bytes.startIndex, offsetBy: offset)]
            return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        }
        let (start, end) = (place.figure.lowerBound, place.figure.upperBound)
        if digit(start), joins(start - 1), digit(start - 2) { return false }
        return !(digit(end - 1) && joins(end) && digit(end + 1))
    }

    /// Whether the place is on the page and under the heading that the decision names.
    private func fits(_ place: DocumentWords.Place, _ decision: Decision, _ scanned: ScannedDocument) -> Bool {
        if let page = decision.page, scanned.place(block: place.block, range: place.figure).page != page { return false }
        guard let wanted = decision.section.map(FoldedWords.words), !wanted.isEmpty else { return true }
        var section = scanned.blocks[place.block].section
        while let index = section {
            let title = FoldedWords.words(of: scanned.document.blocks[scanned.sections[index].heading].text.string)
            if !FoldedWords.places(of: wanted, in: title).isEmpty { return true }
            section = scanned.sections[index].parent
        }
        return false
    }

    /// The mention that a figure is, or is part of: "51.590" of "M$ 51.590".
    private static func mention(at place: DocumentWords.Place, _ scanned: ScannedDocument) -> Int? {
        let mentions = scanned.blocks[place.block].mentions
        let first = mentions.partitioningIndex { $0.range.upperBound > place.figure.lowerBound }
        let overlapping = mentions[first...].prefix { $0.range.lowerBound < place.figure.upperBound }.indices
        return overlapping.first { !mentions[$0].isArticle && mentions[$0].type != .llamadaNota } ?? overlapping.first
    }
}
