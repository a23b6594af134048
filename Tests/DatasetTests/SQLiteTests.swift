import Testing

@testable import Dataset

@Test func theSchemaHasTypesAndKeys() {
    #expect(
        Sample.tables.map { SQLiteSchema.createTable($0.schema) + ";\n" }.joined() == """
            CREATE TABLE "zonas" (
              "codigo" TEXT,
              "zona" TEXT,
              "monto_clp" INTEGER,
              "locales" INTEGER,
              "tasa" NUMERIC,
              "desde" TEXT,
              PRIMARY KEY ("codigo")
            );
            CREATE TABLE "visitas" (
              "codigo" TEXT,
              "nota" TEXT,
              "personas" INTEGER,
              FOREIGN KEY ("codigo") REFERENCES "zonas" ("codigo")
            );

            """)
}

@Test func valuesAreStoredInTheTypeOfTheirField() {
    func holds(_ condition: String) -> Bool {
        let check = Check(id: "c", body: .sql("SELECT 1 FROM zonas, visitas WHERE \(condition)"))
        return CheckEvaluator(checks: [check], tables: Sample.tables).results().map(\.outcome) == [.falla]
    }
    #expect(holds("zonas.rowid = 1 AND typeof(zonas.codigo) = 'text' AND zonas.codigo = '01'"))
    #expect(holds("zonas.rowid = 1 AND typeof(monto_clp) = 'integer' AND monto_clp = 412300000"))
    #expect(holds("zonas.rowid = 1 AND typeof(locales) = 'integer' AND locales = 0"))
    #expect(holds("zonas.rowid = 2 AND typeof(locales) = 'null'"))
    #expect(holds("zonas.rowid = 1 AND typeof(tasa) = 'real' AND tasa = 3.12"))
    #expect(holds("zonas.rowid = 3 AND typeof(tasa) = 'integer' AND tasa = 40"))
    #expect(holds("zonas.rowid = 2 AND typeof(monto_clp) = 'real' AND monto_clp = 170141183460469231731687303715884105727.0"))
    #expect(holds("visitas.rowid = 2 AND typeof(nota) = 'null'"))
    #expect(holds("visitas.rowid = 1 AND nota = 'A\\B' || char(9, 1) || '𝟙'"))
    #expect(!holds("typeof(codigo) = 'integer'"))
}

@Test func theFileIsASQLiteDatabaseOfWholePages() throws {
    let bytes = try SQLiteExporter().encode(Sample.tables)
    #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    #expect(bytes.count == 4096 * 4)
}
