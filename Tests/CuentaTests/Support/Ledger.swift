import Cuenta

/// The ledger of an extraction, joined with the kinds of its blocks.
struct LedgerRow: Equatable {
    var text: String
    var type: String
    var value: String
    var upper: String
    var state: String
    /// titulo, parrafo, item, tabla, nota or mobiliario
    var block: String

    var hasDigit: Bool { text.utf8.contains { (0x30...0x39).contains($0) } }
    var isFigure: Bool { ["dinero", "conteo", "porcentaje", "decimal"].contains(type) }
}

extension Dataset {
    func csv(_ name: String, columns: [String]? = nil) -> CSV {
        self[name].map { CSV($0, columns: columns) } ?? CSV(head: [], rows: [])
    }

    func ledger() -> [LedgerRow] {
        var kinds: [String: String] = [:]
        for row in csv("bloques", columns: ["bloque_id", "tipo"]).rows { kinds[row[0]] = row[1] }
        return csv("menciones", columns: ["texto", "tipo", "valor", "valor_hasta", "estado", "bloque_id"]).rows.map { row in
            LedgerRow(text: row[0], type: row[1], value: row[2], upper: row[3], state: row[4], block: kinds[row[5]] ?? "")
        }
    }

    /// The mentions of the body written in digits, as the gold file lists them.
    func bodyMentions(withListMarks: Bool = true) -> [LedgerRow] {
        ledger().filter { row in
            row.hasDigit && row.block != "nota" && row.block != "mobiliario" && (withListMarks || row.type != "marcador_lista")
        }
    }
}
