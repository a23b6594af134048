/// The tables that every document gives, column for column as the contract names them.
public enum StandardTables {
    /// Version of the contract these tables follow; the value of `documento.contrato_version`.
    public static let contractVersion = "1"

    /// The document and how it was read, in one row.
    public static let documento = TableSchema(
        name: "documento", description: "El documento leído y cómo se leyó",
        fields: [
            Field("documento_id", .string, isRequired: true, description: "SHA-256 del archivo, en hexadecimal"),
            Field("archivo", .string, isRequired: true, description: "Nombre del archivo, sin carpeta"),
            Field("formato", .string, isRequired: true, description: "pdf, html, markdown o text"),
            Field("titulo", .string, description: "Título del documento"),
            Field("institucion", .string, description: "Institución que rinde cuenta"),
            Field("anio", .integer, description: "Año de la cuenta"),
            Field("periodo", .string, description: "Período del que se da cuenta"),
            Field("estado", .string, description: "borrador o definitivo"),
            Field("fecha", .date, description: "Fecha del documento, con la precisión escrita"),
            Field("paginas", .integer, description: "Número de páginas; vacío si no las tiene"),
            Field("pipeline", .string, isRequired: true, description: "Pipeline con que se extrajo"),
            Field("pipeline_version", .string, isRequired: true, description: "Versión del pipeline"),
            Field("contrato_version", .string, isRequired: true, description: "Versión del contrato de estas tablas"),
        ],
        primaryKey: ["documento_id"]
    )

    /// The headings and what they head, one a row, in document order.
    public static let secciones = TableSchema(
        name: "secciones", description: "Las secciones del documento, en su orden",
        fields: [
            Field("seccion_id", .integer, isRequired: true, description: "Número de la sección, desde 1"),
            Field("padre_id", .integer, description: "Sección que la contiene"),
            Field("nivel", .integer, isRequired: true, description: "Nivel del título; 1 es el más alto"),
            Field("titulo", .string, description: "Título de la sección"),
            page,
        ],
        primaryKey: ["seccion_id"],
        foreignKeys: [ForeignKey(fields: ["padre_id"], table: "secciones", references: ["seccion_id"])]
    )

    /// The blocks of text in reading order, notes and furniture included; places in points from the top left corner of the page.
    public static let bloques = TableSchema(
        name: "bloques", description: "Los bloques de texto del documento, en orden de lectura, con notas y mobiliario",
        fields: [
            Field("bloque_id", .integer, isRequired: true, description: "Número del bloque, desde 1"),
            Field("seccion_id", .integer, description: "Sección en que está"),
            Field("tipo", .string, isRequired: true, description: "titulo, parrafo, item, tabla, nota o mobiliario"),
            Field("nivel", .integer, description: "Nivel del título o de la lista; 1 es el más alto"),
            Field(
                "texto", .string, description: "Texto del bloque; en una tabla, celdas separadas por tabulación y filas por salto de línea"),
            page,
        ] + box + lineAndColumn,
        primaryKey: ["bloque_id"],
        foreignKeys: [ForeignKey(fields: ["seccion_id"], table: "secciones", references: ["seccion_id"])]
    )

    /// Every cell of every table, one a row; rows and columns from 0.
    public static let tablas = TableSchema(
        name: "tablas", description: "Todas las celdas de todas las tablas del documento",
        fields: [
            Field("tabla_id", .integer, isRequired: true, description: "Número de la tabla, desde 1"),
            Field("fila", .integer, isRequired: true, description: "Fila de la celda, desde 0"),
            Field("columna", .integer, isRequired: true, description: "Columna de la celda, desde 0"),
            Field("filas", .integer, isRequired: true, description: "Filas que ocupa"),
            Field("columnas", .integer, isRequired: true, description: "Columnas que ocupa"),
            Field("texto", .string, description: "Texto de la celda"),
            Field("tipo", .string, description: "Tipo de la cifra de la celda, como en menciones"),
            Field("valor", .string, description: "Valor de la cifra de la celda, como en menciones"),
            Field("unidad", .string, description: "Unidad de la cifra de la celda, como en menciones"),
            page,
        ] + box,
        primaryKey: ["tabla_id", "fila", "columna"]
    )

    /// The notes, one a row.
    public static let notas = TableSchema(
        name: "notas", description: "Notas al pie y al final",
        fields: [
            Field("numero", .string, isRequired: true, description: "Llamada de la nota, como está escrita"),
            Field("texto", .string, description: "Texto de la nota, sin la llamada"),
            page,
        ]
    )

    /// The tables that every document gives, in the order of the contract.
    public static let all: [TableSchema] = [
        documento, secciones, bloques, tablas, notas, menciones, procedencia, patrones, controles,
    ]

    static let page = Field("pagina", .integer, description: "Página, desde 1; vacío si el documento no tiene páginas")

    static let box = [
        Field("x0", .number, description: "Borde izquierdo en la página, en puntos desde la izquierda"),
        Field("y0", .number, description: "Borde superior en la página, en puntos desde arriba"),
        Field("x1", .number, description: "Borde derecho en la página, en puntos desde la izquierda"),
        Field("y1", .number, description: "Borde inferior en la página, en puntos desde arriba"),
    ]

    static let lineAndColumn = [
        Field("linea", .integer, description: "Línea del archivo, desde 1; vacío si el documento tiene páginas"),
        Field("columna", .integer, description: "Columna del archivo en puntos de código, desde 1; vacío si el documento tiene páginas"),
    ]
}
