import DocumentModel
import Testing

@testable import PageLayout

@Suite struct HyphenTests {
    private func joined(_ lines: String...) -> [String] {
        outline([page { setter in for line in lines { setter.line(line) } }])
    }

    @Test func hyphenOfACompoundStays() {
        #expect(
            joined("Se reunieron 12 grupos pre-cooperativos y otros 4 grupos pre-", "cooperativos de la zona.")
                == ["P Se reunieron 12 grupos pre-cooperativos y otros 4 grupos pre-cooperativos de la zona."])
    }

    @Test func compoundsAreKnownByTheirLettersAlone() {
        #expect(
            joined(
                "Los grupos «Pre-cooperativos», que son 12, sumaron capaci-", "tación a perso-", "nas de todas las comu-",
                "nas y a los pre-", "cooperativos.")
                == [
                    "P Los grupos «Pre-cooperativos», que son 12, sumaron capacitación a personas de todas las comunas y a los pre-cooperativos."
                ])
    }

    @Test func aLoneHyphenAtALineEndIsKept() {
        // One broken word in a document is no habit: the hyphen was written.
        #expect(
            joined("Se apoyó a los grupos socio-", "productivos de la zona.") == ["P Se apoyó a los grupos socio-productivos de la zona."])
    }

    @Test func hyphensOfBrokenWordsGo() {
        #expect(
            joined("El servicio entregó capaci-", "tación y asesoría a perso-", "nas de todas las comu-", "nas del país en 2024.")
                == ["P El servicio entregó capacitación y asesoría a personas de todas las comunas del país en 2024."])
    }

    @Test func hyphensBehindCapitalsAndBeforeThemStay() {
        #expect(
            joined(
                "El servicio entregó capaci-", "tación y asesoría a perso-", "nas de todas las comu-", "nas de la red Arica-",
                "Parinacota y a la ONG-", "vecina.")
                == [
                    "P El servicio entregó capacitación y asesoría a personas de todas las comunas de la red Arica-Parinacota y a la ONG-vecina."
                ])
    }

    @Test func aFewHyphensInALongDocumentAreNoHabit() {
        let page = page(height: 4000) {
            for line in ["El servicio apoyó a los socio-", "productivos, a los pre-", "cooperativos y a los inter-", "comunales."] {
                $0.line(line)
            }
            $0.gap(12)
            $0.paragraph(filler(140))
        }
        #expect(outline([page]).first == "P El servicio apoyó a los socio-productivos, a los pre-cooperativos y a los inter-comunales.")
    }

    @Test func softAndTypographicHyphensGo() {
        #expect(joined("Entregó capaci\u{AD}", "tación y aseso\u{2010}", "ría.") == ["P Entregó capacitación y asesoría."])
    }

    @Test func rangesKeepTheirDashes() {
        #expect(joined("El programa de los años 2016-", "2022 siguió.") == ["P El programa de los años 2016-2022 siguió."])
        #expect(joined("El programa de los años 2016–", "2022 siguió.") == ["P El programa de los años 2016–2022 siguió."])
        #expect(joined("El programa del bienio 2025 -", "2026 siguió.") == ["P El programa del bienio 2025 - 2026 siguió."])
        #expect(joined("El programa de los años 2016/", "2022 siguió.") == ["P El programa de los años 2016/2022 siguió."])
        #expect(joined("El programa de los años 2016 /", "2022 siguió.") == ["P El programa de los años 2016 / 2022 siguió."])
    }

    @Test func dashesBetweenPhrasesKeepTheirSpaces() {
        #expect(joined("El plan — el segundo —", "siguió adelante.") == ["P El plan — el segundo — siguió adelante."])
    }
}
