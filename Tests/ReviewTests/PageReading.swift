import Foundation

/// What a review page holds, taken apart as far as the tests need it.
struct PageReading {
    var html: String
    var data: [String: Any]

    init(_ bytes: [UInt8]) throws {
        html = String(decoding: bytes, as: UTF8.self)
        let open = "<script type=\"application/json\" id=\"values\">"
        let json = html.components(separatedBy: open).dropFirst().first?.components(separatedBy: "</script>").first ?? ""
        data = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    }

    func count(_ text: String) -> Int { html.components(separatedBy: text).count - 1 }

    /// The values of an attribute, in order; of the page's markup, not of its data.
    func values(of attribute: String) -> [Substring] {
        let markup = html.components(separatedBy: "<script").first ?? ""
        return markup.components(separatedBy: " \(attribute)=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }

    /// Rows of a table of the data, by its name.
    func rows(_ name: String) -> [[String]] {
        let tables = data["tables"] as? [[String: Any]] ?? []
        return tables.first { $0["name"] as? String == name }?["rows"] as? [[String]] ?? []
    }

    /// The text between two marks, the first time it occurs.
    func between(_ open: String, _ close: String) -> String {
        html.components(separatedBy: open).dropFirst().first?.components(separatedBy: close).first ?? ""
    }
}
