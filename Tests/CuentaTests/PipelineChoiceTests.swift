import Cuenta
import Testing

@Suite struct PipelineChoiceTests {
    @Test(arguments: [
        ("Este borrador de la Cuenta Pública Participativa 2027 es del Servicio de Cooperación Técnica.", "sercotec"),
        ("Sercotec somete a consulta su Cuenta Pública Participativa.", "sercotec"),
        // Of another body, which names Sercotec and its programmes.
        ("Cuenta Pública Participativa de la Gobernación del Valle. Con Sercotec se apoyó a 12 ferias libres.", "generico"),
        ("Cuenta pública del municipio. El Servicio de Cooperación Técnica aportó M$ 300.", "generico"),
    ])
    func thePipelineIsThatOfTheBodyWhoseAccountItIs(text: String, name: String) throws {
        let document = try readDocument(Array("# Cuenta\n\n\(text)\n".utf8), name: "cuenta.md")
        #expect(try PipelineChoice().pipeline(for: document).name == name)
    }
}
