import DocumentModel

/// Lines that name a table or a figure ("Tabla 3", "Cuadro N° 2:", "Exhibit 4a.", "Gráfico 1").
struct TableCaptions: Sendable {
    struct Caption: Sendable {
        /// The words from the name to the end of its line.
        var box: Box
        var isFigure: Bool
    }

    private(set) var captions: [Caption] = []

    private static let tables: Set<String> = [
        "tabla", "cuadro", "table", "tables", "exhibit", "tableau", "tabelle", "tabela", "tabella", "cuadros", "tablas",
    ]
    private static let figures: Set<String> = [
        "gráfico", "grafico", "figura", "figure", "chart", "fig.", "ilustración", "mapa", "map", "graph", "abbildung", "graphique",
    ]
    /// How far below a caption its table may begin, and how far above its foot caption it may end, in points.
    private static let above = 75.0
    private static let below = 30.0

    init(captions: [Caption] = []) { self.captions = captions }

    init(words: [Word]) {
        for (place, word) in words.enumerated() {
            guard let first = word.text.utf8.first, Self.initials.contains(first) else { continue }
            let name = word.text.lowercased()
            let isTable = Self.tables.contains(name)
            guard isTable || Self.figures.contains(name), place + 1 < words.count, Self.isNumber(words[place + 1].text),
                beginsLine(place, words)
            else { continue }
            var box = word.box
            for other in words[(place + 1)...].prefix(30) {
                guard abs(other.box.midY - word.box.midY) < 0.5 * word.size, other.box.x0 - box.x1 < 1.5 * word.size else { break }
                box = box.union(other.box)
            }
            captions.append(Caption(box: box, isFigure: !isTable))
        }
    }

    private static let initials: Set<UInt8> = Set("tTcCeEgGfFiImMaA".utf8)

    /// "3", "3.1", "A2", "IV", "N°".
    private static func isNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        if text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
        return (first == 0x4E && text.utf8.count <= 4) || text.utf8.allSatisfy { "IVXL.:-".utf8.contains($0) }
    }

    private func beginsLine(_ place: Int, _ words: [Word]) -> Bool {
        guard place > 0 else { return true }
        let word = words[place]
        let before = words[place - 1]
        return abs(before.box.midY - word.box.midY) > 0.5 * word.size || word.box.x0 - before.box.x1 > 1.2 * word.size
            || before.box.x0 > word.box.x1
    }

    /// The caption of what stands in an area: the nearest just above it, else just below it.
    ///
    /// - Returns: nil where there is none; else whether it names a figure.
    func isFigure(_ box: Box) -> Bool? {
        let near = captions.filter { min($0.box.x1, box.x1) - max($0.box.x0, box.x0) > 0.2 * min($0.box.width, box.width) }
        let over = near.filter { $0.box.midY < box.y0 + 4 && box.y0 - $0.box.y1 < Self.above }.max { $0.box.y1 < $1.box.y1 }
        if let over { return over.isFigure }
        return near.filter { $0.box.midY > box.y1 - 4 && $0.box.y0 - box.y1 < Self.below }.min { $0.box.y0 < $1.box.y0 }?.isFigure
    }
}
