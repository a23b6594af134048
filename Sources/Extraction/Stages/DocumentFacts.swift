import Dataset
import SpanishNumbers

/// What the table `documento` says of the document itself.
struct DocumentFacts: Sendable, Hashable {
    /// What a pipeline may fill, named as in the dataset.
    static let fields = ["titulo", "institucion", "anio", "periodo", "estado", "fecha"]

    var title: CellValue = .empty
    var institution: CellValue = .empty
    var year: CellValue = .empty
    var period: CellValue = .empty
    var status: CellValue = .empty
    var date: CellValue = .empty
}
