import Dataset
import Testing

/// The types of two tables, whole, in every language.
@Suite struct TypesTests {
    static let types = DatasetTypes(
        title: "Dos tablas",
        tables: [
            TableSchema(
                name: "visitas",
                fields: [
                    Field("codigo", .string, isRequired: true), Field("fecha_inicio", .date, isRequired: true, description: "Primer día"),
                ],
                foreignKeys: [ForeignKey(fields: ["codigo"], table: "zonas", references: ["codigo"])]),
            TableSchema(
                name: "zonas", description: "Las zonas */ \"\"\"\ny su gasto",
                fields: [
                    Field("codigo", .string, isRequired: true), Field("gasto_clp", .integer, description: "Gasto en pesos"),
                    Field("tasa", .number, isRequired: true), Field("class", .number),
                ], primaryKey: ["codigo"]),
        ], units: ["zonas": ["gasto_clp": "CLP", "tasa": "%"]])

    @Test func sql() {
        #expect(
            Self.types.text(in: .sql) == """
                -- Dos tablas
                -- Para SQLite y PostgreSQL. Enteros: BIGINT (64 bits). Decimales: NUMERIC, exacto en PostgreSQL; en SQLite INTEGER si es entero, o REAL.
                -- Fechas: texto ISO 8601 o EDTF con la precisión escrita. Un valor ausente es NULL.

                -- Las zonas */ \"\"\" y su gasto
                CREATE TABLE "zonas" (
                    "codigo" TEXT NOT NULL,
                    "gasto_clp" BIGINT, -- Gasto en pesos (CLP)
                    "tasa" NUMERIC NOT NULL, -- (%)
                    "class" NUMERIC,
                    PRIMARY KEY ("codigo")
                );

                CREATE TABLE "visitas" (
                    "codigo" TEXT NOT NULL,
                    "fecha_inicio" TEXT NOT NULL, -- Primer día
                    FOREIGN KEY ("codigo") REFERENCES "zonas" ("codigo")
                );

                """)
    }

    @Test func jsonSchema() {
        #expect(
            Self.types.text(in: .jsonSchema) == #"""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Dos tablas",
                  "type": "object",
                  "properties": {
                    "visitas": {
                      "type": "array",
                      "items": {"$ref": "#/$defs/visitas"}
                    },
                    "zonas": {
                      "type": "array",
                      "items": {"$ref": "#/$defs/zonas"}
                    }
                  },
                  "additionalProperties": false,
                  "$defs": {
                    "visitas": {
                      "type": "object",
                      "properties": {
                        "codigo": {"type": "string"},
                        "fecha_inicio": {"type": "string", "description": "Primer día"}
                      },
                      "required": ["codigo", "fecha_inicio"],
                      "additionalProperties": false
                    },
                    "zonas": {
                      "description": "Las zonas */ \"\"\" y su gasto",
                      "type": "object",
                      "properties": {
                        "codigo": {"type": "string"},
                        "gasto_clp": {
                          "type": ["integer", "null"],
                          "description": "Gasto en pesos (CLP)"
                        },
                        "tasa": {"type": "number", "description": "(%)"},
                        "class": {
                          "type": ["number", "null"]
                        }
                      },
                      "required": ["codigo", "gasto_clp", "tasa", "class"],
                      "additionalProperties": false
                    }
                  }
                }

                """#)
    }

    @Test func swift() {
        #expect(
            Self.types.text(in: .swift).hasSuffix(
                #"""

                public struct FilaVisitas: Fila {
                    public static let tabla = "visitas"

                    public var codigo: String

                    /// Primer día
                    public var fechaInicio: String

                    private enum CodingKeys: String, CodingKey {
                        case codigo
                        case fechaInicio = "fecha_inicio"
                    }
                }

                /// Las zonas */ """ y su gasto
                public struct FilaZonas: Fila {
                    public static let tabla = "zonas"

                    public var codigo: String

                    /// Gasto en pesos (CLP)
                    public var gastoClp: Int64?

                    /// (%)
                    public var tasa: Decimal

                    public var `class`: Decimal?

                    private enum CodingKeys: String, CodingKey {
                        case codigo
                        case gastoClp = "gasto_clp"
                        case tasa
                        case `class`
                    }
                }

                """#))
    }

    @Test func python() {
        #expect(
            Self.types.text(in: .python).hasSuffix(
                #"""


                @dataclass(frozen=True)
                class FilaVisitas:
                    """visitas"""

                    codigo: str

                    # Primer día
                    fecha_inicio: str

                    @classmethod
                    def leer(cls, carpeta: Union[str, Path]) -> List[FilaVisitas]:
                        return [
                            cls(
                                codigo=fila["codigo"],
                                fecha_inicio=fila["fecha_inicio"],
                            )
                            for fila in _filas(carpeta, "visitas")
                        ]


                @dataclass(frozen=True)
                class FilaZonas:
                    """zonas: Las zonas */ \"\"\" y su gasto"""

                    codigo: str

                    # Gasto en pesos (CLP)
                    gasto_clp: Optional[int]

                    # (%)
                    tasa: Decimal

                    class_: Optional[Decimal]

                    @classmethod
                    def leer(cls, carpeta: Union[str, Path]) -> List[FilaZonas]:
                        return [
                            cls(
                                codigo=fila["codigo"],
                                gasto_clp=fila["gasto_clp"],
                                tasa=Decimal(fila["tasa"]),
                                class_=_decimal(fila["class"]),
                            )
                            for fila in _filas(carpeta, "zonas")
                        ]

                """#))
    }

    @Test func typescript() {
        #expect(
            Self.types.text(in: .typescript).hasSuffix(
                #"""

                export interface FilaVisitas {
                  readonly "codigo": string;
                  /** Primer día */
                  readonly "fecha_inicio": string;
                }

                /** Las filas de visitas.jsonl, en orden. */
                export function leerVisitas(texto: string): FilaVisitas[] {
                  return leer(texto, new Set<string>([])) as unknown as FilaVisitas[];
                }

                /** Las zonas * / """ y su gasto */
                export interface FilaZonas {
                  readonly "codigo": string;
                  /** Gasto en pesos (CLP) */
                  readonly "gasto_clp": bigint | null;
                  /** (%) */
                  readonly "tasa": Decimal;
                  readonly "class": Decimal | null;
                }

                /** Las filas de zonas.jsonl, en orden. */
                export function leerZonas(texto: string): FilaZonas[] {
                  return leer(texto, new Set<string>(["gasto_clp"])) as unknown as FilaZonas[];
                }

                """#))
    }

    @Test func namesThatAreNoneAreMadeSo() {
        let table = TableSchema(
            name: "2 cosas", fields: [Field("año base", .integer), Field("1", .string), Field("año_base", .string), Field("-", .string)])
        let swift = DatasetTypes(title: "", tables: [table]).text(in: .swift)
        #expect(swift.contains("public struct Fila2Cosas: Fila {"))
        #expect(swift.contains(#"case añoBase = "año base""#) && swift.contains(#"case añoBase_ = "año_base""#))
        #expect(swift.contains(#"case _1 = "1""#) && swift.contains(#"case sinNombre = "-""#))
        let python = DatasetTypes(title: "", tables: [table]).text(in: .python)
        #expect(python.contains("    año_base: Optional[int]\n") && python.contains("    año_base_: Optional[str]\n"))
        #expect(python.contains("    _1: Optional[str]\n"))
    }
}
