extension StandardTables {
    /// What staff decided about places of the draft, one a row. Only packages of documents with a file of decisions have it.
    public static let decisiones = TableSchema(
        name: "decisiones", description: "Lo que el equipo decidió sobre lugares del borrador, y qué pasó con cada decisión",
        fields: [
            Field("decision_id", .integer, isRequired: true, description: "Número de la decisión, desde 1"),
            Field("tipo", .string, isRequired: true, description: "no_es_cifra, errata o es_indicador"),
            Field("cifra", .string, isRequired: true, description: "La cifra de que trata, como la decisión la escribe"),
            Field("en", .string, isRequired: true, description: "Las palabras en que está, como la decisión las escribe"),
            Field("debe_decir", .string, description: "De una errata, lo que el borrador debió decir"),
            Field("tabla", .string, description: "De un indicador, la tabla"),
            Field("clave", .string, description: "De un indicador, los campos que nombran su fila, como campo=valor"),
            Field("campo", .string, description: "De un indicador, el campo"),
            Field("motivo", .string, isRequired: true, description: "Por qué se decidió"),
            Field("quien", .string, description: "Quién decidió"),
            Field("fecha", .string, description: "Cuándo, como está escrito"),
            Field("origen", .string, isRequired: true, description: "Archivo y línea en que está escrita"),
            Field(
                "estado", .string, isRequired: true,
                description: "aplicada; ya_dice, si no cambia nada; otra_cifra, sin_lugar, ambigua, contradice o invalida, si no se aplicó"),
            Field("detalle", .string, description: "Qué pasó, en palabras"),
            Field("valor_documento", .string, description: "Valor de la cifra como el documento lo dice"),
            Field("valor", .string, description: "Valor que llevan las celdas"),
            Field("celdas", .string, description: "Celdas que vienen de esa cifra, como tabla.fila.campo, separadas por un espacio"),
            Field("controles", .string, description: "Controles en que toman parte esas celdas, separados por un espacio"),
            Field("mencion_id", .integer, description: "La cifra en el libro mayor"),
            Field("bloque_id", .integer, description: "Bloque en que está"),
            page,
        ],
        primaryKey: ["decision_id"],
        foreignKeys: [
            ForeignKey(fields: ["mencion_id"], table: "menciones", references: ["mencion_id"]),
            ForeignKey(fields: ["bloque_id"], table: "bloques", references: ["bloque_id"]),
        ]
    )

    /// Names of all tables that are not a pipeline's own.
    public static let names: Set<String> = Set((all + [decisiones]).map(\.name))

    /// What stands in `procedencia.patron` where a decision gave the value: "decisiones.3".
    public static func decisionName(_ number: Int) -> String { "\(decisiones.name).\(number)" }

    /// Whether a name in `procedencia.patron` is that of a decision.
    public static func isDecision(_ pattern: String) -> Bool { pattern.hasPrefix(decisiones.name + ".") }
}
