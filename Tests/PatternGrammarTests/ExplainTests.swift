import PatternGrammar
import Testing

@Suite("Near misses")
struct ExplainTests {
    private func explained(_ pattern: String, _ text: String) throws -> [String] {
        let set = try PatternSet(patterns: [source(pattern)])
        let text = matchable(text)
        return set.explain(0, in: text).map { miss in
            "\(miss.matched): “\(text.string(miss.reached))” then expected \(miss.expected.joined(separator: " or ")), found “\(miss.found)”"
                + " at \(miss.range.lowerBound)..<\(miss.range.upperBound)"
        }
    }

    @Test func furthestFirst() throws {
        #expect(
            try explained(
                "apoyó a {n:conteo} (ferias | talleres) ...2 en {a:anio}",
                "Ayer apoyó a Soto. Hoy apoyó a 30 ferias de barrio y plazas en 2025. Se apoyó a 3 casas. Fin.")
                == [
                    "4: “apoyó a 30 ferias” then expected “en” or ...2, found “de barrio y plazas en” at 43..<64",
                    "3: “apoyó a 3” then expected “ferias” or “talleres”, found “casas” at 85..<90",
                    "2: “apoyó a” then expected {n:conteo}, found “Soto” at 14..<18",
                ])
    }

    @Test("a text slot that has some words counts as reached")
    func afterText() throws {
        #expect(
            try explained("convenio con {quien:texto} ...3 benefició a {n:conteo}", "Un convenio con la Junta Sur ayudó a 7")
                == ["3: “convenio con la” then expected “benefició” or ...3, found “Junta Sur ayudó a 7” at 19..<39"])
    }

    @Test func endOfSentence() throws {
        #expect(
            try explained("hubo tres ferias", "Ese año hubo pocas ferias") == [
                "1: “hubo” then expected “tres”, found “pocas ferias” at 14..<26"
            ])
        #expect(
            try explained("hubo {n:conteo} ferias", "Ese año hubo 40. Ferias no") == [
                "2: “hubo 40” then expected “ferias”, found “” at 16..<16"
            ])
    }

    @Test("a pattern that matches, or of which no word stands in the text, has no near miss")
    func none() throws {
        #expect(try explained("hubo {n:conteo} ferias", "hubo 40 ferias") == [])
        #expect(try explained("hubo {n:conteo} ferias", "nada de eso") == [])
        let set = try PatternSet(patterns: [source("hubo")])
        #expect(set.explain(1, in: matchable("hubo")) == [] && set.explain(-1, in: matchable("hubo")) == [])
    }
}
