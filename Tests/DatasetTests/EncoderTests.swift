import Dataset
import SpanishNumbers
import Testing

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Test func csvQuotesWhatItMustAndNothingElse() {
    #expect(
        text(CSVEncoder().encode(Sample.tables[0]))
            == "codigo,zona,monto_clp,locales,tasa,desde\r\n"
            + "01,\"Ñandú, \"\"el bajo\"\"\",412300000,0,3.12,2025-Q4\r\n"
            + "02,\"Línea uno\nlínea dos\",170141183460469231731687303715884105727,,-0.5,\r\n"
            + "10,,-7,12,40,--12-31\r\n")
    #expect(text(CSVEncoder().encode(Sample.tables[1])) == "codigo,nota,personas\r\n01,A\\B\t\u{1}𝟙,5\r\n10,,7\r\n10,–,\r\n")
}

@Test func aRowOfOneEmptyValueIsNoBlankLine() {
    let table = DataTable(schema: TableSchema(name: "t", fields: [Field("a", .string)]), rows: [[.empty], [.text("")], [.text("x")]])
    #expect(text(CSVEncoder().encode(table)) == "a\r\n\"\"\r\n\"\"\r\nx\r\n")
}

@Test func jsonLinesHaveEveryFieldAndExactNumbers() {
    #expect(
        text(JSONLinesEncoder().encode(Sample.tables[0])) == """
            {"codigo":"01","zona":"Ñandú, \\"el bajo\\"","monto_clp":412300000,"locales":0,"tasa":3.12,"desde":"2025-Q4"}
            {"codigo":"02","zona":"Línea uno\\nlínea dos","monto_clp":170141183460469231731687303715884105727,"locales":null,"tasa":-0.5,"desde":null}
            {"codigo":"10","zona":null,"monto_clp":-7,"locales":12,"tasa":40,"desde":"--12-31"}

            """)
    #expect(
        text(JSONLinesEncoder().encode(Sample.tables[1])) == """
            {"codigo":"01","nota":"A\\\\B\\t\\u0001𝟙","personas":5}
            {"codigo":"10","nota":null,"personas":7}
            {"codigo":"10","nota":"–","personas":null}

            """)
}

@Test(
    arguments: [
        ("0", 0, 0), ("5", 5, 0), ("-5", -5, 0), ("0.05", 5, -2), ("-0.05", -5, -2), ("12.5", 125, -1),
        ("9223372036854775807", Int128(Int64.max), 0),
        ("-9223372036854775808", Int128(Int64.min), 0), ("-9.223372036854775808", Int128(Int64.min), -18),
        ("0.00000000000000000001", 1, -20), ("-170141183460469231731687303715884105728", .min, 0),
    ] as [(String, Int128, Int)])
func numbersAreWrittenAsTheirDescription(_ expected: String, _ coefficient: Int128, _ exponent: Int) throws {
    let number = try #require(ExactDecimal(coefficient: coefficient, exponent: exponent))
    let table = DataTable(schema: TableSchema(name: "t", fields: [Field("a", .number)]), rows: [[.number(number)]])
    #expect(text(CSVEncoder().encode(table)) == "a\r\n\(expected)\r\n")
    #expect(number.description == expected)
}

@Test func pointsAreRoundedToTwoDecimals() {
    #expect(CellValue.points(72.005859375) == Sample.number("72.01"))
    #expect(CellValue.points(-0.001) == Sample.number("0"))
    #expect(CellValue.points(.infinity) == .empty)
    #expect(CellValue.points(.nan) == .empty)
    #expect(CellValue.points(nil) == .empty)
}

@Test func theDescriptorIsADataPackageOfVersion2() {
    #expect(
        text(DataPackageDescriptor().encode(Sample.dataset, package: Sample.package)) == """
            {
              "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
              "name": "cuenta-u-oa-2031.pdf",
              "title": "Cuenta \\"2031\\"",
              "sources": [
                {"title": "cuenta.pdf"}
              ],
              "resources": [
                {
                  "name": "zonas",
                  "type": "table",
                  "path": "zonas.csv",
                  "format": "csv",
                  "mediatype": "text/csv",
                  "encoding": "utf-8",
                  "description": "Zonas y sus montos",
                  "schema": {
                    "fields": [
                      {
                        "name": "codigo",
                        "type": "string",
                        "description": "Código oficial",
                        "constraints": {"required": true}
                      },
                      {"name": "zona", "type": "string"},
                      {"name": "monto_clp", "type": "integer"},
                      {"name": "locales", "type": "integer"},
                      {"name": "tasa", "type": "number"},
                      {"name": "desde", "type": "string", "cuenta:tipo": "date"}
                    ],
                    "missingValues": [""],
                    "primaryKey": ["codigo"]
                  }
                },
                {
                  "name": "visitas",
                  "type": "table",
                  "path": "visitas.csv",
                  "format": "csv",
                  "mediatype": "text/csv",
                  "encoding": "utf-8",
                  "schema": {
                    "fields": [
                      {"name": "codigo", "type": "string"},
                      {"name": "nota", "type": "string"},
                      {"name": "personas", "type": "integer"}
                    ],
                    "missingValues": [""],
                    "foreignKeys": [
                      {
                        "fields": ["codigo"],
                        "reference": {
                          "resource": "zonas",
                          "fields": ["codigo"]
                        }
                      }
                    ]
                  }
                }
              ],
              "cuenta:controles": [
                {"id": "personas", "dice": "Personas y locales", "izquierda": "suma de visitas.personas", "derecha": "suma de zonas.locales"},
                {"id": "monto", "izquierda": "2 × zonas.monto_clp donde codigo = \\"01\\"", "derecha": "824600000", "tolerancia": "redondeo", "gravedad": "aviso"}
              ],
              "cuenta:unidades": {"zonas.1.monto_clp": 5, "zonas.3.monto_clp": 0}
            }

            """)
}

@Test func aReferenceToTheOwnTableNamesNoResource() {
    let table = DataTable(schema: StandardTables.secciones)
    let descriptor = text(DataPackageDescriptor().encode(Dataset(tables: [table]), package: PackageDescription(name: "x")))
    #expect(
        descriptor.contains(
            """
                    "foreignKeys": [
                      {
                        "fields": ["padre_id"],
                        "reference": {
                          "fields": ["seccion_id"]
                        }
                      }
                    ]
            """))
}
