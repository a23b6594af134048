import Dataset
import Foundation
import Testing

/// The sample with the tables that notes are made from: page 14 for one cell, a line of a file for another, one repeated six times.
private let noted: Dataset = {
    var dataset = Sample.dataset
    dataset.tables.insert(
        DataTable(
            schema: StandardTables.bloques,
            rows: [
                [
                    .integer(1), .empty, .text("parrafo"), .empty,
                    .text(
                        "En la zona de Ñandú, como en otras que no se nombran, el monto fue de M$ 412.300 "
                            + "en todo el año que aquí se cuenta."),
                    .integer(13), .empty, .empty, .empty, .empty, .empty, .empty,
                ],
                [
                    .integer(2), .empty, .text("parrafo"), .empty, .text("Hubo 0 locales."), .empty, .empty, .empty, .empty, .empty,
                    .integer(55), .integer(3),
                ],
            ]), at: 0)
    var mention = [CellValue](repeating: .empty, count: StandardTables.menciones.fields.count)
    mention[0] = .integer(9)
    if let page = StandardTables.menciones.index(of: "pagina") { mention[page] = .integer(14) }
    dataset.tables.insert(DataTable(schema: StandardTables.menciones, rows: [mention]), at: 1)
    let entries =
        [
            ProvenanceEntry(table: "zonas", row: 1, field: "monto_clp", mentionID: 9, blockID: 1, start: 70, length: 10, pattern: "p"),
            ProvenanceEntry(table: "zonas", row: 1, field: "locales", blockID: 2, start: 5, length: 1, pattern: "p"),
        ]
        + Array(
            repeating: ProvenanceEntry(table: "visitas", row: 1, field: "personas", blockID: 2, start: 5, length: 1, pattern: "p"), count: 7
        )
    dataset.tables.insert(DataTable(schema: StandardTables.procedencia, rows: entries.map(\.values)), at: 2)
    return dataset
}()

private func pythonReads(_ script: String) throws -> String {
    var output = ""
    try withTemporaryFolder { folder in
        try XLSXExporter().write(noted, to: "\(folder)/cuenta.xlsx")
        let result = try run(["python3", "-c", "import openpyxl\nbook = openpyxl.load_workbook('cuenta.xlsx')\n" + script], in: folder)
        #expect(result.status == 0)
        output = result.output
    }
    return output
}

private let hasOpenpyxl = canRun("python3", "-c", "import openpyxl")

/// A control character is written in the escape of the file format (ECMA-376, ST_Xstring), which openpyxl leaves as it is.
@Test(.enabled(if: hasOpenpyxl, "left out: openpyxl is not installed (pip install openpyxl)"))
func valuesTypesAndFormatsAreThoseOfTheFields() throws {
    let output = try pythonReads(
        """
        print(book.sheetnames)
        for row in book['zonas'].iter_rows():
            print([(cell.value, cell.number_format) for cell in row if cell.value is not None])
        for row in book['visitas'].iter_rows(min_row=2, max_row=2): print([cell.value for cell in row])
        print([(cell.value, cell.number_format) for cell in book['bloques'][2] if cell.value is not None][:2])
        """)
    #expect(
        output == """
            ['zonas', 'visitas', 'bloques', 'menciones', 'procedencia']
            [('codigo', 'General'), ('zona', 'General'), ('monto_clp', 'General'), ('locales', 'General'), ('tasa', 'General'), ('desde', 'General')]
            [('01', '@'), ('Ñandú, "el bajo"', '@'), (412300000, '#,##0'), (0, '#,##0'), (3.12, '#,##0.00'), ('2025-Q4', '@')]
            [('02', '@'), ('Línea uno\\nlínea dos', '@'), ('170141183460469231731687303715884105727', '@'), (-0.5, '#,##0.0')]
            [('10', '@'), (-7, '#,##0'), (12, '#,##0'), (40, '#,##0'), ('--12-31', '@')]
            ['01', 'A\\\\B\\t_x0001_𝟙', 5]
            [(1, '0'), ('parrafo', '@')]

            """)
}

@Test(.enabled(if: hasOpenpyxl, "left out: openpyxl is not installed (pip install openpyxl)"))
func sheetsArePrintedWholeInWidth() throws {
    let output = try pythonReads(
        """
        for sheet in (book['zonas'], book['bloques']):
            page = sheet.page_setup
            print(page.orientation, page.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage, page.fitToWidth, page.fitToHeight)
            print(sheet.print_title_rows, sheet.oddFooter.left.text, sheet.oddFooter.right.text)
        """)
    let setUp = "landscape 1 True None 0\n$1:$1 &A Página &P de &N\n"
    #expect(output == setUp + setUp)
}

@Test(.enabled(if: hasOpenpyxl, "left out: openpyxl is not installed (pip install openpyxl)"))
func headsAreFrozenAndCellsLeadToTheirWords() throws {
    let output = try pythonReads(
        """
        for name in ('zonas', 'visitas', 'bloques'):
            sheet = book[name]
            print(name, sheet.freeze_panes, sheet.auto_filter.ref, sheet['A1'].font.bold)
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.comment: print(cell.coordinate, repr(cell.comment.text))
        widths = [round(book['zonas'].column_dimensions[c].width) for c in 'ABCDEF']
        print(widths)
        print(book.properties.created, book.properties.modified)
        """)
    #expect(
        output == """
            zonas B2 A1:F4 True
            C2 'p. 14: «…que no se nombran, el monto fue de M$ 412.300 en todo el año que aquí se cuenta.»'
            D2 'línea 55: «Hubo 0 locales.»'
            visitas A2 A1:C4 True
            C2 'línea 55: «Hubo 0 locales.»\\nlínea 55: «Hubo 0 locales.»\\nlínea 55: «Hubo 0 locales.»\\n\
            línea 55: «Hubo 0 locales.»\\nlínea 55: «Hubo 0 locales.»\\n(y 2 más)'
            bloques A2 A1:L3 True
            [10, 23, 54, 11, 9, 9]
            1980-01-01 00:00:00 1980-01-01 00:00:00

            """)
}

@Test func theSameDatasetGivesTheSameWorkbook() throws {
    try withTemporaryFolder { folder in
        try XLSXExporter().write(noted, to: "\(folder)/a.xlsx")
        try XLSXExporter().write(noted, to: "\(folder)/b.xlsx")
        let files = try contents(folder)
        #expect(files["a.xlsx"] == files["b.xlsx"])
        #expect(files["a.xlsx"]?.starts(with: Array("PK".utf8)) == true)
    }
}

@Test(.enabled(if: hasOpenpyxl, "left out: openpyxl is not installed (pip install openpyxl)"))
func aLongTableAndALongTextAreWrittenWhole() throws {
    let schema = TableSchema(name: "un_nombre_de_tabla_más_largo_que_31", fields: [Field("n", .integer), Field("t", .string)])
    let long = String(repeating: "ñ", count: 40_000)
    let rows: [[CellValue]] = (1...260_000).map { [.integer($0), .text($0 == 2 ? long : "x")] }
    try withTemporaryFolder { folder in
        try XLSXExporter().write(Dataset(tables: [DataTable(schema: schema, rows: rows)]), to: "\(folder)/l.xlsx")
        let script = """
            import openpyxl
            book = openpyxl.load_workbook('l.xlsx', read_only=True)
            sheet = book.worksheets[0]
            rows = list(sheet.iter_rows(values_only=True))
            print(sheet.title, len(rows), rows[0], rows[1], len(rows[2][1]), rows[2][1][-2:], rows[-1])
            """
        let output = try run(["python3", "-c", script], in: folder).output
        #expect(output == "un_nombre_de_tabla_más_largo_qu 260001 ('n', 't') (1, 'x') 32767 ñ… (260000, 'x')\n")
    }
}

@Test func textsThatAreCutAreCounted() throws {
    let schema = TableSchema(name: "t", fields: [Field("t", .string)])
    let texts = [32_767, 32_768, 20_000, 40_000].map { String(repeating: "ñ", count: $0) }
    let dataset = Dataset(tables: [DataTable(schema: schema, rows: texts.map { [.text($0)] })])
    try withTemporaryFolder { folder in
        let notes = try DataPackageWriter(formats: [.csv, .xlsx]).write(dataset, package: Sample.package, to: "\(folder)/p")
        #expect(
            notes.map(\.description) == [
                "cuenta.xlsx: note: texts that end in “…” because a cell holds 32767 characters at most: 2; the other forms have them whole [cells-cut]"
            ])
        #expect(try DataPackageWriter(formats: [.csv]).write(dataset, package: Sample.package, to: "\(folder)/q") == [])
        #expect(try DataPackageWriter().write(Sample.dataset, package: Sample.package, to: "\(folder)/r") == [])
    }
}

@Test func whatASheetCannotHoldIsSaid() throws {
    try withTemporaryFolder { folder in
        let names = ["una_tabla_de_nombre_bien_largo_a", "una_tabla_de_nombre_bien_largo_b"]
        let twins = Dataset(tables: names.map { DataTable(schema: TableSchema(name: $0, fields: [Field("a", .string)])) })
        #expect {
            try XLSXExporter().write(twins, to: "\(folder)/t.xlsx")
        } throws: {
            "\($0)".contains("two tables have the sheet name “una_tabla_de_nombre_bien_largo_”")
        }
        #expect {
            try XLSXExporter().write(Sample.dataset, to: "\(folder)/no/such/folder.xlsx")
        } throws: {
            "\($0)".contains("error: the workbook could not be written: ")
        }
        // In a package it takes the folder with it.
        #expect(throws: (any Error).self) {
            try DataPackageWriter(formats: [.csv, .xlsx]).write(twins, package: Sample.package, to: "\(folder)/p")
        }
        #expect(tree(folder) == [])
    }
}

@Test func aPackageMayHaveAWorkbook() throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.csv, .xlsx]).write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        #expect(tree("\(folder)/p") == ["cuenta.xlsx", "datapackage.json", "visitas.csv", "zonas.csv"])
        #expect(try DataPackageReader().read("\(folder)/p").tables.count == 2)
        try DataPackageWriter(formats: [.xlsx]).write(Sample.dataset, package: Sample.package, to: "\(folder)/x")
        #expect {
            try DataPackageReader().read("\(folder)/x")
        } throws: {
            "\($0)".contains("a package of nothing but a workbook cannot be read back")
        }
    }
}
