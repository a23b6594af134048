/// Frozen dataclasses with a reader of JSON Lines files. `int` has no limit; decimals are `decimal.Decimal`, read without a `float` between.
struct PythonTypes {
    let types: DatasetTypes

    init(_ types: DatasetTypes) { self.types = types }

    var text: String {
        let names = Identifiers.distinct(types.tables.map { "Fila" + Identifiers.upperCamel($0.name) })
        return """
            # \(DatasetTypes.line(types.title))
            # Enteros: int. Decimales: Decimal, exacto. Fechas: texto ISO 8601 o EDTF con la precisión escrita. Un valor ausente es None.
            from __future__ import annotations

            import json
            from dataclasses import dataclass
            from decimal import Decimal
            from pathlib import Path
            from typing import Any, Dict, Iterator, List, Optional, Union


            def _filas(carpeta: Union[str, Path], tabla: str) -> Iterator[Dict[str, Any]]:
                # Un número con punto se lee como Decimal, nunca como float.
                with open(Path(carpeta) / (tabla + ".jsonl"), encoding="utf-8", newline="\\n") as lineas:
                    for linea in lineas:
                        yield json.loads(linea, parse_float=Decimal)


            def _decimal(valor: Any) -> Optional[Decimal]:
                return None if valor is None else Decimal(valor)

            """ + zip(types.tables, names).map { "\n\n" + structure($0, named: $1) }.joined()
    }

    private func structure(_ table: TableSchema, named name: String) -> String {
        let fields = Identifiers.distinct(table.fields.map { Identifiers.snake($0.name) }, reserved: Self.keywords)
        var text =
            "@dataclass(frozen=True)\nclass \(name):\n    \(Self.docstring(DatasetTypes.line(table.description), table: table.name))\n"
        for (field, attribute) in zip(table.fields, fields) {
            let comment = types.comment(field, of: table)
            text += "\n" + (comment.isEmpty ? "" : "    # \(comment)\n") + "    \(attribute): \(Self.type(field))\n"
        }
        text += """

                @classmethod
                def leer(cls, carpeta: Union[str, Path]) -> List[\(name)]:
                    return [
                        cls(\(table.fields.isEmpty ? ")" : "")

            """
        for (field, attribute) in zip(table.fields, fields) {
            text += "                \(attribute)=\(Self.value(field)),\n"
        }
        if !table.fields.isEmpty { text += "            )\n" }
        return text + "            for fila in _filas(carpeta, \(Self.literal(table.name)))\n        ]\n"
    }

    private static func docstring(_ description: String, table: String) -> String {
        literal(description.isEmpty ? table : "\(table): \(description)", quote: "\"\"\"")
    }

    private static func value(_ field: Field) -> String {
        let cell = "fila[\(literal(field.name))]"
        guard field.type == .number else { return cell }
        return field.isRequired ? "Decimal(\(cell))" : "_decimal(\(cell))"
    }

    private static func type(_ field: Field) -> String {
        let type =
            switch field.type {
            case .string, .date: "str"
            case .integer: "int"
            case .number: "Decimal"
            }
        return field.isRequired ? type : "Optional[\(type)]"
    }

    private static func literal(_ text: String, quote: String = "\"") -> String {
        var literal = quote
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                literal += "\\x" + (digits.count == 1 ? "0" : "") + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + quote
    }

    /// The keywords of Python 3, and the reader's own names.
    private static let keywords: Set<String> = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
        "while", "with", "yield", "leer",
    ]
}
