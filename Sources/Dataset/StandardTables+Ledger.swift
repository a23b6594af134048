extension StandardTables {
    /// The ledger: every digit of the visible text lies in the range of exactly one row. Positions are in Unicode code points.
    public static let menciones = TableSchema(
        name: "menciones", description: "El libro mayor: cada dígito del documento está en exactamente una de sus filas",
        fields: [
            Field("mencion_id", .integer, isRequired: true, description: "Número de la mención, desde 1"),
            Field("bloque_id", .integer, isRequired: true, description: "Bloque en que está"),
            Field("inicio", .integer, isRequired: true, description: "Posición en el texto del bloque, en puntos de código desde 0"),
            Field("largo", .integer, isRequired: true, description: "Largo en puntos de código"),
            Field("texto", .string, isRequired: true, description: "La mención como está escrita"),
            Field("tipo", .string, isRequired: true, description: "Tipo de mención: dinero, conteo, porcentaje, fecha, identificador, …"),
            Field("valor", .string, description: "Valor exacto en texto canónico: pesos enteros, punto decimal, fechas ISO 8601 o EDTF"),
            Field("valor_hasta", .string, description: "Fin del rango"),
            Field("unidad", .string, description: "Moneda ISO 4217, UTM, UTA, % o lo contado, como está escrito"),
            Field("unidad_heredada", .string, description: "Unidad y escala tomadas de una cabecera o del contexto, como están escritas"),
            Field("calificador", .string, description: "mas_de, menos_de, cerca_de, al_menos, hasta o vago"),
            Field("regla", .string, isRequired: true, description: "Regla que la reconoció"),
            Field("confianza", .number, isRequired: true, description: "Confianza de la regla, de 0 a 1"),
            page,
        ] + box + lineAndColumn + [
            Field("estado", .string, isRequired: true, description: "extraida, referencia, en_conflicto o sin_explicar")
        ],
        primaryKey: ["mencion_id"],
        foreignKeys: [ForeignKey(fields: ["bloque_id"], table: "bloques", references: ["bloque_id"])]
    )

    /// Where each cell of a pipeline's tables comes from; rows from 1.
    public static let procedencia = TableSchema(
        name: "procedencia", description: "De dónde viene cada celda de las tablas del pipeline",
        fields: [
            Field("tabla", .string, isRequired: true, description: "Tabla de la celda"),
            Field("fila", .integer, isRequired: true, description: "Fila de la celda en su tabla, desde 1"),
            Field("campo", .string, isRequired: true, description: "Campo de la celda"),
            Field("mencion_id", .integer, description: "Mención de que viene; vacío si viene de texto"),
            Field("bloque_id", .integer, isRequired: true, description: "Bloque de que viene"),
            Field("inicio", .integer, isRequired: true, description: "Posición en el texto del bloque, en puntos de código desde 0"),
            Field("largo", .integer, isRequired: true, description: "Largo en puntos de código"),
            Field("patron", .string, isRequired: true, description: "Patrón que la encontró"),
        ],
        foreignKeys: [
            ForeignKey(fields: ["mencion_id"], table: "menciones", references: ["mencion_id"]),
            ForeignKey(fields: ["bloque_id"], table: "bloques", references: ["bloque_id"]),
        ]
    )

    /// The pipeline's patterns and how often each matched.
    public static let patrones = TableSchema(
        name: "patrones", description: "Cuántas veces coincidió cada patrón del pipeline",
        fields: [
            Field("patron", .string, isRequired: true, description: "Identificador del patrón"),
            Field("tabla", .string, description: "Tabla que llena; vacío si solo reconoce referencias"),
            Field("coincidencias", .integer, isRequired: true, description: "Veces que coincidió en el documento"),
        ]
    )

    /// The results of the checks: both sides, their difference, and the cells they are about.
    public static let controles = TableSchema(
        name: "controles", description: "Cifras que deben concordar según el propio documento",
        fields: [
            Field("control_id", .string, isRequired: true, description: "Identificador del control"),
            Field("dice", .string, description: "Lo que el control afirma"),
            Field("izquierda", .number, description: "Valor del lado izquierdo"),
            Field("derecha", .number, description: "Valor del lado derecho"),
            Field("diferencia", .number, description: "Izquierda menos derecha"),
            Field("tolerancia", .number, description: "Diferencia que se acepta"),
            Field("resultado", .string, isRequired: true, description: "cumple, falla o sin_datos"),
            Field("celdas", .string, description: "Celdas que toman parte, como tabla.fila.campo, separadas por un espacio"),
            Field(
                "sospechosas", .string,
                description: "Los menores grupos de celdas cuyo cambio haría cumplir el control y los que fallan con él, separados por ;"),
        ],
        primaryKey: ["control_id"]
    )
}
