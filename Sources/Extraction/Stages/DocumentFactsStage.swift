import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Finds what the document says of itself: what the pipeline's patterns give, else what its cover shows.
struct DocumentFactsStage: Sendable {
    let rules: PipelineRules
    let scanned: ScannedDocument
    private let found: [Int: CellValue]

    init(rules: PipelineRules, scanned: ScannedDocument, texts: MatchableDocument) {
        self.rules = rules
        self.scanned = scanned
        found = Self.search(rules, scanned, texts)
    }

    /// Blocks that can belong to a cover.
    private static let coverLength = 16

    func facts() -> DocumentFacts {
        var facts = DocumentFacts()
        facts.title = stated("titulo") ?? title()
        facts.institution = stated("institucion") ?? institution()
        facts.year = year(stated("anio")) ?? year()
        facts.period = stated("periodo") ?? period()
        facts.status = stated("estado") ?? .text(isDraft() ? "borrador" : "definitivo")
        facts.date = stated("fecha") ?? date()
        return facts
    }

    /// What the pipeline says of a field: its constant, or the first of its patterns that matches anywhere, in headings, then body,
    /// then furniture.
    private func stated(_ field: String) -> CellValue? {
        guard let rule = rules.documentFields.first(where: { $0.field == field }) else { return nil }
        if let constant = rule.constant { return .string(constant) }
        return rule.patterns.lazy.compactMap { found[$0] }.first
    }

    /// What each pattern for a field of `documento` takes first.
    private static func search(_ rules: PipelineRules, _ scanned: ScannedDocument, _ texts: MatchableDocument) -> [Int: CellValue] {
        guard let set = rules.documentPatterns else { return [:] }
        var found: [Int: CellValue] = [:]
        let best = rules.documentFields.filter { !$0.patterns.isEmpty }.map(\.patterns.lowerBound)
        for place in SearchPlace.allCases {
            for (index, block) in scanned.document.blocks.enumerated() where SearchPlace(block.kind) == place {
                if best.allSatisfy({ found[$0] != nil }) { return found }
                guard let text = texts.texts[index] else { continue }
                for match in set.matches(in: text).matches where found[match.pattern] == nil {
                    guard let capture = match.captures.first(where: { $0.fields == ["valor"] }) else { continue }
                    let cells = CellReading(scanned: scanned).cells(
                        texts.placed(capture, block: index), item: nil, pattern: 0, schema: valueSchema)
                    found[match.pattern] = cells.first?.cell.value
                }
            }
        }
        return found
    }

    private static let valueSchema = TableSchema(name: "", fields: [Field("valor", .string)])

    private enum SearchPlace: CaseIterable {
        case headings, body, furniture

        init(_ kind: Block.Kind) {
            switch kind {
            case .heading: self = .headings
            case .furniture: self = .furniture
            default: self = .body
            }
        }
    }

    /// The first heading of level 1, else the declared title, else the first heading. Where several are of level 1 and none of them is
    /// over the others, the line of the cover that says what the document is.
    private func title() -> CellValue {
        let sections = scanned.sections
        let heading = sections.first { $0.level == 1 }?.heading
        if let heading { return .string(coverTitle(before: heading) ?? text(heading)) }
        if let declared = scanned.document.declaredTitle, !declared.isEmpty { return .string(declared) }
        return .string(sections.first.map { text($0.heading) })
    }

    private static let kindsOfDocument = ["cuenta", "memoria", "balance", "informe", "reporte", "anuario"]
    private static let longestTitle = 160

    /// A short paragraph before the first heading with a word for such documents in it ("Cuenta Pública 2025"). `nil` where the heading has
    /// one itself, or is the only one of its level.
    private func coverTitle(before heading: Int) -> String? {
        func saysWhatItIs(_ text: String) -> Bool {
            let words = text.lowercased().split { !$0.isLetter }
            return Self.kindsOfDocument.contains { kind in words.contains { $0 == kind } }
        }
        guard scanned.sections.count(where: { $0.level == 1 }) > 1, !saysWhatItIs(text(heading)) else { return nil }
        for (index, block) in scanned.document.blocks[..<min(heading, Self.coverLength)].enumerated() {
            guard case .paragraph = block.kind, block.text.string.utf8.count <= Self.longestTitle,
                block.text.string.utf8.last != 0x2E, scanned.blocks[index].mentions.last?.type != .numeroPagina
            else { continue }
            let text = text(index)
            if saysWhatItIs(text) { return text }
        }
        return nil
    }

    private func text(_ block: Int) -> String {
        CellReading(scanned: scanned).text(0..<scanned.document.blocks[block].text.string.utf8.count, block: block)
    }

    private func year(_ stated: CellValue?) -> CellValue? {
        guard case .text(let text)? = stated else { return stated }
        return ExactDecimal(canonical: text.prefix(4)).map { .number($0) }
    }

    /// The latest year in the first heading of level 1, else on the cover.
    private func year() -> CellValue {
        let cover = cover()
        let titles = scanned.sections.first { $0.level == 1 }.map { [$0.heading] } ?? []
        for blocks in [titles, Array(firstPage() ?? 0..<0), Array(cover)] {
            let years = blocks.flatMap { scanned.blocks[$0].mentions }.compactMap { mention -> Int64? in
                guard [.anio, .mes, .fecha, .rangoAnios].contains(mention.type),
                    let text = (mention.upper ?? mention.value)?.canonical
                else { return nil }
                return ExactDecimal(canonical: text.prefix(4))?.integer
            }
            if let latest = years.max() { return .number(ExactDecimal(Int(latest))) }
        }
        return .empty
    }

    /// The year that follows the word "período".
    private func period() -> CellValue {
        for (index, block) in scanned.document.blocks.enumerated() {
            for mention in scanned.blocks[index].mentions where mention.type == .anio || mention.type == .rangoAnios {
                let before = block.text.string.utf8.prefix(mention.range.lowerBound).suffix(10)
                guard Self.endsInPeriod(Array(before)), let value = mention.value else { continue }
                return .text(value.canonical + (mention.upper.map { "/" + $0.canonical } ?? ""))
            }
        }
        return .empty
    }

    private static func endsInPeriod(_ bytes: [UInt8]) -> Bool {
        var bytes = bytes[...]
        while bytes.last == 0x20 { bytes.removeLast() }
        let word = String(decoding: bytes, as: UTF8.self).lowercased()
        return word.hasSuffix("período") || word.hasSuffix("periodo")
    }

    /// The office that the cover names, else the one that the running heads name.
    private func institution() -> CellValue {
        func texts(_ isWanted: (Block.Kind) -> Bool, in blocks: some Sequence<Int>) -> [String] {
            blocks.filter { isWanted(scanned.document.blocks[$0].kind) }.map { text($0) }.filter { $0.utf8.count <= Self.longestTitle }
        }
        func isFurniture(_ kind: Block.Kind) -> Bool { if case .furniture = kind { true } else { false } }
        let cover = firstPage() ?? cover()
        let heads = scanned.document.blocks.indices.prefix(5 * Self.coverLength)
        let found =
            OfficeName.best(in: texts({ !isFurniture($0) }, in: cover)) ?? OfficeName.best(in: texts({ isFurniture($0) }, in: heads))
            ?? scanned.document.declaredTitle.flatMap { OfficeName.best(in: [$0]) }
        return found.map { .string($0) } ?? .empty
    }

    /// Blocks before the second heading after the title, at most a page's worth.
    private func cover() -> Range<Int> {
        let end = scanned.sections.dropFirst(2).first?.heading ?? scanned.document.blocks.count
        return 0..<min(end, Self.coverLength, scanned.document.blocks.count)
    }

    /// The blocks of a first page that holds no more than a cover does.
    private func firstPage() -> Range<Int>? {
        let blocks = scanned.document.blocks
        guard blocks.first?.place.page != nil, let end = blocks.firstIndex(where: { $0.place.page != blocks[0].place.page }),
            end <= Self.coverLength
        else { return nil }
        return 0..<end
    }

    /// Whether the word "borrador" stands in the furniture or on the cover.
    private func isDraft() -> Bool {
        let cover = cover()
        return scanned.document.blocks.enumerated().contains { index, block in
            var isFurniture = false
            if case .furniture = block.kind { isFurniture = true }
            return (isFurniture || cover.contains(index)) && block.text.string.lowercased().contains("borrador")
        }
    }

    /// The first block of the cover that is nothing but a date or a month.
    private func date() -> CellValue {
        for index in cover() {
            let whole = text(index)
            guard let mention = scanned.blocks[index].mentions.first(where: { $0.type == .fecha || $0.type == .mes }),
                let value = mention.value
            else { continue }
            let written = CellReading(scanned: scanned).text(mention.range, block: index)
            if written == whole || written + "." == whole { return .text(value.canonical) }
        }
        return .empty
    }
}
