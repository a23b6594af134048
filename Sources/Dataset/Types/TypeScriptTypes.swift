/// Interfaces and readers of JSON Lines text. `JSON.parse` would make binary fractions of all numbers, so that the readers take them as
/// written: whole numbers become `bigint`, decimals stay text.
struct TypeScriptTypes {
    let types: DatasetTypes

    init(_ types: DatasetTypes) { self.types = types }

    var text: String {
        let names = Identifiers.distinct(types.tables.map { Identifiers.upperCamel($0.name) })
        return """
            // \(DatasetTypes.line(types.title))
            // Enteros: bigint. Decimales: texto exacto (Decimal). Fechas: texto ISO 8601 o EDTF con la precisión escrita. Un valor ausente es null.

            /** Un número decimal exacto, como está escrito: "-12.5". Number(x) lo redondea a 53 bits. */
            export type Decimal = string;

            type Celda = string | bigint | null;

            /** Las filas de un texto JSON Lines. Los números se leen como están escritos, sin pasar por una fracción binaria. */
            function leer(texto: string, enteros: ReadonlySet<string>): Record<string, Celda>[] {
              return texto.split("\\n").filter((linea) => linea !== "").map((linea) => {
                const citada = linea.replace(/"(?:[^"\\\\]|\\\\.)*"|-?\\d+(?:\\.\\d+)?/g, (parte) => (parte.startsWith('"') ? parte : `"${parte}"`));
                const fila = JSON.parse(citada) as Record<string, Celda>;
                for (const campo of enteros) {
                  const valor = fila[campo];
                  if (typeof valor === "string") fila[campo] = BigInt(valor);
                }
                return fila;
              });
            }

            """ + zip(types.tables, names).map { "\n" + declaration($0, named: $1) }.joined()
    }

    private func declaration(_ table: TableSchema, named name: String) -> String {
        let description = DatasetTypes.line(table.description)
        var text = Self.comment(description, indent: "") + "export interface Fila\(name) {\n"
        for field in table.fields {
            text += Self.comment(types.comment(field, of: table), indent: "  ")
            text += "  readonly \(Self.literal(field.name)): \(Self.type(field));\n"
        }
        let whole = table.fields.filter { $0.type == .integer }.map { Self.literal($0.name) }.joined(separator: ", ")
        return text + """
            }

            /** Las filas de \(Self.safe(table.name)).jsonl, en orden. */
            export function leer\(name)(texto: string): Fila\(name)[] {
              return leer(texto, new Set<string>([\(whole)])) as unknown as Fila\(name)[];
            }

            """
    }

    private static func comment(_ text: String, indent: String) -> String { text.isEmpty ? "" : "\(indent)/** \(safe(text)) */\n" }

    /// Cannot end a comment.
    private static func safe(_ text: String) -> String {
        text.split(separator: "*/", omittingEmptySubsequences: false).joined(separator: "* /")
    }

    private static func type(_ field: Field) -> String {
        let type =
            switch field.type {
            case .string, .date: "string"
            case .integer: "bigint"
            case .number: "Decimal"
            }
        return field.isRequired ? type : type + " | null"
    }

    private static func literal(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendJSON(text)
        return String(decoding: bytes, as: UTF8.self)
    }
}
