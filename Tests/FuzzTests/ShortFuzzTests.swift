import Foundation
import FuzzTargets
import Testing

/// A short run of what `fuzz.py` does for hours: the same changes of the same samples on every run.
@Suite struct ShortFuzzTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static let seeds: [FuzzTarget: [String]] = [
        .html: [
            "1<h1>Cuenta</h1><p>Con M$ 1.250 hubo <b>40</b> obras<sup><a href=\"#n1\">1</a></sup>.</p><table><tr><th>Zona<th>Obras<tr><td rowspan=2>Sur<td>12</table>",
            "0<html><body><ul><li>a) 3 casas<li>b) 4,5 %</ul><nav>1 2 3</nav><p id=n1><sup>1</sup> Nota 7&nbsp;&#x31;</p>",
            "3## Obras\n\n- 3 casas[^1]\n\n| a | b |\n|---|---|\n| 1 | 2.345 |\n\n[^1]: nota 8\n",
        ],
        .layout: [
            "Memoria 2025\nSe apoyaron 12 obras en 3\ncomunas por M$ 1.250.\n\u{0B}1 nota al pie\n12",
            "Zona\u{1F}\u{1F}Obras\nSur\u{1F}\u{1F} 12\nNorte\u{1F}\u{1F}3.456\nTotal\u{1F}\u{1F}3.468\n",
        ],
        .pattern: [
            "inversión total de {a:dinero}, {b:conteo} [micro] y (grandes | pequeñas) empresa(s)\n\nCon una inversión total de M$ 412, 97 micro y pequeñas empresas.",
            "lista={{ {x:conteo} gremios; {y:conteo} ferias }}\n<lista> ...4 en {r:vocabulario regiones}\n\nhubo 4 gremios y 2 ferias libres en Tarapacá",
            "Resultados * > Región {r:texto}\n\nRegión de 4",
        ],
        .pipeline: [
            "tuberia: a\nversion: 1\ntablas:\n  - nombre: obras\n    campos:\n      - { nombre: n, tipo: entero }\ntexto:\n  - tabla: obras\n    en: \"Región *\"\n    patrones:\n      - id: p\n        patron: \"{n:conteo} viveros\"\n        ejemplos: [{ texto: \"2 viveros\", da: { n: 2 } }]\n        no: [\"viveros\"]\n",
            "controles:\n  - id: a\n    dice: b\n    izquierda: suma de obras.n\n    derecha: 3 * obras.n donde x = \"y\"\n    tolerancia: redondeo\n",
        ],
    ]

    @Test(arguments: FuzzTarget.allCases) func changedSamplesBreakNoPromise(_ target: FuzzTarget) {
        var dice = Dice(state: 0x9E37_79B9_7F4A_7C15)
        let seeds = (Self.seeds[target] ?? []).map { Array($0.utf8) }
        for _ in 0..<150 {
            var input = seeds.randomElement(using: &dice) ?? []
            for _ in 0..<Int.random(in: 0...8, using: &dice) { Self.change(&input, seeds, &dice) }
            let fault = input.withUnsafeBufferPointer { target.fault($0) }
            #expect(fault == nil, "\(String(decoding: input, as: UTF8.self).debugDescription)")
        }
    }

    private static func change(_ input: inout [UInt8], _ seeds: [[UInt8]], _ dice: inout Dice) {
        let place = Int.random(in: 0...input.count, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: input.insert(UInt8.random(in: 0...255, using: &dice), at: place)
        case 1: input.removeSubrange(place..<min(input.count, place + Int.random(in: 0...20, using: &dice)))
        case 2 where place < input.count: input[place] = UInt8.random(in: 0...255, using: &dice)
        case 3:
            let other = seeds.randomElement(using: &dice) ?? []
            input.insert(contentsOf: other.dropFirst(Int.random(in: 0...other.count, using: &dice)).prefix(40), at: place)
        default: input.insert(contentsOf: input.dropFirst(place).prefix(30), at: Int.random(in: 0...input.count, using: &dice))
        }
    }
}

/// What fuzzing found, each once.
@Suite struct FindingTests {
    private func fault(_ target: FuzzTarget, _ text: String) -> String? {
        var text = text
        return text.withUTF8 { target.fault($0) }
    }

    /// The parser never came past the mark that parts the segments of a path where it stands in brackets.
    @Test(.timeLimit(.minutes(1))) func aSegmentMarkInBracketsIsPassed() {
        #expect(fault(.pattern, "Emergencias (a * > Programa | b) {x:texto}\n\nEmergencias") == nil)
        #expect(fault(.pipeline, "tuberia: a\ntexto:\n  - en: \"Anexo [a > b] *\"\n") == nil)
    }
}
