import DocumentModel

/// Finds stamps set level ("RECIBIDO 12 ABR 2026", "OFICINA DE PARTES", "BORRADOR"): lines in capitals of nothing but the words of stamps, dates
/// and numbers, with one of them that says what the stamp is for.
enum StampLines {
    private static let purposes: Set<String> = [
        "BORRADOR", "RECIBIDO", "RECIBIDA", "RECEPCIONADO", "DESPACHADO", "TRAMITADO", "TRAMITADA", "ANULADO", "CONFIDENCIAL", "RESERVADO",
        "COPIA", "INGRESADO",
    ]
    private static let others: Set<String> = [
        "OFICINA", "DE", "PARTES", "TOTALMENTE", "FECHA", "HORA", "FOLIO", "N°", "Nº", "NO", "CITAR", "FIEL", "DEL", "ORIGINAL",
        "SECRETARÍA",
        "DOCUMENTO", "ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "SEPT", "OCT", "NOV", "DIC", "ENERO", "FEBRERO",
        "MARZO",
        "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE", "HRS",
    ]
    private static let mostWords = 8
    private static let mostLines = 4
    /// Lines of one stamp, and what is part of the text about it, are at most so far apart, as a share of the size.
    private static let nearest = 1.6

    /// The rows of a page that are lines of stamps.
    static func rows(of rows: [Line]) -> [Int] {
        var found: [Int] = []
        var index = 0
        while index < rows.count {
            guard isOfStamp(rows[index]) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < rows.count, isOfStamp(rows[end]), isNear(rows[end - 1], rows[end]) { end += 1 }
            let block = index..<end
            let isAlone =
                (index == 0 || !belongs(rows[index], to: rows[index - 1])) && (end == rows.count || !belongs(rows[end - 1], to: rows[end]))
            if isAlone, block.count <= mostLines, block.contains(where: { rows[$0].words.contains { purposes.contains(bare($0.text)) } }) {
                found += block
            }
            index = end
        }
        return found
    }

    private static func isOfStamp(_ line: Line) -> Bool {
        guard line.words.count <= mostWords else { return false }
        return line.words.allSatisfy { word in
            let text = bare(word.text)
            return text.isEmpty || purposes.contains(text) || others.contains(text) || isNumber(text)
        }
    }

    /// A line of a paragraph or title that happens to have such words alone.
    private static func belongs(_ line: Line, to other: Line) -> Bool { line.style == other.style && isNear(line, other) }

    private static func isNear(_ one: Line, _ other: Line) -> Bool {
        abs(one.baseline - other.baseline) <= nearest * max(one.size, other.size) && one.box.x0 < other.box.x1 && other.box.x0 < one.box.x1
    }

    /// Without stops and signs around it.
    private static func bare(_ text: String) -> String {
        let signs = ".,:;|-–—*()[]\"«»".unicodeScalars
        let inner = text.unicodeScalars.drop { signs.contains($0) }
        return String(String.UnicodeScalarView(inner.reversed().drop { signs.contains($0) }.reversed()))
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x2F, 0x2D, 0x3A].contains($0) }
    }
}
