import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Turns what slots and cells took into the values of fields.
struct CellReading: Sendable {
    let scanned: ScannedDocument

    /// The cells a capture gives for one row; of a list, the item of that index.
    /// - Returns: one cell for each field of the capture that the table has and the value fits; local slots give none.
    func cells(_ capture: PlacedCapture, item: Int?, pattern: Int, schema: TableSchema) -> [(field: Int, cell: BoundCell)] {
        var cells: [(field: Int, cell: BoundCell)] = []
        for (place, name) in capture.fields.enumerated() where !name.hasPrefix("_") {
            guard let field = schema.index(of: name),
                let cell = cell(
                    capture, isEnd: place > 0, item: item, pattern: pattern, field: schema.fields[field], isPair: capture.fields.count > 1)
            else { continue }
            cells.append((field, cell))
        }
        return cells
    }

    private func cell(_ capture: PlacedCapture, isEnd: Bool, item: Int?, pattern: Int, field: Field, isPair: Bool) -> BoundCell? {
        func source(_ range: Range<Int>, mention: Int? = nil) -> CellSource {
            CellSource(block: capture.block, mention: mention, range: range, pattern: pattern)
        }
        switch capture.value {
        case .mention(let index):
            return cell(mention: index, block: capture.block, isEnd: isEnd, isPair: isPair, pattern: pattern, type: field.type)
        case .text(let range):
            return Self.value(text(range, block: capture.block), type: field.type).map { BoundCell(value: $0, sources: [source(range)]) }
        case .list(let ranges):
            guard let item, ranges.indices.contains(item) else { return nil }
            let range = ranges[item]
            return Self.value(text(range, block: capture.block), type: field.type).map { BoundCell(value: $0, sources: [source(range)]) }
        case .vocabulary(let key, let range), .constant(let key, let range):
            return Self.value(key, type: field.type).map { BoundCell(value: $0, sources: [source(range)]) }
        }
    }

    /// The cell a mention gives, or `nil` where its value does not fit the type.
    /// - Parameters:
    ///   - isEnd: whether the end of a range is wanted; of a mention that is no range, its value.
    ///   - isPair: whether beginning and end go to two fields; else a range of dates is written as an EDTF interval.
    func cell(mention index: Int, block: Int, isEnd: Bool = false, isPair: Bool = false, pattern: Int, type: FieldType) -> BoundCell? {
        guard scanned.blocks[block].mentions.indices.contains(index) else { return nil }
        let mention = scanned.blocks[block].mentions[index]
        guard let first = mention.value else { return nil }
        var text = first.canonical
        if let upper = mention.upper {
            if isEnd { text = upper.canonical } else if !isPair { text += "/" + upper.canonical }
        }
        guard let value = Self.value(text, type: type) else { return nil }
        let source = CellSource(block: block, mention: index, range: mention.range, pattern: pattern)
        return BoundCell(value: value, sources: [source], writtenUnit: value.isNumber ? mention.precision : nil)
    }

    /// The one figure of a table's cell, by index of mention; `nil` where there is none or more than one.
    func figure(of cell: TableCell, block: Int) -> Int? {
        let mentions = scanned.blocks[block].mentions
        let inside = mentions.inside(cell.range).indices.filter { !mentions[$0].isArticle && mentions[$0].type != .llamadaNota }
        return inside.count == 1 ? inside.first : nil
    }

    /// Whether letters or digits stand in a cell besides one mention and the note calls.
    func hasWords(beside mention: Range<Int>, in cell: Range<Int>, block: Int) -> Bool {
        let before = cell.lowerBound..<max(cell.lowerBound, mention.lowerBound)
        let after = min(mention.upperBound, cell.upperBound)..<cell.upperBound
        return (text(before, block: block) + text(after, block: block)).unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    /// The text of a range with note calls and marks left out, white space at its ends and runs of it inside shortened.
    func text(_ range: Range<Int>, block: Int) -> String {
        let isolated = scanned.blocks[block].isolated
        let text = scanned.document.blocks[block].text.string
        return Self.text(range, of: text, without: isolated)
    }

    /// - Parameter isolated: in order, without overlap.
    static func text(_ range: Range<Int>, of text: String, without isolated: [Range<Int>]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var offset = range.lowerBound
        let hole = isolated.partitioningIndex { $0.upperBound > range.lowerBound }
        for hole in isolated[hole...] {
            if hole.lowerBound >= range.upperBound { break }
            take(offset..<max(offset, hole.lowerBound), of: text, into: &bytes)
            offset = max(offset, hole.upperBound)
        }
        if offset < range.upperBound { take(offset..<range.upperBound, of: text, into: &bytes) }
        while bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the bytes of a range, runs of white space as one blank, none at the beginning.
    private static func take(_ range: Range<Int>, of text: String, into bytes: inout [UInt8]) {
        let utf8 = text.utf8
        guard let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: utf8.endIndex),
            let end = utf8.index(start, offsetBy: range.count, limitedBy: utf8.endIndex)
        else { return }
        for byte in utf8[start..<end] {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isSpace, bytes.isEmpty || bytes.last == 0x20 { continue }
            bytes.append(isSpace ? 0x20 : byte)
        }
    }

    /// A text as a value of a type; `nil` where it is empty or no such value.
    static func value(_ text: String, type: FieldType) -> CellValue? {
        if text.isEmpty { return nil }
        switch type {
        case .string, .date: return .text(text)
        case .integer:
            guard let number = ExactDecimal(canonical: text), number.exponent == 0 else { return nil }
            return .number(number)
        case .number: return ExactDecimal(canonical: text).map { .number($0) }
        }
    }
}

extension CellValue {
    var isNumber: Bool { if case .number = self { true } else { false } }
}
