import Dataset
import SpanishNumbers

extension PackageComparison {
    /// One JSON object, its keys in Spanish as in the dataset; values are canonical texts as in the CSV files, `null` where there is none.
    public func json() -> String {
        var json = JSONText()
        json.object { json in
            json.side("anterior", old)
            json.side("nuevo", new)
            json.integer("umbral", threshold)
            json.list("columnas", changes.columns) { json, change in
                json.string("tabla", change.table)
                json.textOrNull("campo", change.field)
                json.string("cambio", change.change.spanish)
            }
            json.list("secciones", changes.sections) { json, change in
                json.string("cambio", change.kind.spanish)
                json.textOrNull("anterior", change.old.isEmpty ? nil : change.old)
                json.textOrNull("nueva", change.new.isEmpty ? nil : change.new)
                if let page = change.page { json.integer("pagina", page) } else { json.null("pagina") }
            }
            json.list("columnas_del_documento", changes.heads) { json, change in
                json.string("columna", change.column)
                json.string("cambio", change.kind.spanish)
                json.strings("cabecera", change.head)
                if let page = change.page { json.integer("pagina", page) } else { json.null("pagina") }
            }
            json.list("patrones", changes.patterns) { json, change in
                json.string("patron", change.pattern)
                json.textOrNull("tabla", change.table.isEmpty ? nil : change.table)
                json.integer("anterior", change.old)
                json.integer("nuevo", change.new)
            }
            json.list("filas", changes.rows) { json, change in
                json.string("tabla", change.table)
                json.string("fila", change.row)
                json.string("cambio", change.change.spanish)
                json.integer("cifras", change.figures)
            }
            json.list("valores", changes.values) { json, change in
                json.string("tabla", change.table)
                json.string("fila", change.row)
                json.string("campo", change.field)
                json.string("cambio", change.change.spanish)
                json.textOrNull("anterior", change.old == .empty ? nil : change.old.canonical)
                json.textOrNull("nuevo", change.new == .empty ? nil : change.new.canonical)
                if let percent = change.percent { json.integer("variacion", Int(percent)) } else { json.null("variacion") }
            }
            json.list("frases", changes.sentences) { json, wording in
                json.strings("numeros", wording.numbers)
                json.string("frase", wording.sentence)
                json.string("lugar", wording.place)
                json.textOrNull("anterior", wording.old.isEmpty ? nil : wording.old)
                json.integer("parecido", wording.resemblance)
                json.strings("patrones", wording.patterns)
            }
            json.list("completitud", changes.completeness) { json, part in
                json.string("tabla", part.table)
                json.string(part.isMeasure ? "medida" : "fila", part.name)
                json.integer("anterior", part.old)
                json.integer("anterior_total", part.oldTotal)
                json.integer("nuevo", part.new)
                json.integer("nuevo_total", part.newTotal)
            }
            json.list("cuadros", changes.grids) { json, grid in
                json.string("tabla", grid.table)
                json.strings("medidas", grid.measures)
                json.list("filas", grid.rows) { json, row in
                    json.string("fila", row.name)
                    json.strings("celdas", row.cells.map { $0.state.spanish })
                }
            }
        }
        return json.text + "\n"
    }
}

extension DatasetComparison.Change {
    fileprivate var spanish: String {
        switch self {
        case .vanished: "desaparece"
        case .jumped: "salta"
        case .appeared: "aparece"
        }
    }
}

extension DatasetComparison.HeadChange.Kind {
    fileprivate var spanish: String {
        switch self {
        case .moved: "cambia_de_lugar"
        case .removed: "desaparece"
        case .added: "aparece"
        case .tableRemoved: "desaparece_el_cuadro"
        case .tableAdded: "aparece_el_cuadro"
        }
    }
}

extension DatasetComparison.Grid.State {
    fileprivate var spanish: String {
        switch self {
        case .kept: "sigue"
        case .jumped: "salta"
        case .vanished: "desaparece"
        case .appeared: "aparece"
        case .absent: "falta"
        }
    }
}

extension DatasetComparison.SectionChange.Kind {
    fileprivate var spanish: String {
        switch self {
        case .renamed: "renombrada"
        case .removed: "desaparece"
        case .added: "aparece"
        }
    }
}

extension JSONText {
    fileprivate mutating func side(_ key: String, _ side: PackageComparison.Side) {
        object(key) { json in
            json.string("archivo", side.file)
            json.textOrNull("anio", side.year.isEmpty ? nil : side.year)
            json.string("pipeline", side.pipeline)
            json.integer("sin_explicar", side.unexplained)
        }
    }

    fileprivate mutating func list<Element>(_ key: String, _ elements: [Element], _ body: (inout JSONText, Element) -> Void) {
        array(key) { json in
            for element in elements { json.object { json in body(&json, element) } }
        }
    }

    fileprivate mutating func strings(_ key: String, _ values: [String]) {
        array(key) { json in
            for value in values { json.string(nil, value) }
        }
    }

    fileprivate mutating func textOrNull(_ key: String, _ value: String?) {
        if let value { string(key, value) } else { null(key) }
    }
}
