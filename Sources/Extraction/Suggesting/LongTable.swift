import SpanishNumbers

/// The table of a pipeline that takes one figure a row, named by an indicator.
struct LongTable: Sendable {
    var name: String
    /// The field that names the figure.
    var indicator: String
    var value: String
    /// A field for the end of a range.
    var upper: String?
    /// Set where the pipeline has no such table.
    var draft: TableDraft?

    init(pipeline: Pipeline) {
        for table in pipeline.definition.tables where table.unpivot == nil && table.key.isEmpty {
            guard let value = table.field("valor"), value.type == .number else { continue }
            let named = table.fields.first { $0.type == .string && $0.isRequired && $0.automatic == nil && $0.vocabulary == nil }
            guard let named else { continue }
            let others = table.fields.filter { $0.isRequired && $0.automatic == nil && $0.vocabulary == nil }
            guard others.allSatisfy({ $0.name.value == named.name.value || $0.name.value == "valor" }) else { continue }
            self.init(name: table.name.value, indicator: named.name.value, value: "valor", upper: nil, draft: nil)
            upper = table.field("valor_hasta").map(\.name.value)
            return
        }
        let isTaken = pipeline.tables.contains { $0.name == "indicadores" }
        self.init(name: isTaken ? "cifras" : "indicadores", indicator: "indicador", value: "valor", upper: "valor_hasta", draft: nil)
        draft = Self.draft(name: name)
    }

    private init(name: String, indicator: String, value: String, upper: String?, draft: TableDraft?) {
        self.name = name
        self.indicator = indicator
        self.value = value
        self.upper = upper
        self.draft = draft
    }

    static func draft(name: String) -> TableDraft {
        TableDraft(
            name: name, description: "Cada cifra de la prosa; el mismo indicador nombra la misma cifra donde se repita",
            fields: [
                .init(name: "indicador", type: "string", isRequired: true, description: "Nombre estable de la cifra"),
                .init(name: "seccion_id", type: "integer", automatic: "seccion", description: "Sección en que está"),
                .init(name: "valor", type: "number", isRequired: true, description: "Valor (pesos enteros si es dinero)"),
                .init(name: "valor_hasta", type: "number", description: "Fin de un rango"),
                .init(name: "unidad", type: "string", automatic: "unidad", description: "CLP, % o lo que se cuenta"),
                .init(name: "calificador", type: "string", automatic: "calificador", description: "mas_de, cerca_de y otros"),
                .init(name: "periodo", type: "string", automatic: "periodo", description: "Período al que se refiere"),
                .init(name: "texto", type: "string", automatic: "frase", description: "La frase"),
            ])
    }
}
