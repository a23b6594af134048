import Dataset
import DocumentModel
import SpanishNumbers

/// The rows of the tables that every document has.
struct StandardRows: Sendable {
    let scanned: ScannedDocument
    let places: DocumentPlaces

    func document(_ facts: DocumentFacts, pipeline: Pipeline) -> DataTable {
        let document = scanned.document
        return DataTable(
            schema: StandardTables.documento,
            rows: [
                [
                    .text(document.identifier), .text(document.file), .text(document.format.rawValue), facts.title, facts.institution,
                    facts.year,
                    facts.period, facts.status, facts.date, document.pages.isEmpty ? .empty : .integer(document.pages.count),
                    .text(pipeline.name), .text(pipeline.version), .text(StandardTables.contractVersion),
                ]
            ])
    }

    func sections() -> DataTable {
        let rows = scanned.sections.enumerated().map { index, section -> [CellValue] in
            let heading = scanned.document.blocks[section.heading]
            return [
                .integer(index + 1), .integer(section.parent.map { $0 + 1 }), .integer(section.level), .string(title(section)),
                .integer(heading.place.page),
            ]
        }
        return DataTable(schema: StandardTables.secciones, rows: rows)
    }

    /// The text of a heading without its note calls.
    func title(_ section: Section) -> String {
        let text = scanned.document.blocks[section.heading].text.string
        return CellReading(scanned: scanned).text(0..<text.utf8.count, block: section.heading)
    }

    func blocks() -> DataTable {
        let rows = scanned.document.blocks.enumerated().map { index, block -> [CellValue] in
            let (kind, level) = Self.kind(block.kind)
            return [
                .integer(index + 1), .integer(scanned.blocks[index].section.map { $0 + 1 }), .text(kind), .integer(level),
                .string(block.text.string),
            ] + Self.page(block.place) + Self.lineAndColumn(block.place)
        }
        return DataTable(schema: StandardTables.bloques, rows: rows)
    }

    /// All cells of all tables; a cell that holds one mention has its type, value and unit.
    func tables() -> DataTable {
        var rows: [[CellValue]] = []
        var number = 0
        for (index, block) in scanned.document.blocks.enumerated() {
            guard case .table(let table) = block.kind else { continue }
            number += 1
            let reading = CellReading(scanned: scanned)
            let mentions = scanned.blocks[index].mentions.filter { !$0.isArticle && $0.type != .llamadaNota }
            for cell in table.cells {
                let inside = mentions.inside(cell.range)
                let mention = inside.count == 1 ? inside.first : nil
                rows.append(
                    [
                        .integer(number), .integer(cell.row), .integer(cell.column), .integer(cell.rowSpan), .integer(cell.columnSpan),
                        .string(reading.text(cell.range, block: index)), .string(mention?.type.rawValue),
                        .string(mention?.value?.canonical),
                        .string(mention?.unit),
                    ] + Self.page(cell.place))
            }
        }
        return DataTable(schema: StandardTables.tablas, rows: rows)
    }

    func notes() -> DataTable {
        var rows: [[CellValue]] = []
        for (index, block) in scanned.document.blocks.enumerated() {
            guard case .note(let label) = block.kind else { continue }
            let text = CellReading(scanned: scanned).text(0..<block.text.string.utf8.count, block: index)
            rows.append([.text(label), .string(text), .integer(block.place.page)])
        }
        return DataTable(schema: StandardTables.notas, rows: rows)
    }

    func mentions(_ entries: [LedgerEntry]) -> DataTable {
        let rows = entries.map { entry -> [CellValue] in
            let mention = entry.mention
            let (start, length) = places.codePoints(mention.range, block: entry.block)
            let text = scanned.document.blocks[entry.block].text.string.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count)
            return [
                .integer(entry.id), .integer(entry.block + 1), .integer(start), .integer(length),
                .text(String(decoding: text, as: UTF8.self)),
                .text(mention.type.rawValue), .string(mention.value?.canonical), .string(mention.upper?.canonical), .string(mention.unit),
                .string(entry.inheritedUnit), .string(mention.qualifier?.rawValue), .text(mention.rule.rawValue), Self.confidence(mention),
            ] + Self.page(entry.place) + Self.lineAndColumn(entry.place) + [.text(entry.state.rawValue)]
        }
        return DataTable(schema: StandardTables.menciones, rows: rows)
    }

    private static func confidence(_ mention: Mention) -> CellValue {
        ExactDecimal(coefficient: Int128(mention.confidence), exponent: -2).map { .number($0) } ?? .empty
    }

    private static func kind(_ kind: Block.Kind) -> (name: String, level: Int?) {
        switch kind {
        case .heading(let level): ("titulo", level)
        case .paragraph: ("parrafo", nil)
        case .listItem(let level): ("item", level)
        case .table: ("tabla", nil)
        case .note: ("nota", nil)
        case .furniture: ("mobiliario", nil)
        }
    }

    private static func page(_ place: Place) -> [CellValue] {
        let box = place.box
        return [.integer(place.page), .points(box?.x0), .points(box?.y0), .points(box?.x1), .points(box?.y1)]
    }

    private static func lineAndColumn(_ place: Place) -> [CellValue] {
        if case .markup(let line, let column) = place { [.integer(line), .integer(column)] } else { [.empty, .empty] }
    }
}

extension [Mention] {
    /// Those that lie in a range; the mentions must be in order.
    func inside(_ range: Range<Int>) -> ArraySlice<Mention> {
        let first = partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let end = self[first...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return self[first..<end].prefix { $0.range.upperBound <= range.upperBound }
    }
}
