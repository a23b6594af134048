/// The lines that programs add when they print: the date and hour of the print, the page's address, the page number with them.
enum PrintLine {
    private static let labels: Set<String> = [
        "fecha", "hora", "de", "del", "el", "a", "las", "emisión", "emision", "impresión", "impresion", "impreso", "impresa", "emitido",
        "emitida", "generado", "generada", "generación", "generacion", "hrs", "horas", "h", "am", "pm", "am.", "pm.", "a.m.", "p.m.", "y",
    ]
    /// Words that only such a line has beside a date.
    private static let telling: Set<String> = [
        "emisión", "emision", "impresión", "impresion", "impreso", "impresa", "emitido", "emitida", "generado", "generada", "generación",
        "generacion",
    ]
    private static let pages: Set<String> = ["página", "pagina", "pág.", "pag.", "pág", "pag", "page", "hoja", "pg."]
    /// What stands this far behind date and hour, as a share of the size, is the title in a browser's print head.
    private static let titleGap = 3.0
    private static let longestTitle = 16

    /// Whether a line holds nothing but dates, hours, addresses of pages, page numbers and the words for them, and of these something that
    /// says that it is about the print: a word, an hour behind a date, a page number beside it or an address. A date alone may be the
    /// document's own.
    static func isPrintLine(_ line: Line) -> Bool {
        if isBrowserHead(line) { return true }
        var dates = 0
        var tells = false
        var hasPage = false
        var isAfterPage = false
        for word in line.words {
            let text = bare(word.text)
            if text.isEmpty { continue }
            if isDate(text) {
                dates += 1
            } else if isHour(text) {
                tells = tells || dates > 0
            } else if isAddress(text) {
                tells = true
                dates += 1
            } else if pages.contains(text) {
                hasPage = true
                isAfterPage = true
                continue
            } else if isFigure(text), isAfterPage {
                continue
            } else if labels.contains(text) {
                tells = tells || telling.contains(text)
                continue
            } else if isPageOfPages(text) {
                hasPage = true
            } else {
                return false
            }
            isAfterPage = false
        }
        return dates > 0 && (tells || hasPage)
    }

    /// Whether a line holds dates and hours and nothing else, so that its figures are no page numbers.
    static func isDates(_ line: Line) -> Bool {
        let texts = line.words.map { bare($0.text) }.filter { !$0.isEmpty }
        return texts.contains(where: isDate) && texts.allSatisfy { isDate($0) || isHour($0) || labels.contains($0) }
    }

    /// "23/11/26, 02:30        Title".
    private static func isBrowserHead(_ line: Line) -> Bool {
        guard line.words.count > 2, line.words.count < longestTitle, isDate(bare(line.words[0].text)), isHour(bare(line.words[1].text))
        else {
            return false
        }
        return line.words[2].box.x0 - line.words[1].box.x1 > titleGap * line.size
    }

    /// In lower case, without the signs that part such pieces.
    private static func bare(_ text: String) -> String {
        var scalars = Substring(text.lowercased()).unicodeScalars
        while let last = scalars.last, ",:;|–—-•·".unicodeScalars.contains(last) { scalars.removeLast() }
        while let first = scalars.first, "|–—-•·(".unicodeScalars.contains(first) { scalars.removeFirst() }
        return String(scalars)
    }

    private static func isFigure(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// "23/11/26", "23-11-2026", "2026-11-23", "23.11.2026".
    private static func isDate(_ text: String) -> Bool {
        let parts = figures(of: text, partedBy: [0x2F, 0x2D, 0x2E])
        guard let parts, parts.count == 3 else { return false }
        let isForward = parts[0] <= 2 && parts[1] <= 2 && (parts[2] == 2 || parts[2] == 4)
        return isForward || parts == [4, 2, 2]
    }

    /// "2:30", "14:35:07".
    private static func isHour(_ text: String) -> Bool {
        guard let parts = figures(of: text, partedBy: [0x3A]), (2...3).contains(parts.count) else { return false }
        return parts[0] <= 2 && parts.dropFirst().allSatisfy { $0 == 2 }
    }

    /// "1/3".
    private static func isPageOfPages(_ text: String) -> Bool {
        guard let parts = figures(of: text, partedBy: [0x2F]), parts.count == 2 else { return false }
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        return numbers.count == 2 && numbers[0] >= 1 && numbers[0] <= numbers[1] && numbers[1] < 5000
    }

    private static func isAddress(_ text: String) -> Bool {
        ["http://", "https://", "www.", "file:///"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    }

    /// How many figures each part of a text has; `nil` where there are other signs, or two kinds of them.
    private static func figures(of text: String, partedBy signs: Set<UInt8>) -> [Int]? {
        guard text.utf8.count <= 10 else { return nil }
        var parts = [0]
        var sign: UInt8?
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                parts[parts.count - 1] += 1
            } else if signs.contains(byte), sign == nil || sign == byte, parts[parts.count - 1] > 0 {
                sign = byte
                parts.append(0)
            } else {
                return nil
            }
        }
        return parts.count > 1 && parts[parts.count - 1] > 0 ? parts : nil
    }
}
