import DocumentModel
import SpanishNumbers

/// Document → mentions of each block.
struct ScanStage: Sendable {
    func scan(_ document: Document, _ parts: BlockParts? = nil) -> ScannedDocument {
        let parts = parts ?? BlockParts(count: document.blocks.count)
        let sections = document.sections()
        let evidence = parts.map { range in NumberScanner.notation(of: document.blocks[range].lazy.map(\.text.string)) }
            .reduce(NotationEvidence(), +)
        var blocks = Array(
            parts.map { range in
                let reading = NotationReading(document: evidence)
                return document.blocks[range].map { scan($0, reading) }
            }.joined())
        ContentsLines.mark(&blocks, of: document)
        var headings = HeadingMarks()
        for index in blocks.indices { headings.mark(&blocks[index].mentions, of: document.blocks[index]) }
        var section = -1
        for index in blocks.indices {
            if section + 1 < sections.count, sections[section + 1].heading == index { section += 1 }
            blocks[index].section = section < 0 ? nil : section
        }
        return ScannedDocument(document: document, sections: sections, blocks: blocks, notation: evidence)
    }

    private func scan(_ block: Block, _ reading: NotationReading) -> ScannedBlock {
        let labels = labels(of: block)
        let isolated = labels.map(\.range)
        // What stands behind several calls is as near to the figure before them as behind one.
        var breaks = joined(isolated)
        if case .table = block.kind { breaks = merged(breaks, cellBreaks(of: block.text.string)) }
        var mentions = reading.mentions(of: block, isolated: breaks)
        if case .table(let table) = block.kind {
            Self.keepUnitsInCells(&mentions, of: block.text.string)
            HeadYears.settle(&mentions, in: table, block.text.string)
            BracketedFigures.settle(&mentions, in: table, block.text.string)
            TableYears.settle(&mentions, in: table, block.text.string)
            RowNames.settle(&mentions, in: table, block.text.string)
        }
        SentenceEnumerations.mark(&mentions, in: block.text.string)
        if case .furniture(.pageNumber) = block.kind {
            for index in mentions.indices where !mentions[index].isInWords { mentions[index] = pageNumber(mentions[index]) }
        }
        var scanned = ScannedBlock(
            mentions: merged(mentions, labels.filter { isMention($0, in: block) }), isolated: isolated, section: nil)
        for (index, mention) in scanned.mentions.enumerated() {
            guard let head = mention.inherited else { continue }
            scanned.inheritedUnits[index] = String(
                decoding: block.text.string.utf8.dropFirst(head.lowerBound).prefix(head.count), as: UTF8.self)
        }
        return scanned
    }

    /// A number at the end of its cell counts nothing that the next cell names.
    private static func keepUnitsInCells(_ mentions: inout [Mention], of text: String) {
        var text = text
        text.withUTF8 { bytes in
            for index in mentions.indices where mentions[index].inherited == nil {
                guard mentions[index].type == .conteo || mentions[index].type == .decimal else { continue }
                var end = mentions[index].range.upperBound
                while end < bytes.count, bytes[end] == 0x20 { end += 1 }
                if end < bytes.count, bytes[end] == 0x09 || bytes[end] == 0x0A { mentions[index].unit = nil }
            }
        }
    }

    /// Note calls and marks as mentions, in order, without overlap and inside of the text.
    private func labels(of block: Block) -> [Mention] {
        let length = block.text.string.utf8.count
        var found: [Mention] = block.noteCalls.map { call in
            Mention(range: call.range, type: .llamadaNota, value: .text(call.label), rule: .llamadaDeNota)
        }
        if let marker = block.marker {
            if case .note(let label) = block.kind {
                found.append(Mention(range: marker, type: .llamadaNota, value: .text(label), rule: .rotuloDeNota))
            } else {
                found.append(Mention(range: marker, type: .marcadorLista, value: .text(markerLabel(block, marker)), rule: .marcaDeLista))
            }
        }
        found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var kept: [Mention] = []
        for mention in found
        where mention.range.lowerBound >= (kept.last?.range.upperBound ?? 0) && mention.range.upperBound <= length && !mention.range.isEmpty
        {
            kept.append(mention)
        }
        return kept
    }

    /// The mark without the white space, stops, parentheses, dashes and ordinal signs around it: "1" of "1.", "a" of "a)", "2.1" of "2.1.-".
    private func markerLabel(_ block: Block, _ range: Range<Int>) -> String {
        let bytes = block.text.string.utf8.dropFirst(range.lowerBound).prefix(range.count)
        let label = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }
        let dropped: Set<Unicode.Scalar> = ["(", ")", ".", "-", "\u{2013}", ":", "\u{B0}", "\u{BA}"]
        let rest = label.drop { dropped.contains($0) }
        let end = rest.lastIndex { !dropped.contains($0) } ?? rest.startIndex
        return rest.isEmpty ? "" : String(rest[...end])
    }

    /// A number or a letter with a stop is a mention ("1.", "a)"); a dash, a dot or the letter o that stands for one is none.
    private func isMention(_ label: Mention, in block: Block) -> Bool {
        guard label.type == .marcadorLista else { return true }
        let bytes = block.text.string.utf8.dropFirst(label.range.lowerBound).prefix(label.range.count)
        if bytes.contains(where: { (0x30...0x39).contains($0) }) { return true }
        return bytes.count > 1 && bytes.contains { (0x41...0x5A).contains($0 & ~0x20) }
    }

    /// Tabs and newlines, which part the cells of a table's text.
    private func cellBreaks(of text: String) -> [Range<Int>] {
        var breaks: [Range<Int>] = []
        for (offset, byte) in text.utf8.enumerated() where byte == 0x09 || byte == 0x0A { breaks.append(offset..<offset + 1) }
        return breaks
    }

    private func pageNumber(_ mention: Mention) -> Mention {
        guard mention.type == .conteo || mention.type == .identificador || mention.type == .malformado || mention.type == .romano
        else { return mention }
        var mention = mention
        mention.type = .numeroPagina
        mention.unit = nil
        mention.qualifier = nil
        return mention
    }

    /// Ranges that touch as one.
    private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { result, range in
            if let last = result.last, last.upperBound == range.lowerBound {
                result[result.count - 1] = last.lowerBound..<range.upperBound
            } else {
                result.append(range)
            }
        }
    }

    /// Two lists in order of ranges that do not overlap, as one; of two that overlap, the first list's.
    private func merged(_ a: [Range<Int>], _ b: [Range<Int>]) -> [Range<Int>] {
        if a.isEmpty { return b }
        var result: [Range<Int>] = []
        result.reserveCapacity(a.count + b.count)
        var next = a.startIndex
        for range in b {
            while next < a.endIndex, a[next].lowerBound < range.upperBound {
                result.append(a[next])
                next += 1
            }
            if range.lowerBound >= (result.last?.upperBound ?? 0) { result.append(range) }
        }
        return result + a[next...]
    }

    private func merged(_ mentions: [Mention], _ labels: [Mention]) -> [Mention] {
        if labels.isEmpty { return mentions }
        return (mentions + labels).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
