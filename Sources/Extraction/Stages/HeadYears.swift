import DocumentModel
import SpanishNumbers

/// Years beside the unit of a column's head: "Monto M$ 2025", "Ejecución 2025 %".
///
/// They are no amounts and no shares, unless the column goes on with such figures: then its first row is no head.
enum HeadYears {
    static func settle(_ mentions: inout [Mention], in table: Table, _ text: String) {
        let headRows = max(1, table.headerRowCount)
        guard let bodyStart = table.cells.first(where: { $0.row >= headRows && !$0.range.isEmpty })?.range.lowerBound,
            mentions.contains(where: { $0.range.lowerBound < bodyStart && isCandidate($0, text) })
        else { return }
        var stating: Set<Int> = []
        for cell in table.cells where cell.row >= headRows {
            if mentions.inside(cell.range).contains(where: { $0.type == .dinero || $0.type == .porcentaje }) { stating.insert(cell.column) }
        }
        for cell in table.cells where cell.row < headRows && !cell.range.isEmpty {
            for index in mentions.inside(cell.range).indices where isCandidate(mentions[index], text) {
                guard !cell.columns.contains(where: { stating.contains($0) }) else { continue }
                let numeral = mentions[index].numeral
                // A first row that nobody called a head may hold figures.
                guard table.headerRowCount > 0 || mentions[index].range != cell.range else { continue }
                mentions[index] = Mention(
                    range: numeral, type: .anio, value: .text(bytes(numeral, text)), rule: .anioSinSustantivo, confidence: 80)
            }
        }
    }

    /// An amount or share of four bare digits that may be a year.
    private static func isCandidate(_ mention: Mention, _ text: String) -> Bool {
        guard mention.type == .dinero || mention.type == .porcentaje, mention.qualifier == nil, mention.upper == nil,
            mention.numeral.count == 4, mention.inherited == nil
        else { return false }
        return Int(bytes(mention.numeral, text)).map { (1990...2050).contains($0) } ?? false
    }

    private static func bytes(_ range: Range<Int>, _ text: String) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
