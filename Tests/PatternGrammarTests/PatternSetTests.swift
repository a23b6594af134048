import PatternGrammar
import SpanishNumbers
import Testing

@Suite("Sets of patterns")
struct PatternSetTests {
    private func shown(_ patterns: [PatternSource], _ text: String, allowed: [Int]? = nil) throws -> [String] {
        let set = try PatternSet(patterns: patterns)
        let text = matchable(text)
        let selection = allowed.map { PatternSelection(count: patterns.count, $0) }
        let result = set.matches(in: text, allowed: selection)
        return result.matches.map { "\(patterns[$0.pattern].id): \(show($0, in: text))" }
            + result.losers.map {
                "\(patterns[$0.loser.pattern].id) lost \(text.string(text.mentions[$0.mention].range)) to \(patterns[$0.winner.pattern].id)"
            }
    }

    @Test("in a group a mention belongs to the longest match, then to the first in file order")
    func competition() throws {
        let text = "se apoyó a 40 ferias rurales en 2025"
        #expect(
            try shown([source("{n:conteo} ferias", id: "a"), source("apoyó a {n:conteo} ferias", id: "b")], text)
                == ["b: apoyó a 40 ferias → n=40", "a lost 40 to b"])
        #expect(
            try shown([source("{n:conteo} ferias", id: "a"), source("{m:conteo} ferias", id: "b")], text)
                == ["a: 40 ferias → n=40", "b lost 40 to a"])
        #expect(
            try shown([source("{n:conteo} ferias", id: "a", group: "g"), source("apoyó a {n:conteo} ferias", id: "b", group: "h")], text)
                == ["b: apoyó a 40 ferias → n=40", "a: 40 ferias → n=40"])
        #expect(
            try shown([source("{n:conteo} ferias rurales", id: "a"), source("ferias rurales en {y:anio}", id: "b")], text)
                == ["a: 40 ferias rurales → n=40", "b: ferias rurales en 2025 → y=2025"])
        #expect(
            try shown([source("apoyó a {:conteo} ferias rurales", id: "a"), source("{n:conteo} ferias", id: "b")], text)
                == ["a: apoyó a 40 ferias rurales → =40", "b lost 40 to a"])
    }

    @Test("a local slot shares its mention")
    func localSlots() throws {
        #expect(
            try shown(
                [source("{_n:conteo} ferias en {l:lista de texto _n}", id: "a"), source("{n:conteo} ferias", id: "b")],
                "hay 2 ferias en Sol y Mar, Río")
                == ["a: 2 ferias en Sol y Mar, Río → _n=2; l=Sol | Mar, Río", "b: 2 ferias → n=2"])
    }

    @Test("a pattern matches wherever its words stand, in order of the text")
    func severalPlaces() throws {
        #expect(
            try shown(
                [source("{n:conteo} ferias", id: "a"), source("{n:conteo} talleres", id: "b")],
                "Hubo 3 ferias y 4 talleres, luego 5 ferias. En 6 ferias más, 7 talleres.")
                == ["a: 3 ferias → n=3", "b: 4 talleres → n=4", "a: 5 ferias → n=5", "a: 6 ferias → n=6", "b: 7 talleres → n=7"])
    }

    @Test func selection() throws {
        let patterns = [source("{n:conteo} ferias", id: "a"), source("hubo {n:conteo}", id: "b")]
        #expect(try shown(patterns, "hubo 3 ferias", allowed: [0]) == ["a: 3 ferias → n=3"])
        #expect(try shown(patterns, "hubo 3 ferias", allowed: [1]) == ["b: hubo 3 → n=3"])
        #expect(try shown(patterns, "hubo 3 ferias", allowed: []) == [])
        var selection = PatternSelection(count: 130)
        selection.insert(129)
        selection.insert(130)
        selection.insert(-1)
        #expect((-1...200).filter(selection.contains) == [129])
    }

    @Test("patterns without a word that all matches hold, with stops, and with words never seen are all tried")
    func prefilter() throws {
        let patterns = [
            source("({n:conteo} ferias | taller de {n:conteo})", id: "a"), source("ferias. [Luego] {m:conteo} casas", id: "b"),
            source("en {x:conteo} puertos", id: "c"), source("{y:conteo} (casas | pisos) [de] alerce", id: "d"),
        ]
        #expect(
            try shown(patterns, "Un taller de 8 y 3 ferias. Luego 4 casas. Hay 5 pisos de alerce")
                == ["a: taller de 8 → n=8", "a: 3 ferias → n=3", "b: ferias. Luego 4 casas → m=4", "d: 5 pisos de alerce → y=5"])
    }

    @Test("text of any bytes is matched without a fault")
    func anyText() throws {
        let set = try PatternSet(patterns: [
            source("a {x:texto} (b | \"c\") ... {y:lista de texto}", id: "a"), source("{{ {n:conteo} a ; {m:conteo} b }}. C", id: "b"),
        ])
        var seed: UInt64 = 7
        let alphabet = Array("a b c. ,;:()\"“”'’-\n\t1234%$\\€ñÁ\u{301}\u{AD}…?!")
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<60 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(alphabet[Int(seed >> 33) % alphabet.count])
            }
            let length = text.utf8.count
            let mention = Mention(range: length / 3..<length / 2, type: .conteo, value: nil, rule: .entero)
            let matchable = MatchableText(text, mentions: [mention], skipping: [length / 5..<length / 4, length..<(length + 9)])
            for match in set.matches(in: matchable).matches {
                #expect(match.range.lowerBound < match.range.upperBound && match.range.upperBound <= length)
            }
            _ = set.explain(0, in: matchable)
        }
        #expect(set.matches(in: matchable("")).matches == [])
    }
}
