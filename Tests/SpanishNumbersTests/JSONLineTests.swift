import Testing

@testable import SpanishNumbers

@Suite struct JSONLineTests {
    @Test func lines() {
        let text = "Año ñandú 😀: M$ 4.000 y entre 5 y 10 «sedes»"
        let mentions = NumberScanner().mentions(in: text)
        #expect(
            Mention.jsonLines(mentions, in: text) == [
                #"{"inicio":13,"largo":8,"texto":"M$ 4.000","tipo":"dinero","valor":"4000000","valor_hasta":null,"unidad":"CLP","calificador":null,"regla":"miles-con-separador"}"#,
                #"{"inicio":30,"largo":6,"texto":"5 y 10","tipo":"rango","valor":"5","valor_hasta":"10","unidad":null,"calificador":null,"regla":"rango-con-preposicion"}"#,
            ])
        #expect(mentions.last.map { $0.jsonLine(in: text) } == Mention.jsonLines(mentions, in: text).last)
    }

    @Test func stringsAreEscaped() {
        let mention = Mention(range: 0..<4, type: .codigo, value: .text("a\"\\\n\t\u{1}"), rule: .entero)
        #expect(
            mention.jsonLine(in: "a\"\\b")
                == #"{"inicio":0,"largo":4,"texto":"a\"\\b","tipo":"codigo","valor":"a\"\\\n\t\u0001","valor_hasta":null,"unidad":null,"calificador":null,"regla":"entero"}"#
        )
    }
}
