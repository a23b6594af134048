import SpanishNumbers
import Testing

@testable import PatternGrammar

@Suite("Work done")
struct LinearTests {
    private func steps(_ patterns: [PatternSource], _ text: String) throws -> Int {
        var steps = 0
        _ = try PatternSet(patterns: patterns).matches(in: matchable(text), allowed: nil, steps: &steps)
        return steps
    }

    @Test(
        "doubles with the text, also inside one sentence and on texts made to be hard",
        arguments: [
            ("a ... b ... c ... d", "a a b b c c "), ("apoyó ... {n:conteo} ferias", "apoyó a 30 y a 40 talleres "),
            ("{x:texto} y {z:texto} fin", "uno y dos y "),
            ("a {{ {x:conteo} b ; {y:conteo} c }} d", "a 1 b, 2 c, 3 b y 4 e "), ("[a [a [a [a [a]]]]] b", "a a a a "),
            ("lista (a {l:lista de texto}) b", "lista (a (a Sol, Mar) b "), ("dice {t:texto entre comillas} b", "dice \"uno dos "),
            ("uno. dos ... tres", "uno. Dos dos "),
        ])
    func linear(pattern: String, unit: String) throws {
        let ending = "ferias fin b d"
        let once = try steps([source(pattern)], String(repeating: unit, count: 200) + ending)
        let twice = try steps([source(pattern)], String(repeating: unit, count: 400) + ending)
        #expect(once > 0)
        #expect(Double(twice) < 2.1 * Double(once))
    }

    @Test("a thousand patterns take at most twice the work of ten where the text holds the ten")
    func manyPatterns() throws {
        let own = (0..<10).map { source("apoyó a {n:conteo} clase\($0) de empresas", id: "own\($0)") }
        let others = (0..<990).map { source("apoyó a {n:conteo} grupo\($0) de empresas", id: "other\($0)") }
        let text = (0..<200).map { "Se apoyó a \($0) clase\($0 % 10) de empresas y a otros grupos de empresas." }.joined(separator: " ")
        let few = try steps(own, text)
        #expect(few > 1_000)
        #expect(try steps(own + others, text) <= 2 * few)
    }
}
