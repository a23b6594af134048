/// What the `<style>` elements of a page say about what is shown and what stands apart: `display` and `visibility` of elements named by
/// tag, class or identifier, alone or inside of others so named. Rules with any other selector, and those for print or for some
/// screens only, are passed over, so that what is doubtful is shown. CSS 2.2, chapters 5, 6.4 and 9.2.
struct StyleSheet {
    enum Display {
        /// Not shown.
        case none
        /// Begins and ends a line.
        case block
        /// The same, and its children stand apart as well.
        case container
        /// As `block`, and its rows and cells are those of a table.
        case table, row
        /// Stands apart on its line.
        case cell
        case inline
    }

    struct Declarations {
        var display: Display?
        var displayIsImportant = false
        /// `visibility: hidden` or `collapse`.
        var isInvisible: Bool?
        /// Floats, has a place of its own, or is set apart by a width or margin.
        var standsBeside = false
        var floats = false
        /// `position: absolute` or `fixed`.
        var isPlaced = false
        /// Of a grid, where its styles count them.
        var gridColumns: Int?
        /// As a call or an exponent is.
        var isRaised = false
    }

    /// A selector without combinators.
    struct Compound: Hashable {
        var tag: String?
        var identifier: String?
        var classes: [String] = []

        func matches(tag: HTMLTag, identifier: String?, classes: [String]) -> Bool {
            if let name = self.tag, name != tag.rawValue { return false }
            if let own = self.identifier, own != identifier { return false }
            return self.classes.allSatisfy(classes.contains)
        }
    }

    private struct Rule {
        var compound: Compound
        /// Bits of the compounds that elements around must match.
        var around: UInt64
        /// Specificity: identifiers in millions, classes in thousands, tags.
        var rank: Int
        var declarations: Declarations
    }

    /// More rules than a page's own styles have about showing and hiding.
    private static let mostRules = 1024
    private static let mostClasses = 32

    private var rules: [Rule] = []
    private var placingRules = 0
    /// By the class, identifier or tag that a matching element must have.
    private var byKey: [String: [Int]] = [:]
    /// The compounds that stand in front of others, each with its bit.
    private var ancestors: [Compound: Int] = [:]

    var isEmpty: Bool { rules.isEmpty }

    mutating func add(selector: Substring, _ declarations: Declarations) {
        // Pages have many more rules that only place things; they must not take the room of those that hide.
        let isPlacing = declarations.display == nil && declarations.isInvisible == nil
        guard isPlacing ? placingRules < Self.mostRules : rules.count - placingRules < Self.mostRules,
            let chain = SelectorParser.chain(selector), let last = chain.last
        else { return }
        var around: UInt64 = 0
        for compound in chain.dropLast() {
            let bit = ancestors[compound] ?? ancestors.count
            guard bit < 64 else { return }
            ancestors[compound] = bit
            around |= 1 << UInt64(bit)
        }
        let key = last.classes.first.map { "." + $0 } ?? last.identifier.map { "#" + $0 } ?? last.tag ?? ""
        let rank = chain.reduce(0) { sum, compound in
            sum + (compound.identifier == nil ? 0 : 1_000_000) + 1000 * compound.classes.count + (compound.tag == nil ? 0 : 1)
        }
        if isPlacing { placingRules += 1 }
        byKey[key, default: []].append(rules.count)
        rules.append(Rule(compound: last, around: around, rank: rank, declarations: declarations))
    }

    /// What the rules say of an element, and the bits of the compounds that it matches for the elements in it.
    /// - Parameter around: the bits of the elements around.
    func look(_ tag: HTMLTag, _ attributes: HTMLAttributes, around: UInt64) -> (declarations: Declarations, bits: UInt64) {
        let classes = attributes.classes.map { Self.words(of: $0) } ?? []
        let identifier = attributes.id?.string
        var found: [Int] = byKey[tag.rawValue] ?? []
        if let identifier { found += byKey["#" + identifier] ?? [] }
        for name in classes { found += byKey["." + name] ?? [] }
        found = found.filter {
            rules[$0].around & ~around == 0 && rules[$0].compound.matches(tag: tag, identifier: identifier, classes: classes)
        }
        found.sort { (rules[$0].rank, $0) < (rules[$1].rank, $1) }
        var result = Declarations()
        for declarations in found.map({ rules[$0].declarations }) {
            if let display = declarations.display, declarations.displayIsImportant || !result.displayIsImportant {
                result.display = display
                result.displayIsImportant = declarations.displayIsImportant
            }
            result.isInvisible = declarations.isInvisible ?? result.isInvisible
            result.gridColumns = declarations.gridColumns ?? result.gridColumns
            result.standsBeside = result.standsBeside || declarations.standsBeside
            result.floats = result.floats || declarations.floats
            result.isPlaced = result.isPlaced || declarations.isPlaced
            result.isRaised = result.isRaised || declarations.isRaised
        }
        var bits: UInt64 = 0
        for (compound, bit) in ancestors where compound.matches(tag: tag, identifier: identifier, classes: classes) {
            bits |= 1 << UInt64(bit)
        }
        return (result, bits)
    }

    private static func words(of text: CText) -> [String] {
        Array(text.string.split(maxSplits: mostClasses) { $0.isWhitespace }.prefix(mostClasses).map(String.init))
    }
}

/// Takes a selector apart: `.panel p.nota`, `#aviso > div`.
enum SelectorParser {
    /// From the outermost; `nil` for a selector of another kind.
    static func chain(_ selector: Substring) -> [StyleSheet.Compound]? {
        var chain: [StyleSheet.Compound] = []
        for part in selector.split(whereSeparator: { $0.isWhitespace || $0 == ">" }) {
            guard let compound = compound(part) else { return nil }
            chain.append(compound)
        }
        return chain.isEmpty || chain.count > 8 ? nil : chain
    }

    private static func compound(_ text: Substring) -> StyleSheet.Compound? {
        var compound = StyleSheet.Compound()
        var rest = text
        var isFirst = true
        while let mark = rest.first {
            if mark == "." || mark == "#" { rest = rest.dropFirst() } else if !isFirst { return nil }
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            guard !name.isEmpty else { return nil }
            switch mark {
            case ".": compound.classes.append(String(name))
            case "#": compound.identifier = String(name)
            default: compound.tag = name.lowercased()
            }
            rest = rest.dropFirst(name.count)
            isFirst = false
        }
        return compound
    }
}
