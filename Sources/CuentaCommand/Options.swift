import ArgumentParser
import Cuenta

/// `--ocr`
extension TextRecognition: ExpressibleByArgument {}

/// `--format csv,jsonl,sqlite`
struct FormatList: ExpressibleByArgument {
    var formats: Set<OutputFormat> = Set(OutputFormat.allCases)
    /// Named, but not to be had yet.
    var wantsSpreadsheet = false

    init() {}

    init?(argument: String) {
        formats = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            if let format = OutputFormat(rawValue: String(name)) {
                formats.insert(format)
            } else if name == "xlsx" {
                wantsSpreadsheet = true
            } else {
                return nil
            }
        }
    }

    var defaultValueDescription: String { OutputFormat.allCases.map(\.rawValue).joined(separator: ",") }
}

/// `--as`
enum DocumentView: String, ExpressibleByArgument, CaseIterable {
    case outline, text, json
}
