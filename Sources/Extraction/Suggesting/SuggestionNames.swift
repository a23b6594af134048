/// Names for what is drafted: fields, indicators, ids and tables, each given once.
struct SuggestionNames {
    private var indicators: Set<String>
    private var ids: Set<String>
    private var tables: Set<String>

    init(pipeline: Pipeline) {
        ids = Set(pipeline.patterns.map(\.id))
        tables = Set(pipeline.tables.map(\.name)).union(Self.standardTables)
        indicators = []
        for group in pipeline.definition.groups {
            for (_, value) in group.fixed { indicators.insert(value.value) }
            for pattern in group.patterns { for (_, value) in pattern.fixed { indicators.insert(value.value) } }
        }
    }

    private static let standardTables: Set<String> = [
        "documento", "secciones", "bloques", "tablas", "notas", "menciones", "procedencia", "patrones", "controles",
    ]

    mutating func id(_ name: String) -> String {
        Self.unique(name.replacing("_", with: "-"), separator: "-", &ids)
    }

    mutating func table(_ name: String) -> String { Self.unique(name, separator: "_", &tables) }

    mutating func indicator(_ name: String) -> String { Self.unique(name, separator: "_", &indicators) }

    /// A name that `taken` does not hold, which it then does.
    static func unique(_ name: String, separator: String, _ taken: inout Set<String>) -> String {
        let name = name.isEmpty ? "cifra" : name
        if taken.insert(name).inserted { return name }
        var number = 2
        while !taken.insert("\(name)\(separator)\(number)").inserted { number += 1 }
        return "\(name)\(separator)\(number)"
    }

    /// A name from words: the first few that say something, folded, never beginning with a digit.
    static func name(of words: [String], limit: Int = 3) -> String {
        let folded = words.map(Template.folded).filter { LineItem.isContent($0.replacing("_", with: "")) }
        var seen: Set<String> = []
        let chosen = folded.filter { seen.insert($0).inserted }.prefix(limit)
        return chosen.joined(separator: "_")
    }
}
