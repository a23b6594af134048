import DocumentModel

/// The reasons for and against a draft being a table, each with its weight: the one place where they are weighed.
///
/// Four kinds of evidence are weighed against each other: rules (closed grids, stacks of level rules, rules between rows and columns,
/// shading), gaps (the white between the columns, how many places are filled), alignment (cells that keep to a line, labels, heads), and
/// the shapes of numbers (shares of values, values written alike).
struct TableEvidence: Sendable, Hashable {
    /// Weights of the reasons; a draft whose sum reaches `enough` is a table.
    enum Weight {
        static let enough = 0.6
        /// A closed grid of rules or shaded cells is drawn for nothing else.
        static let grid = 1.0
        /// Level rules above and below also close in prose.
        static let stack = 0.4
        /// Times the share of the edges between columns that are drawn.
        static let parted = 0.3
        /// Rules or shaded bands between the rows: prose is not ruled line by line.
        static let rowRules = 0.2
        static let bands = 0.25
        /// Times the share of the cells right of the labels that hold numbers.
        static let values = 0.7
        /// Times the share of the columns of values whose values are written alike.
        static let shapes = 0.1
        static let threeColumns = 0.2
        static let fourRows = 0.15
        /// Times the share of the columns that keep to a line.
        static let aligned = 0.1
        static let head = 0.1
        static let headRule = 0.15
        /// The line above names it a table, or a figure.
        static let caption = 0.4
        static let figure = -0.4
        /// Columns far apart, or nearer than words of prose.
        static let wideGaps = 0.1
        static let narrowGaps = -0.2
        /// Times the share of filled cells above one half (negative below it).
        static let filled = 0.4
        /// Times the share of the words that stand in columns of prose, less where other columns hold values.
        static let prose = -1.3
        static let gridProse = -0.6
        /// Rows of blocks of text that begin, end or are centred at one height: columns of prose are not, and their lines no prose.
        static let blocks = 0.25
        static let blockProse = -0.3
        static let twoColumnBlockProse = -0.6
        /// The first column holds bullets or the numbers of a list.
        static let list = -1.2
        /// Labels, rows of dots and page numbers that grow.
        static let contents = -1.2
        /// Blocks of addresses side by side; of a table, one column has them.
        static let addresses = -1.2
        /// A grid with hardly anything in it is a form, a frame or a chart.
        static let empty = -0.9
        /// Large figures above their labels are read one by one.
        static let poster = -1.5
        /// Figures alone are the scale of a chart.
        static let unlabelled = -1.5
        /// Rules at the height of the words beside them are the grid of a chart; those of a table run between its rows.
        static let struckThrough = -1.5
        /// Numbers that rise by one step are the scale of a chart.
        static let scale = -1.2
        /// Figures here and there over a scale: a chart.
        static let scattered = -0.9
        /// A grid of shaded areas without upright rules, few of its places filled and few rows with a label: bars.
        static let bars = -0.8
        /// Between level rules, hardly ever words side by side and no values: a form or a list in a frame.
        static let loneCells = -0.5
        /// Without rules, empty places speak for words strewn about, unless each row has its label.
        static let gaps = -0.5
        /// Rows of figures alone, without rules, are the scale or the bars of a chart.
        static let unnamed = -0.7
        /// Two rows side by side happen without any table.
        static let chart = -1.0
        /// Words alone, without rules, values or a caption, may be addresses or columns of a list.
        static let wordsAlone = -0.35
        static let twoRows = -0.3
        /// What has one row or one column is no table, whatever is drawn around it.
        static let oneRow = -3.0
    }

    /// Whether it was drawn as a chart is: figures without labels strewn over a grid, or rules that run through words.
    private(set) var isChart = false
    private(set) var score = 0.0
    private(set) var reasons: [TableReason] = []

    var isEnough: Bool { score >= Weight.enough - 1e-9 }

    init(_ it: TableMeasures) {
        isChart = it.isStruckThrough || (it.origin == .grid && !it.hasLabels && it.filledShare < 0.45)
        weighRules(it)
        weighGaps(it)
        weighAlignment(it)
        weighNumbers(it)
        weighOtherKinds(it)
    }

    private mutating func weighRules(_ it: TableMeasures) {
        switch it.origin {
        case .grid: add("closed-grid", Weight.grid, "rules or shading close in the cells")
        case .stack: add("rule-stack", Weight.stack, "level rules above and below")
        case .aligned: break
        }
        guard it.origin != .grid else { return }
        add("upright-rules", Weight.parted * it.partedShare, "\(percent(it.partedShare)) of the edges between columns are drawn")
        if it.rowRules >= 3, !it.isStruckThrough { add("row-rules", Weight.rowRules, "\(it.rowRules) level rules between the rows") }
        if it.bands >= 2 { add("shaded-rows", Weight.bands, "\(it.bands) edges of shaded rows") }
    }

    private mutating func weighGaps(_ it: TableMeasures) {
        add("filled", Weight.filled * (it.filledShare - 0.5), "\(percent(it.filledShare)) of the places are filled")
        if it.origin == .grid {
            if it.partedShare == 0, it.filledShare < 0.5, it.labelledShare < 0.6 { add("bars", Weight.bars, "shaded areas over a scale") }
            if it.filledShare < 0.25 { add("empty", Weight.empty, "hardly any place is filled") }
        } else {
            if it.narrowestGap >= 1.5 { add("wide-gaps", Weight.wideGaps, "at least 1.5 ems between the columns") }
            if it.narrowestGap < 0.4 { add("narrow-gaps", Weight.narrowGaps, "less than 0.4 ems between two columns") }
        }
        if it.origin == .aligned, it.filledShare < 0.6, it.labelledShare < 0.75 || it.alignedShare < 0.6 {
            add("empty-places", Weight.gaps, "no rules, many places empty and no label for each row")
        }
        if it.origin == .stack, it.besideShare < 0.35, it.valueShare < 0.15 {
            add("lone-cells", Weight.loneCells, "hardly ever words side by side")
        }
        // A drawing that a line names a figure needs its rows named to be a table all the same.
        if it.filledShare < 0.45 || it.isFigure, it.labelledShare < 0.5 {
            add("scattered", Weight.scattered, "few places filled, few rows with a label")
        }
    }

    private mutating func weighAlignment(_ it: TableMeasures) {
        if it.rows < 2 || it.columns < 2 { add("one-row", Weight.oneRow, "fewer than two rows or columns with words") }
        if it.origin == .aligned, it.rows == 2 {
            // Two lines of words stand side by side in drawings and titles too.
            add("two-rows", it.valueShare < 0.75 ? 2 * Weight.twoRows : Weight.twoRows, "no rules and two rows only")
        }
        if it.columns >= 3 { add("columns", Weight.threeColumns, "\(it.columns) columns") }
        if it.rows >= 4 { add("rows", Weight.fourRows, "\(it.rows) rows") }
        add("alignment", Weight.aligned * it.alignedShare, "\(percent(it.alignedShare)) of the columns keep to a line")
        if it.hasHead { add("head", Weight.head, "words or years over columns of values") }
        if it.isHeadRuled { add("head-rule", Weight.headRule, "a rule between a full head and full rows") }
        // A line that names it a table says that figures alone are no scale.
        if !it.hasLabels, !it.isCaptioned { add("unlabelled", Weight.unlabelled, "no words in the first row and column") }
        if it.origin == .aligned, it.namedShare < 0.5, it.filledShare < 0.85, !(it.hasHead && it.alignedShare > 0.8) {
            add("unnamed-rows", Weight.unnamed, "few rows have words")
        }
    }

    private mutating func weighNumbers(_ it: TableMeasures) {
        add("values", Weight.values * it.valueShare, "\(percent(it.valueShare)) of the cells hold values")
        add("number-shapes", Weight.shapes * it.shapeShare, "\(percent(it.shapeShare)) of the columns of values are written alike")
    }

    private mutating func weighOtherKinds(_ it: TableMeasures) {
        if it.isCaptioned { add("caption", Weight.caption, "a line names it a table") }
        if it.isFigure, it.origin != .grid || it.labelledShare < 0.5 { add("figure", Weight.figure, "a line names it a figure") }
        add(
            "prose", prose(it) * it.proseShare,
            "\(percent(it.proseShare)) of the words stand in lines or cells of prose")
        if it.isStruckThrough { add("struck-through", Weight.struckThrough, "rules run at the height of the words") }
        if it.isScaled { add("scale", Weight.scale, "a row of numbers that rise by one step") }
        if it.holdsChart { add("chart", Weight.chart, "much of it is drawn as a chart") }
        if it.holdsBlocks { add("blocks", Weight.blocks, "rows of blocks of text side by side") }
        if it.origin == .aligned, it.valueShare < 0.15, it.rows < 8, !it.holdsBlocks, !it.isCaptioned, it.rowRules < 3, it.bands < 2,
            it.partedShare < 0.5, !it.isHeadRuled
        {
            add("words-alone", Weight.wordsAlone, "a few lines of words, neither rules nor values nor a caption")
        }
        if it.isPoster { add("poster", Weight.poster, "large figures above small labels") }
        if it.isList { add("list", Weight.list, "the first column holds list marks") }
        if it.isAddresses { add("addresses", Weight.addresses, "every column holds mail addresses or telephones") }
        if it.isContents { add("contents", Weight.contents, "rows of dots lead to page numbers") }
    }

    private func prose(_ it: TableMeasures) -> Double {
        if it.origin == .grid { return Weight.gridProse }
        if it.holdsBlocks { return it.columns > 2 ? Weight.blockProse : Weight.twoColumnBlockProse }
        return Weight.prose * (1 - it.valueShare)
    }

    private func percent(_ share: Double) -> String { "\(Int(share * 100)) %" }

    private mutating func add(_ name: String, _ weight: Double, _ detail: String) {
        guard weight != 0 else { return }
        score += weight
        reasons.append(TableReason(name, weight: weight, detail))
    }
}
