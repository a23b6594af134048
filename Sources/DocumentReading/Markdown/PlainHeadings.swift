internal import DocumentModel

/// Headings of a text that marks none: numbered titles and lines in capitals, alone on their line.
enum PlainHeadings {
    static func mark(_ drafts: inout [MarkdownReader.DraftBlock]) {
        let numbers = drafts.map { number($0) }
        for index in drafts.indices {
            guard drafts[index].lines == 1, drafts[index].block.furniture == nil else { continue }
            switch drafts[index].block.kind {
            case .paragraph, .listItem: break
            default: continue
            }
            let bytes = drafts[index].block.text.bytes
            guard bytes.count <= 100, let last = bytes.last, ![0x2E, 0x3B, 0x2C, 0x3A].contains(last) else { continue }
            if let depth = numbers[index], drafts[index].isAlone {
                // Titles have text below them; items of a list follow one another.
                let follows = index + 1 < drafts.count && numbers[index + 1] == depth
                let isFollowed = index > 0 && numbers[index - 1] == depth
                if !follows && !isFollowed { drafts[index].block.kind = .heading(min(depth, 6)) }
            } else if isCapitals(bytes), drafts[index].isAlone || bytes.count >= 12 {
                guard case .paragraph = drafts[index].block.kind else { continue }
                drafts[index].block.kind = .heading(1)
            }
        }
    }

    /// How many parts the number at the start of a title has: 1 for `3. Título`, 2 for `3.1 Título`.
    private static func number(_ draft: MarkdownReader.DraftBlock) -> Int? {
        let bytes = draft.block.text.bytes
        var parts = 0
        var digits = 0
        var index = 0
        while index < bytes.count, index < 12 {
            let byte = bytes[index]
            if byte >= 0x30 && byte <= 0x39 {
                digits += 1
                if digits > 2 { return nil }
            } else if byte == 0x2E, digits > 0 {
                parts += 1
                digits = 0
            } else if byte == 0x20 {
                // `3 Título` is too little: it may be a count.
                guard parts > 0, index + 1 < bytes.count else { return nil }
                let next = bytes[index + 1]
                let isUpper = next >= 0x41 && next <= 0x5A || next == 0xC3
                return isUpper ? parts + (digits > 0 ? 1 : 0) : nil
            } else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// At least three letters, none in lower case.
    static func isCapitals(_ bytes: [UInt8]) -> Bool {
        var letters = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase, scalar != "º", scalar != "ª" { return false }
            letters += 1
        }
        return letters >= 3
    }
}
