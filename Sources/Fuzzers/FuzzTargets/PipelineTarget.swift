import DocumentModel
import DocumentReading
import Extraction

/// A pipeline's YAML: loaded, and run on a document if it loads.
enum PipelineTarget {
    private static let document = try? DocumentReader().read(
        bytes: Array(
            """
            # Cuenta Pública 2025

            ## Región de Tarapacá

            Con una inversión de M$ 1.250, 40 personas y 2 viveros (El Canelo, El Sauce) tuvieron 51,8 % de 3 obras (2 nuevas).

            | Programa | Presupuesto M$ | Beneficiarios |
            |---|---|---|
            | Raíces | 1.250 | 40 |
            | Total | 1.250 | 40 |

            """.utf8), file: "a.md")

    static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let (pipeline, diagnostics) = PipelineLoader().load(yaml: Array(bytes), name: "a.yaml")
        if pipeline == nil, !diagnostics.contains(where: { $0.severity == .error }) { return "no pipeline, and no error that says why" }
        for diagnostic in diagnostics {
            _ = diagnostic.description
            guard let excerpt = diagnostic.excerpt else { continue }
            if excerpt.marked.upperBound > excerpt.line.unicodeScalars.count + 1 { return "the mark is out of the line: \(diagnostic)" }
        }
        guard let pipeline, let document else { return nil }
        return LedgerPromises.fault(in: document, with: pipeline)
    }
}
