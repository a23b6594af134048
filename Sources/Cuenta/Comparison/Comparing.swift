import Dataset
import DocumentModel
import Review

/// Two data packages and what changed from one to the other.
public struct PackageComparison: Sendable {
    /// What a package says of its document.
    public struct Side: Sendable, Hashable {
        /// `documento.archivo`
        public var file: String
        /// `documento.anio`; empty where the document does not say it.
        public var year: String
        /// Name and version.
        public var pipeline: String
        /// Mentions that no pattern takes.
        public var unexplained: Int
    }

    /// The earlier package.
    public var old: Side
    /// The later package.
    public var new: Side
    /// In percent.
    public var threshold: Int
    /// What came, went and changed.
    public var changes: DatasetComparison

    /// Compares two datasets that are in memory.
    public init(old: Dataset, new: Dataset, threshold: Int = 50) {
        self.old = Side(old)
        self.new = Side(new)
        self.threshold = threshold
        changes = DatasetComparison(old: old, new: new, threshold: threshold)
    }
}

extension PackageComparison.Side {
    init(_ dataset: Dataset) {
        let cell = { (field: String) in dataset["documento"]?.value(field, row: 0)?.canonical ?? "" }
        file = cell("archivo")
        year = cell("anio")
        pipeline = [cell("pipeline"), cell("pipeline_version")].filter { !$0.isEmpty }.joined(separator: " ")
        let mentions = dataset["menciones"]
        unexplained = mentions?.rows.indices.filter { mentions?.value("estado", row: $0)?.canonical == "sin_explicar" }.count ?? 0
    }
}

extension PackageComparison {
    /// What changed as one HTML file, in Spanish.
    /// - Parameters:
    ///   - oldReview: link to the review page of the old package, from where the page will stand; `nil` where there is none.
    ///   - newReview: that of the new one.
    public func page(oldReview: String? = nil, newReview: String? = nil) -> [UInt8] {
        func side(_ side: Side, _ link: String?) -> ComparisonPage.Side {
            .init(file: side.file, year: side.year, pipeline: side.pipeline, unexplained: side.unexplained, review: link)
        }
        return ComparisonPage(old: side(old, oldReview), new: side(new, newReview), threshold: threshold, changes: changes).encoded()
    }
}

extension PackageComparison {
    /// Whether a file is a comparison in any of its forms, told by its first 1,024 bytes: one may take the place of another.
    public static func isComparison(_ beginning: [UInt8]) -> Bool {
        let starts = ["{\"anterior\":{", Language.english("OLD") + "  ", Language.spanish("OLD") + "  "]
        return ComparisonPage.isPage(beginning) || starts.contains { beginning.starts(with: $0.utf8) }
    }
}

/// Compares two data packages.
/// - Parameters:
///   - old: the folder of the earlier package.
///   - new: the folder of the later one.
///   - threshold: change in percent of the old value beyond which a number has jumped.
/// - Throws: a diagnostic where a folder is no data package of this program.
public func comparePackages(_ old: String, _ new: String, threshold: Int = 50) throws(Diagnostic) -> PackageComparison {
    let reader = DataPackageReader()
    return PackageComparison(old: try reader.read(old), new: try reader.read(new), threshold: threshold)
}
