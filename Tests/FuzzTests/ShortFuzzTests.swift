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
            """
            tuberia: { nombre: a, version: "1", firma: ["Cuenta Pública"] }
            tablas:
              - nombre: obras
                campos: [{ nombre: n, tipo: integer }, { nombre: p, tipo: number }]
            grupos:
              - tabla: obras
                en: "Región * > Comuna [de] {:texto}"
                patrones:
                  - id: v
                    patron: "{n:conteo} viveros"
                    ejemplos: [{ texto: "2 viveros", da: { n: 2 } }]
                    no: ["viveros"]
            """,
            """
            controles:
              - id: a
                dice: b
                izquierda: suma de obras.n
                derecha: 3 * obras.n donde x = "y"
                tolerancia: redondeo
            """,
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
        #expect(fault(.pipeline, "tuberia: { nombre: a, version: \"1\" }\ngrupos:\n  - tabla: x\n    en: \"Anexo [a > b] *\"\n") == nil)
    }

    /// A word that lay between the rules of a grid was read in two cells.
    @Test func aWordStandsInOneCell() {
        let strewn: [UInt8] = [
            0x96, 0x20, 0x20, 0xA0, 0x03, 0x04, 0x21, 0x41, 0x20, 0xFF, 0x96, 0x4E, 0x30, 0x41, 0x6D, 0x96, 0x5E, 0x35, 0x00, 0x52, 0x96,
            0x34, 0x2E, 0x34, 0x96, 0x53, 0x35, 0x33, 0x3D, 0x96, 0x4D, 0x38, 0x43, 0x96, 0x3E, 0x3F, 0x72, 0x65, 0x67, 0x69, 0x6F, 0x6E,
            0x61, 0x72, 0x1A, 0x79, 0x61, 0x6C, 0x96, 0x2C, 0x2D, 0x32, 0x64, 0x65, 0x96, 0x20, 0x32, 0x65, 0x79, 0x96, 0x1A, 0x37, 0x63,
            0x32, 0x30, 0x32, 0x34, 0x96, 0x4D, 0x28, 0x4E,
        ]
        #expect(strewn.withUnsafeBufferPointer { FuzzTarget.layout.fault($0) } == nil)
    }

    /// Its raised letter is read as the sign of an ordinal, which the promise did not know.
    @Test func aRaisedLetterIsReadAsASign() {
        let bytes = Array("La 5".utf8) + [0x82] + Array("a".utf8) + [0x80] + Array(" feria".utf8)
        #expect(bytes.withUnsafeBufferPointer { FuzzTarget.layout.fault($0) } == nil)
    }

    /// Each table took the words of the tables in it anew.
    @Test(.timeLimit(.minutes(1))) func tablesInTablesInTablesAreReadInOneGo() {
        #expect(fault(.html, "1" + String(repeating: "<table><tr><td>7", count: 10_000)) == nil)
    }
}
