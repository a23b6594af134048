import Dataset
import SpanishNumbers
import Testing

private typealias S = CheckSample

@Test func aQuotientIsComparedToNineDecimals() {
    let results = S.results(
        CheckDeclaration(
            id: "exacto", left: "anexo.cifra donde linea = \"monto\" / anexo.cifra donde linea = \"talleres\"", right: "200000"),
        CheckDeclaration(
            id: "periodico", left: "anexo.cifra donde linea = \"talleres\" / regiones.total donde codigo = \"03\"", right: "1,11"),
        CheckDeclaration(
            id: "entre-cero", left: "anexo.cifra donde linea = \"talleres\" / regiones.ferias donde codigo = \"09\"", right: "1"))
    #expect(
        results.map(S.line) == [
            "exacto ;  ; 200000 ; 200000 ; 0 ; 0 ; cumple ; anexo.3.cifra anexo.1.cifra anexo.4.cifra",
            "periodico ;  ; 1.111111111 ; 1.11 ; 0.001111111 ; 0 ; falla ; anexo.1.cifra anexo.4.cifra regiones.3.total",
            "entre-cero ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for regiones.ferias donde codigo = \"09\"",
        ])
    // Not linear in its cells: only that the repeated figure is the same is.
    #expect(results[1].relations.map(S.relation) == ["1 anexo.1.cifra + -1 anexo.4.cifra + 0 ± 0"])
}

@Test func aQuotientToleratesTheRoundingOfItsParts() {
    let cell = { (row: Int) in CellReference(table: "anexo", row: row, field: "cifra") }
    let declaration = CheckDeclaration(
        id: "razon", left: "anexo.cifra donde linea = \"monto\" / regiones.monto donde codigo = \"01\"",
        right: "anexo.cifra donde linea = \"razón\"", tolerance: "redondeo")
    // 2,000,000 / 1,200,000 = 1.666666667 against 1.5: half a unit of 0.1 does not reach, half a unit of 1 does.
    #expect(S.results(declaration, units: [cell(5): -1]).map(\.outcome) == [.falla])
    #expect(S.results(declaration, units: [cell(5): 0]).map(\.outcome) == [.cumple])
    // Half of 100,000 in the dividend moves the quotient by 0.041666667, too little; half of 1,000,000 by 0.416666667.
    #expect(S.results(declaration, units: [cell(3): 5]).map { $0.tolerance?.description } == ["0.041666667"])
    #expect(S.results(declaration, units: [cell(3): 6]).map(\.outcome) == [.cumple])
}

@Test func filledCellsAreCountedWhateverTheyHold() {
    let results = S.results(
        CheckDeclaration(id: "codigos", left: "cuenta de anexo.codigo donde linea = \"ferias\"", right: "3"),
        CheckDeclaration(id: "vacias", left: "cuenta de regiones.ferias", right: "3"),
        CheckDeclaration(
            id: "filas", left: "cuenta de anexo.codigo donde codigo = codigo", right: "1", forEach: "regiones"))
    #expect(
        results.map(S.line) == [
            "codigos ;  ; 3 ; 3 ; 0 ; 0 ; cumple ; anexo.2.codigo anexo.6.codigo anexo.9.codigo",
            "vacias ;  ; 2 ; 3 ; -1 ; 0 ; falla ; regiones.1.ferias regiones.4.ferias",
            "filas.01 ;  ; 2 ; 1 ; 1 ; 0 ; falla ; anexo.1.codigo anexo.9.codigo",
            "filas.02 ;  ; 2 ; 1 ; 1 ; 0 ; falla ; anexo.2.codigo anexo.6.codigo",
            "filas.03 ;  ; 0 ; 1 ; -1 ; 0 ; falla ; ",
            "filas.04 ;  ; 1 ; 1 ; 0 ; 0 ; cumple ; anexo.3.codigo",
        ])
}

@Test func quotientsAndCountsArePrintedAsTheyAreRead() {
    for text in ["anexo.cifra donde linea = \"monto\" / anexo.cifra donde linea = \"talleres\"", "2 × cuenta de anexo.codigo"] {
        let check = Sample.check(CheckDeclaration(id: "c", left: LocatedText(text), right: "1"), S.tables)
        #expect(check.declaration.left?.text == text)
    }
}
