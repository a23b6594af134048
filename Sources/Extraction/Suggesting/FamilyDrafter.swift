import DocumentModel

/// The files of a new pipeline, drafted from one document.
public struct FamilyDraft: Sendable {
    /// Names and texts of the files of the folder.
    public var files: [(name: String, text: String)]
    public var report: SuggestionReport
    /// The institution's name as found; `nil` where none was.
    public var institution: String?

    /// Drafts a pipeline: signature, tables, patterns and their examples. It loads, its examples hold and its signature fits the document.
    /// - Parameter name: of the pipeline: lower-case letters, digits and `-`.
    /// - Throws: a diagnostic `bad-name`, or `no-family` where the draft does not hold.
    public init(name: String, from document: Document) throws(Diagnostic) {
        guard Self.isName(name) else {
            throw Diagnostic(
                .error, id: "bad-name", "“\(name)” is no name of a pipeline",
                suggestion: "use lower-case letters, digits, - and _, a letter first")
        }
        let scanned = ScanStage().scan(document)
        let signature = FamilySignature(scanned)
        institution = signature.institution
        var phrases = signature.phrases
        var first = Self.head(name: name, signature: phrases, institution: institution)
        var pipeline = Self.load(first)
        // A phrase that the matcher reads otherwise than the search did must not shut the document itself out.
        while let loaded = pipeline, !phrases.isEmpty, !loaded.fits(document) {
            phrases.removeLast()
            first = Self.head(name: name, signature: phrases, institution: institution)
            pipeline = Self.load(first)
        }
        guard let pipeline else {
            throw Diagnostic(.error, id: "no-family", "no pipeline can be drafted from this document", file: document.file)
        }
        report = PatternSuggester(pipeline, document: document).suggest()
        files = [("1-tuberia.yaml", first)]
        if !report.yaml.isEmpty { files.append(("2-patrones.yaml", report.yaml)) }
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 64 else { return false }
        return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
    }

    private static func load(_ text: String) -> Pipeline? {
        let file = SourceFile(name: "1-tuberia.yaml", content: .bytes(Array(text.utf8)))
        return PipelineLoader().compile(PipelineFiles.shared + [file]).pipeline
    }

    private static func head(name: String, signature: [(pattern: String, times: Int)], institution: String?) -> String {
        var lines = [
            "# De qué familia es un documento: todas las frases de `firma` deben aparecer en él. Revíselas: no deben calzar con documentos de",
            "# otras instituciones que solo nombran a esta.",
            "tuberia:",
            "  nombre: \(name)",
            "  version: '1'",
        ]
        if !signature.isEmpty {
            lines.append("  firma:")
            for phrase in signature {
                let quoted = SuggestionWriter.quoted(phrase.pattern)
                lines.append(phrase.times > 1 ? "    - { patron: \(quoted), veces: \(phrase.times) }" : "    - \(quoted)")
            }
        }
        lines.append("  documento:")
        if let institution { lines.append("    institucion: \(SuggestionWriter.quoted(institution))") }
        lines += [
            "    anio: { patrones: ['Cuenta(s) Pública(s) [Participativa(s)] {valor:anio}', 'durante [el año] {valor:anio}'] }",
            "    periodo: { patrones: ['período {valor:anio|rango_anios}', 'durante [el año] {valor:anio}'] }",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
