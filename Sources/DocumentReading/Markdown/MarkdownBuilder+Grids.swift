internal import DocumentModel

/// Tables drawn with dashes, as pandoc writes them: columns under runs of dashes, and grids of `+---+` and `|`.
extension MarkdownBuilder {
    /// More columns than a page has: each row takes room for all of them.
    private static let mostColumns = 256

    /// Reads a table whose columns stand under the runs of dashes of this line, its head the line before.
    ///
    ///     Vivero     Plantas
    ///     --------- --------
    ///     El Canelo    1.204
    mutating func readDashedTable(_ index: Int) -> Int? {
        guard let runs = dashRuns(lines[index]), (2...Self.mostColumns).contains(runs.count),
            openLines.count <= 1 || isBeforeHead(index - openLines.count - 1),
            isPlainOpen
        else { return nil }
        let head = openLines
        // Rows of several lines are parted by blank ones, and a rule stands before the head and behind the last of them.
        let isSpaced = isBeforeHead(index - head.count - 1)
        guard let end = isSpaced ? endOfSpaced(index + 1) ?? endOfRows(index + 1) : endOfRows(index + 1), end > index + 1 else {
            return nil
        }
        let starts = [0] + runs.dropFirst().map(\.lowerBound)
        var rows: [[[Range<Int>]]] = head.isEmpty ? [] : [joined(head, starts)]
        var group: [Int] = []
        for line in index + 1..<end {
            if lines[line].isBlank || !isSpaced {
                if !group.isEmpty { rows.append(joined(group, starts)) }
                group = []
            }
            if !lines[line].isBlank { group.append(line) }
        }
        if !group.isEmpty { rows.append(joined(group, starts)) }
        // A head that fills one column alone is a sentence over a rule.
        guard head.isEmpty || rows[0].count(where: { !$0.isEmpty }) > 1 else { return nil }
        openLines = []
        appendTable(parts: rows, headRows: head.isEmpty ? 0 : 1, evidence: "columns under dashes", from: index - head.count, to: end)
        return end < lines.count && dashRuns(lines[end]) != nil ? end + 1 : end
    }

    /// Reads a table drawn with `+---+` and `|`.
    mutating func readGrid(_ index: Int) -> Int? {
        guard let borders = gridBorders(lines[index]) else { return nil }
        var rows: [[[Range<Int>]]] = []
        var headRows: Int?
        var group: [Int] = []
        var end = index + 1
        while end < lines.count, !lines[end].isBlank {
            if gridBorders(lines[end]) != nil {
                if !group.isEmpty { rows.append(gridCells(group, borders)) }
                group = []
                if source[lines[end].content + 1] == 0x3D || source[lines[end].content + 2] == 0x3D, headRows == nil {
                    headRows = rows.count
                }
            } else if source[lines[end].content] == 0x7C {
                group.append(end)
            } else {
                break
            }
            end += 1
        }
        guard group.isEmpty, !rows.isEmpty else { return nil }
        flush(before: index)
        appendTable(parts: rows, headRows: headRows ?? 0, evidence: "grid of bars and dashes", from: index, to: end)
        return end
    }

    /// The columns of each run of three dashes or more in a line of nothing else.
    private func dashRuns(_ line: SourceLine) -> [Range<Int>]? {
        guard !line.isBlank, line.tabs == 0, source[line.content] == 0x2D else { return nil }
        var runs: [Range<Int>] = []
        var start: Int?
        for index in line.start...line.contentEnd {
            if index < line.contentEnd, source[index] == 0x2D {
                start = start ?? index
            } else if let from = start {
                guard index - from >= 3 else { return nil }
                runs.append(from - line.start..<index - line.start)
                start = nil
            }
            if index < line.contentEnd, source[index] != 0x2D, source[index] != 0x20 { return nil }
        }
        return runs
    }

    private func isBeforeHead(_ index: Int) -> Bool { index >= 0 && dashRuns(lines[index])?.count == 1 }

    /// A blank line or a rule ends rows of one line each.
    private func endOfRows(_ start: Int) -> Int? {
        var end = start
        while end < lines.count, !lines[end].isBlank, lines[end].tabs == 0, dashRuns(lines[end]) == nil { end += 1 }
        return end
    }

    private func endOfSpaced(_ start: Int) -> Int? {
        var end = start
        while end < lines.count, end - start < 10_000 {
            if let runs = dashRuns(lines[end]) { return runs.count == 1 ? end : nil }
            end += 1
        }
        return nil
    }

    /// The parts of lines that stand in each column, counted in code points.
    private func joined(_ group: [Int], _ starts: [Int]) -> [[Range<Int>]] {
        var cells = [[Range<Int>]](repeating: [], count: starts.count)
        for number in group {
            for (column, range) in cut(lines[number], at: starts).enumerated() where !range.isEmpty { cells[column].append(range) }
        }
        return cells
    }

    private func cut(_ line: SourceLine, at starts: [Int]) -> [Range<Int>] {
        var places: [Int] = []
        var column = 0
        var next = 0
        for index in line.start..<line.end where source[index] & 0xC0 != 0x80 {
            while next < starts.count, starts[next] <= column {
                places.append(index)
                next += 1
            }
            column += 1
        }
        while places.count < starts.count { places.append(line.end) }
        return zip(places, places.dropFirst() + [line.end]).map { trimmed($0, $1) }
    }

    /// The columns of the `+` of a line of `+---+`.
    private func gridBorders(_ line: SourceLine) -> [Int]? {
        guard !line.isBlank, line.contentEnd - line.content >= 5, source[line.content] == 0x2B, source[line.contentEnd - 1] == 0x2B else {
            return nil
        }
        var borders: [Int] = []
        for index in line.content..<line.contentEnd {
            switch source[index] {
            case 0x2B: borders.append(index - line.start)
            case 0x2D, 0x3D, 0x3A: continue
            default: return nil
            }
        }
        return (2...Self.mostColumns + 1).contains(borders.count) ? borders : nil
    }

    /// Cells over several columns have no bar at the borders between them; their text stands in the first.
    private func gridCells(_ group: [Int], _ borders: [Int]) -> [[Range<Int>]] {
        var cells = [[Range<Int>]](repeating: [], count: borders.count - 1)
        for number in group {
            let line = lines[number]
            var column = 0
            var bars: [(column: Int, place: Int)] = []
            for index in line.start..<line.end where source[index] & 0xC0 != 0x80 {
                if source[index] == 0x7C, let border = borders.firstIndex(of: column) { bars.append((border, index)) }
                column += 1
            }
            for (left, right) in zip(bars, bars.dropFirst()) where left.column < cells.count {
                let range = trimmed(left.place + 1, right.place)
                if !range.isEmpty { cells[left.column].append(range) }
            }
        }
        return cells
    }
}
