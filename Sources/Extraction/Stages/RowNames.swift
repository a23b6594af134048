import DocumentModel
import SpanishNumbers

/// Numbers that name the rows of a table: those of a column that counts its rows from one ("N°"), and those at the start of the cells under
/// "Subtítulo", "Ítem" or "Código". They are no figures; a count of things has another head, or does not rise by one from row to row.
enum RowNames {
    private static let codes: Set<String> = [
        "subtítulo", "subtitulo", "subt", "sub", "ítem", "item", "ít", "asignación", "asignacion", "asig", "código", "codigo", "cód", "cod",
        "clasificador",
    ]
    private static let ordinals: Set<String> = ["n°", "nº", "n", "nro", "no", "#", "núm", "num", "número"]
    private static let fewestRows = 3

    static func settle(_ mentions: inout [Mention], in table: Table, _ text: String) {
        guard table.cells.count > fewestRows else { return }
        let headRows = max(1, table.headerRowCount)
        var named: [Int: Bool] = [:]
        for cell in table.cells where cell.row < headRows && cell.columnSpan <= 1 && !cell.range.isEmpty {
            let head = words(of: text, cell.range)
            if !head.isEmpty, head.allSatisfy({ codes.contains($0) || $0 == "/" || $0 == "y" }) { named[cell.column] = false }
            if head.count == 1, ordinals.contains(head[0]), cell.column == 0 { named[cell.column] = true }
        }
        guard !named.isEmpty else { return }
        let columns = Dictionary(grouping: table.cells.lazy.filter { $0.row >= headRows && !$0.range.isEmpty }) { $0.column }
        for (column, counts) in named {
            var found: [Int] = []
            var isCounted = counts
            for cell in columns[column, default: []] {
                let inside = mentions.inside(cell.range)
                guard let first = inside.first, first.range.lowerBound == cell.range.lowerBound, isBare(first, text) else { continue }
                if counts, first.range != cell.range || digits(first, text) != found.count + 1 { isCounted = false }
                found.append(inside.startIndex)
            }
            guard counts ? isCounted && found.count >= fewestRows : true else { continue }
            for index in found { mentions[index] = name(mentions[index], text) }
        }
    }

    /// Digits alone, be they taken for a count or for a year.
    private static func isBare(_ mention: Mention, _ text: String) -> Bool {
        guard mention.type == .conteo || mention.type == .anio, mention.range == mention.numeral, !mention.isInWords else { return false }
        return text.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count).allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func digits(_ mention: Mention, _ text: String) -> Int? { Int(written(mention, text)) }

    private static func written(_ mention: Mention, _ text: String) -> String {
        String(decoding: text.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count), as: UTF8.self)
    }

    private static func name(_ mention: Mention, _ text: String) -> Mention {
        Mention(
            range: mention.range, type: .identificador, value: .text(written(mention, text)), rule: .nombreConNumero, confidence: 80,
            numeral: mention.numeral)
    }

    /// In lower case, without stops.
    private static func words(of text: String, _ range: Range<Int>) -> [String] {
        let cell = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self).lowercased()
        return cell.split { $0.isWhitespace || $0 == "." || $0 == ":" }.map(String.init)
    }
}
