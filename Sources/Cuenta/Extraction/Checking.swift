import Dataset
import DocumentModel
import SpanishNumbers

/// Makes the checks of a data package again, and says where the fault of those that fail may lie.
/// - Throws: a diagnostic where the folder is no data package of this program.
public func checkPackageFaults(_ directory: String) throws(Diagnostic) -> (results: [CheckResult], faults: [FaultGroup]) {
    let dataset = try DataPackageReader().read(directory)
    let results = dataset.checkResults()
    return (results, dataset.faults(of: results))
}

extension CheckResult {
    /// Result, id, both sides, difference and statement, parted by tabs.
    public var tabSeparated: String {
        let number = { (value: ExactDecimal?) in value?.description ?? "" }
        return [outcome.rawValue, id, number(left), number(right), number(difference), statement].joined(separator: "\t")
    }
}
