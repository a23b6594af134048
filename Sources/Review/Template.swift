import DocumentReading

/// The fixed parts of the page, from `Template/`.
struct Template {
    static let page = Template(source: PackageResources.page_html)
    static let style = PackageResources.style_css
    /// One script, so that one hash in the content security policy covers it.
    static let script: [UInt8] = {
        let parts: [[UInt8]] = [
            PackageResources.base_js, PackageResources.places_js, PackageResources.detail_js, PackageResources.decisions_js,
            PackageResources.tables_js,
            PackageResources.ledger_js, PackageResources.charts_js, PackageResources.start_js,
        ]
        return Array("'use strict';(()=>{\n".utf8) + parts.joined() + Array("})();".utf8)
    }()

    /// Whether a file begins as the pages of this program do, with a title that begins so.
    static func isPage(_ beginning: [UInt8], titled title: String) -> Bool {
        let head = "<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""
        return beginning.starts(with: head.utf8) && String(decoding: beginning, as: UTF8.self).contains("\n<title>\(title)")
    }

    var source: [UInt8]

    /// The source with each `{{name}}` replaced by what `fill` appends. What is filled in is not looked at again.
    func filled(_ fill: (String, inout [UInt8]) -> Void) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(1 << 20)
        var position = 0
        while let open = Self.find(UInt8(ascii: "{"), in: source, from: position),
            let close = Self.find(UInt8(ascii: "}"), in: source, from: open)
        {
            result += source[position..<open]
            fill(String(decoding: source[(open + 2)..<close], as: UTF8.self), &result)
            position = close + 2
        }
        return result + source[position...]
    }

    /// Where a byte stands twice in a row.
    private static func find(_ byte: UInt8, in source: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < source.count {
            if source[index] == byte, source[index + 1] == byte { return index }
            index += 1
        }
        return nil
    }

    /// As a content security policy names an inline script: SHA-256 in base64.
    static func hash(of script: [UInt8]) -> String {
        let digits = Array(script.withUnsafeBytes { sha256(of: $0) }.utf8)
        var digest: [UInt8] = []
        for index in stride(from: 0, to: digits.count - 1, by: 2) {
            digest.append((value(of: digits[index]) << 4) | value(of: digits[index + 1]))
        }
        var text: [UInt8] = []
        text.appendBase64(digest)
        return String(decoding: text, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt8 {
        digit >= UInt8(ascii: "a") ? digit - UInt8(ascii: "a") + 10 : digit - UInt8(ascii: "0")
    }
}
