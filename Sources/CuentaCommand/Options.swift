import ArgumentParser
import Cuenta

/// `--ocr`
extension TextRecognition: ExpressibleByArgument {}

/// `--format csv,jsonl,sqlite,xlsx`
struct FormatList: ExpressibleByArgument {
    var formats = OutputFormat.standard

    init() {}

    init?(argument: String) {
        formats = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = OutputFormat(rawValue: String(name)) else { return nil }
            formats.insert(format)
        }
    }

    var defaultValueDescription: String {
        OutputFormat.allCases.filter(OutputFormat.standard.contains).map(\.rawValue).joined(separator: ",")
    }
}

/// `--language`
extension TypeLanguage: ExpressibleByArgument {}

/// `--as`
enum DocumentView: String, ExpressibleByArgument, CaseIterable {
    case outline, text, json
}
