import Dataset
import Testing

@Test func theStandardTablesHaveTheColumnsOfTheContract() {
    let columns = StandardTables.all.map { "\($0.name): " + $0.fields.map(\.name).joined(separator: ", ") }
    #expect(
        columns == [
            "documento: documento_id, archivo, formato, titulo, institucion, anio, periodo, estado, fecha, paginas, pipeline, "
                + "pipeline_version, contrato_version",
            "secciones: seccion_id, padre_id, nivel, titulo, pagina",
            "bloques: bloque_id, seccion_id, tipo, nivel, texto, pagina, x0, y0, x1, y1, linea, columna",
            "tablas: tabla_id, fila, columna, filas, columnas, texto, tipo, valor, unidad, pagina, x0, y0, x1, y1",
            "notas: numero, texto, pagina",
            "menciones: mencion_id, bloque_id, inicio, largo, texto, tipo, valor, valor_hasta, unidad, unidad_heredada, calificador, "
                + "regla, confianza, pagina, x0, y0, x1, y1, linea, columna, estado",
            "procedencia: tabla, fila, campo, mencion_id, bloque_id, inicio, largo, patron",
            "patrones: patron, tabla, coincidencias",
            "controles: control_id, dice, izquierda, derecha, diferencia, tolerancia, resultado, celdas, sospechosas",
        ])
}

@Test func keysNameFieldsThatExist() {
    for schema in StandardTables.all {
        #expect(schema.primaryKey.allSatisfy { schema.index(of: $0) != nil })
        #expect(schema.fields.allSatisfy { !$0.description.isEmpty })
        for key in schema.foreignKeys {
            #expect(key.fields.allSatisfy { schema.index(of: $0) != nil })
            let target = StandardTables.all.first { $0.name == key.table }
            #expect(key.references.allSatisfy { target?.index(of: $0) != nil })
        }
    }
}

@Test func aProvenanceEntryFillsItsRow() {
    let entry = ProvenanceEntry(
        table: "zonas", row: 3, field: "locales", mentionID: nil, blockID: 7, start: 0, length: 12, pattern: "zonas.locales")
    let table = DataTable(schema: StandardTables.procedencia, rows: [entry.values])
    #expect(
        String(decoding: CSVEncoder().encode(table), as: UTF8.self)
            == "tabla,fila,campo,mencion_id,bloque_id,inicio,largo,patron\r\nzonas,3,locales,,7,0,12,zonas.locales\r\n")
    #expect(entry.cell.description == "zonas.3.locales")
}

@Test func defectsNameCellsKeysAndReferences() {
    var dataset = Sample.dataset
    dataset.tables[0].rows[1][0] = .empty
    dataset.tables[0].rows[2][0] = .text("01")
    #expect(
        dataset.defects().map(\.description) == [
            "warning: the required cell zonas.2.codigo is empty [required-value-missing]",
            "warning: rows 1 and 3 of table “zonas” have the same key “01” [repeated-key]",
            "warning: row 2 of table “visitas” refers to “10”, which table “zonas” has not [dangling-reference]",
            "warning: row 3 of table “visitas” refers to “10”, which table “zonas” has not [dangling-reference]",
        ])
    #expect(Sample.dataset.defects() == [])
}
