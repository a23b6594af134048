import DocumentModel
import Testing

@testable import DocumentReading

/// Figures that stand beside one another on the page must not become one, nor may one be torn.
@Suite struct HTMLGlueTests {
    @Test func whatFloatsOrHasAPlaceOfItsOwnStandsBeside() throws {
        let document = try read(
            """
            <style>.a{float:left}.b{position : absolute;left:90px}.c{width:80px;display:inline-block}.d{display:inline-block;width:1em}</style>
            <p><span class=a>12</span><span style="float:right">34</span></p><p><span class=b>56</span><span class=b>78</span></p>
            <p><span class=c>9</span><b>10</b></p><p><span class=a>Casas</span><span class=b>11</span></p>
            <p><span style="margin-right:20px">13</span><span>14</span></p><p>15<span style="padding: 0 .5em">16</span></p>
            """)
        #expect(outline(document) == "p 12 34\np 56 78\np 9 10\np Casas 11\np 13 14\np 15 16")
    }

    @Test func whatOnlyLooksApartIsOneWord() throws {
        let document = try read(
            """
            <style>.a{float:left;font-size:3em}.n{float:none}.r{position:relative;left:2px}.d{display:inline-block;width:1em}</style>
            <p><span class=a>E</span>l canal</p><p><span class=n>12</span><span class=r>34</span></p>
            <p><span class=d>5</span><span class=d>6</span></p><p><i style="margin-right:1px;padding:0 0.1em">7</i>8 <i style="margin:9px 0">9</i>0</p>
            """)
        #expect(outline(document) == "p El canal\np 1234\np 56\np 78 90")
    }

    @Test func whatAClassRaisesIsNoPartOfTheFigureBefore() throws {
        let document = try read(
            """
            <style>.r{vertical-align:super;font-size:58%}.p{vertical-align:35%}.l{vertical-align:0.4em}.b{vertical-align:baseline}
            td{vertical-align:top}.h{vertical-align:1px}</style>
            <p>Hubo 340<span class=r>1</span> ferias, 5 m<span class=p>2</span>, 6 m<span class=l>3</span> y 7<sup class=b>8</sup>9<i class=h>0</i>.</p>
            <p><a href="#n" class=r>1</a></p><table><tr><td>Casas<td>12<tr><td>Autos<td>3<span class=r>2</span></table>
            """)
        #expect(
            outline(document) == """
                p Hubo 3401 ferias, 5 m², 6 m³ y 7890. {call 1=1@8} {call 8=8@34}
                p 1 {call 1=1@0}
                table 2x2 head 0
                  0:Casas | 1:12
                  0:Autos | 1:32 {call 2=2@16}
                """)
    }

    @Test func theMarkOfAnItemThatFloatsIsNoParagraph() throws {
        let mark = #"<span style="display:block;float:left;min-width:0.5cm">1.</span>"#
        #expect(outline(try read("<ol><li><p>\(mark)Primera meta</p></li></ol>")) == "li1 1. Primera meta {mark 1.}")
        #expect(
            outline(try read(#"<p>Uno 7<span style="display:block">8</span></p><div style="float:left">9</div><div>10</div>"#))
                == "p Uno 7\np 8\np 9\np 10")
    }

    @Test func rulesThatPlaceLeaveRoomForThoseThatHide() throws {
        let rules = (0..<5000).map { ".f\($0){float:left}" }.joined()
        #expect(outline(try read("<style>\(rules).x{display:none}</style><p class=x>1</p><p>2</p>")) == "p 2")
    }

    @Test func brokenEndTagsPartAsBrowsersPart() throws {
        #expect(outline(try read("<p>12<br>34<br/>56</br>78</p>")) == "p 12 34 56 78")
        #expect(outline(try read("<div>12</brazo>34</div>")) == "p 1234")
        #expect(outline(try read("<p>Uno 1<div>Dos 2</div>Tres 3</p>4 suelto")) == "p Uno 1\np Dos 2\np Tres 3\np 4 suelto")
        #expect(outline(try read("<div>12</p >34</div><h2>5</p>6</h2>")) == "p 12\np 34\nh2 5 6")
        #expect(outline(try read("<div>12</b>34</div>")) == "p 1234")
        #expect(outline(try read("<p>12\u{0C}34\u{0B}56</p>")) == "p 12 34 56")
    }

    @Test func numbersGoOnOverInlineElementsAndSignsThatShowNothing() throws {
        let document = try read(
            """
            <p><b>1</b>.234 pinos, 12<span>,5</span> ha, <i>3</i><i>4</i>5, 1.234<wbr>.567, 12&#8203;345, 1&shy;234, 1&#8288;.5</p>
            <p>1&thinsp;234, 1&nbsp;234&nbsp;567, 12&#8239;345</p>
            """)
        #expect(
            outline(document)
                == "p 1.234 pinos, 12,5 ha, 345, 1.234.567, 12345, 1234, 1.5\np 1\u{A0}234, 1\u{A0}234\u{A0}567, 12\u{A0}345")
    }

    @Test func formulasKeepTheirFiguresApart() throws {
        let document = try read(
            """
            <p>x <math><mo>=</mo><mn>3,5</mn><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mn>10</mn><mn>6</mn></msup></math> fin 8</p>
            <p><math><mn>7</mn><mfrac><mrow><mn>1</mn><mo>+</mo><mn>2</mn></mrow><mn>4</mn></mfrac></math></p>
            <p><math><msub><mn>10</mn><mn>2</mn></msub><msub><mi>CO</mi><mn>2</mn></msub></math></p>
            """)
        #expect(outline(document) == "p x =3,5+1/210⁶ fin 8\np 7 1+2 / 4\np 10 2CO 2")
    }

    @Test func referencesBeforeFiguresAndThoseOfWindows() throws {
        let document = try read(
            """
            <p>A &lt 5 m, B &gt7 m, 3 &nbsp4, N&ordm25, 5&times6, 1&frac12kg, AT&ampT, &quot8&quot, &bogus9, &euro 5</p>
            <p>&#128; 8 &#150; 9 &#x80;7 &#146 &#243&#38; <a href="?a=1&copy=2&lt=3&copyb=4">x</a></p>
            """)
        #expect(
            outline(document) == """
                p A < 5 m, B >7 m, 3 4, Nº25, 5×6, 1½kg, AT&T, "8", &bogus9, &euro 5
                p € 8 – 9 €7 ’ ó& x {link x→?a=1&copy=2&lt=3&copyb=4}
                """)
    }

    @Test(arguments: [true, false]) func wideEncodings(_ hasMark: Bool) throws {
        let page = (hasMark ? "\u{FEFF}" : "") + "<p>Año 2031: 48 niñas, 1.204 €.</p>" + (hasMark ? "" : " ")
        for isBig in [true, false] {
            let bytes = page.unicodeScalars.flatMap { scalar in
                let four = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0)) }
                return isBig ? four : four.reversed()
            }
            #expect(try outline(DocumentReader().read(bytes: bytes, file: "a.html")) == "p Año 2031: 48 niñas, 1.204 €.")
        }
    }
}
