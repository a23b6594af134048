import SpanishNumbers

/// The figures of one table of the document, by row and column.
struct FigureGrid: Sendable {
    enum Figure: Sendable, Hashable {
        /// Nothing, or a sign that stands for nothing.
        case none
        case value(ExactDecimal, kind: String)
        /// Words, or more than one figure: nothing that can be added.
        case other
    }

    struct Cell: Sendable {
        /// Row in `tablas`, from 1.
        var row: Int
        /// How many columns it takes.
        var width: Int
        var text: String
        var figure: Figure
        /// ISO 4217, UTM or UTA of an amount that states it.
        var currency: String?
        /// Of a figure with decimals, the decimal exponent of the last one.
        var decimals: Int?
    }

    var table: Int
    var page: Int?
    /// Missing where another cell spans the place.
    private(set) var cells: [[Cell?]]
    /// The first row with figures.
    private(set) var bodyStart = 0
    /// The first column of figures.
    private(set) var firstColumn = 0

    var rowCount: Int { cells.count }
    var columnCount: Int { cells.first?.count ?? 0 }

    private static let additive: Set<String> = ["dinero", "conteo", "decimal", "porcentaje", "anio"]

    /// The tables of `tablas`, in order; those too large to be a page's are left out.
    static func grids(of table: DataTable) -> [FigureGrid] {
        let names = ["tabla_id", "fila", "columna", "texto", "tipo", "valor", "pagina", "unidad", "columnas"]
        let fields = names.compactMap { table.schema.index(of: $0) }
        guard fields.count == names.count else { return [] }
        var grids: [FigureGrid] = []
        var start = 0
        while start < table.rows.count {
            let id = table.rows[start][fields[0]]
            var end = start
            while end < table.rows.count, table.rows[end][fields[0]] == id { end += 1 }
            if let grid = FigureGrid(table.rows[start..<end], fields) { grids.append(grid) }
            start = end
        }
        return grids
    }

    private init?(_ rows: ArraySlice<[CellValue]>, _ fields: [Int]) {
        guard let first = rows.first, let table = first[fields[0]].whole else { return nil }
        self.table = table
        page = first[fields[6]].whole
        var height = 0
        var width = 0
        for row in rows {
            guard let y = row[fields[1]].whole, let x = row[fields[2]].whole, y >= 0, x >= 0 else { return nil }
            height = max(height, y + 1)
            width = max(width, x + 1)
        }
        guard height >= 2, width >= 2, width <= 300, height * width <= 4 * rows.count + 4_000 else { return nil }
        cells = Array(repeating: Array(repeating: nil, count: width), count: height)
        for (index, row) in zip(rows.indices, rows) {
            guard let y = row[fields[1]].whole, let x = row[fields[2]].whole else { continue }
            let text = row[fields[3]].canonical
            let kind = row[fields[4]].canonical
            var figure = Figure.other
            var decimals: Int?
            if Self.additive.contains(kind), let value = ExactDecimal(canonical: row[fields[5]].canonical) {
                figure = .value(value, kind: kind)
                decimals = WrittenDecimals.exponent(of: value, writtenAs: text)
            } else if !text.utf8.contains(where: { (0x30...0x39).contains($0) }), text.utf8.count <= 6, !Self.hasLetters(text) {
                figure = .none
            }
            let unit = row[fields[7]].canonical
            cells[y][x] = Cell(
                row: index + 1, width: row[fields[8]].whole ?? 1, text: text, figure: figure,
                currency: Mention.isCurrency(unit) ? unit : nil, decimals: decimals)
        }
        findBody()
    }

    static func hasLetters(_ text: String) -> Bool {
        text.utf8.contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0xC3 && $0 <= 0xC9 }
    }

    private mutating func findBody() {
        func isFigure(_ row: Int, _ column: Int) -> Bool {
            if case .value(_, let kind)? = cells[row][column]?.figure { kind != "anio" } else { false }
        }
        bodyStart = cells.indices.first { row in (1..<columnCount).contains { isFigure(row, $0) } } ?? rowCount
        firstColumn =
            (1..<columnCount).first { column in
                let filled = (bodyStart..<rowCount).filter { !(cells[$0][column]?.text ?? "").isEmpty }
                return filled.count { isFigure($0, column) } * 2 > filled.count
            } ?? columnCount
    }

    /// The words before the figures of a row: the last cell of them that has letters.
    func label(_ row: Int) -> String {
        let texts = cells[row][..<min(firstColumn, columnCount)].compactMap { $0?.text }
        return texts.last { Self.hasLetters($0) } ?? ""
    }

    /// Whether a row has nothing before its figures, and no words behind them.
    func isUnlabelled(_ row: Int) -> Bool {
        cells[row].allSatisfy { $0.map { !Self.hasLetters($0.text) } ?? true }
            && cells[row].prefix(firstColumn).allSatisfy { $0?.text.isEmpty ?? true }
    }

    /// The words over a column, of its lowest head cell that has any.
    func head(_ column: Int) -> String {
        for row in (0..<min(bodyStart, rowCount)).reversed() {
            if let cell = cells[row][column] {
                if Self.hasLetters(cell.text) { return cell.text }
            } else if let left = (0..<column).last(where: { cells[row][$0] != nil }), let cell = cells[row][left],
                // A cell that ends before this column leaves the place to one from above.
                left + cell.width > column, Self.hasLetters(cell.text)
            {
                return cell.text
            }
        }
        return ""
    }

    func figure(_ row: Int, _ column: Int) -> Figure { cells[row][column]?.figure ?? .none }

    func value(_ row: Int, _ column: Int) -> ExactDecimal? {
        if case .value(let value, _) = figure(row, column) { value } else { nil }
    }

    /// The currency of an amount that states one.
    func currency(_ row: Int, _ column: Int) -> String? { cells[row][column]?.currency }

    func decimals(_ row: Int, _ column: Int) -> Int? { cells[row][column]?.decimals }

    func isShare(_ row: Int, _ column: Int) -> Bool {
        if case .value(_, "porcentaje") = figure(row, column) { true } else { false }
    }
}

extension CellValue {
    /// A number without decimals that fits.
    var whole: Int? {
        guard case .number(let value) = self, let number = ExactArithmetic.scaled(value, to: 0), number.magnitude < 1 << 40 else {
            return nil
        }
        return Int(number)
    }
}
