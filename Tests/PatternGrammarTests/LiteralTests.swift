import PatternGrammar
import Testing

@Suite struct LiteralTests {
    @Test func sentence() throws {
        #expect(
            try captures(
                "inversión total de {inversion:dinero}, {empresas:conteo} micro y pequeñas empresas",
                "Con una INVERSION total de M$ 412.300, 97 micro y pequeñas  empresas recibieron apoyo.")
                == ["inversion=M$ 412.300; empresas=97"])
        #expect(
            try captures(
                "inversión total de {inversion:dinero}, {empresas:conteo} micro y pequeñas empresas",
                "Con una inversión total de recursos propios, 97 micro y pequeñas empresas") == [])
    }
}
