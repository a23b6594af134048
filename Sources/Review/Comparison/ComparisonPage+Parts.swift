import Dataset

extension ComparisonPage {
    /// A kind of change: its count at the head of the page, and its section.
    struct Part {
        var id: String
        var title: String
        /// What is counted, for one and for several.
        var one: String
        var many: String
        var explanation: String
        var tone: String
        var count: Int
        var body: (inout [UInt8]) -> Void
    }

    /// The most urgent first.
    var parts: [Part] {
        let dead = changes.patterns.filter { $0.change == .vanished }
        let alive = changes.patterns.filter { $0.change == .appeared }
        let vanished = changes.values.filter { $0.change == .vanished }
        let jumped = Self.sorted(changes.values.filter { $0.change == .jumped })
        let appeared = changes.values.filter { $0.change == .appeared }
        let lostRows = changes.rows.filter { $0.change == .vanished }
        let newRows = changes.rows.filter { $0.change == .appeared }
        let sentences = changes.sentences.filter { !$0.old.isEmpty } + changes.sentences.filter(\.old.isEmpty)
        return [
            Part(
                id: "muertos", title: "Patrones que ya no encuentran nada", one: "patrón sin uso", many: "patrones sin uso",
                explanation: "Encontraban algo en el borrador anterior. La frase cambió o ya no está.", tone: "bad", count: dead.count
            ) { self.append(patterns: dead, to: &$0) },
            Part(
                id: "frases", title: "Frases con números que ningún patrón toma", one: "frase nueva", many: "frases nuevas",
                explanation: "Las que se parecen a una de antes van primero: ahí basta enmendar el patrón que se nombra.", tone: "warn",
                count: sentences.count
            ) { page in self.append(sentences: sentences, to: &page) },
            Part(
                id: "desaparecen", title: "Valores que desaparecieron", one: "valor desaparece", many: "valores desaparecen",
                explanation: "La fila sigue, pero este dato ya no está.", tone: "bad", count: vanished.count
            ) { self.append(values: vanished, to: &$0) },
            Part(
                id: "filas-perdidas", title: "Filas que desaparecieron", one: "fila desaparece", many: "filas desaparecen",
                explanation: "Filas de las tablas que solo el borrador anterior tiene.", tone: "bad", count: lostRows.count
            ) { self.append(rows: lostRows, to: &$0) },
            Part(
                id: "saltos", title: "Valores que saltaron más de \(threshold) %", one: "valor salta", many: "valores saltan",
                explanation: "Los mayores primero. Puede ser verdad, un error de tipeo o una unidad distinta.", tone: "warn",
                count: jumped.count
            ) { self.append(values: jumped, to: &$0) },
            Part(
                id: "columnas", title: "Columnas y tablas", one: "columna o tabla difiere", many: "columnas o tablas difieren",
                explanation: "Columnas nuevas, perdidas o movidas en los cuadros del documento, y tablas y columnas de los datos.",
                tone: "warn",
                count: changes.heads.count + changes.columns.count
            ) { self.appendColumns(to: &$0) },
            Part(
                id: "secciones", title: "Secciones", one: "sección difiere", many: "secciones difieren",
                explanation: "Títulos que cambiaron, salieron o entraron; los años y la numeración no cuentan.", tone: "warn",
                count: changes.sections.count
            ) { self.appendSections(to: &$0) },
            Part(
                id: "aparecen", title: "Valores que aparecieron", one: "valor aparece", many: "valores aparecen",
                explanation: "Datos que el borrador anterior no traía.", tone: "good", count: appeared.count
            ) { self.append(values: appeared, to: &$0) },
            Part(
                id: "filas-nuevas", title: "Filas que aparecieron", one: "fila aparece", many: "filas aparecen",
                explanation: "Filas de las tablas que solo el borrador nuevo tiene.", tone: "good", count: newRows.count
            ) { self.append(rows: newRows, to: &$0) },
            Part(
                id: "vivos", title: "Patrones que volvieron a encontrar algo", one: "patrón revive", many: "patrones reviven",
                explanation: "No encontraban nada en el borrador anterior.", tone: "good", count: alive.count
            ) { self.append(patterns: alive, to: &$0) },
        ]
    }

    /// The largest first; a value that was 0 goes before all.
    static func sorted(_ values: [DatasetComparison.ValueChange]) -> [DatasetComparison.ValueChange] {
        let size = { (change: DatasetComparison.ValueChange) in change.percent.map { $0.magnitude } ?? .max }
        return values.enumerated().sorted { a, b in
            let (x, y) = (size(a.element), size(b.element))
            return x != y ? x > y : a.offset < b.offset
        }.map(\.element)
    }

    /// "p. 4", "línea 120"
    static func place(_ text: String) -> String { text.hasPrefix("line ") ? "línea " + text.dropFirst(5) : text }

    // MARK: Sections

    private func append(patterns: [DatasetComparison.PatternChange], to page: inout [UInt8]) {
        appendTable(["Patrón", "Tabla", "n:Antes", "n:Ahora"], patterns, to: &page) { pattern in
            [
                "c:\(pattern.pattern)", "c:\(pattern.table)", "n:\(PageFigures.grouped(pattern.old))",
                "n:\(PageFigures.grouped(pattern.new))",
            ]
        }
    }

    private func append(values: [DatasetComparison.ValueChange], to page: inout [UInt8]) {
        appendTable(["Tabla", "Fila", "Medida", "n:Antes", "n:Ahora", "n:Cambio"], values, to: &page) { value in
            let direction = (value.percent ?? 0) > 0 ? "u" : "d"
            return [
                "c:\(value.table)", " :\(value.row)", " :\(PageFigures.measure(value.field))", "n:\(PageFigures.shown(value.old))",
                "n:\(PageFigures.shown(value.new))",
                "\(value.percent == nil ? "n" : direction):\(value.percent.map(PageFigures.percent) ?? "")",
            ]
        }
    }

    private func append(rows: [DatasetComparison.RowChange], to page: inout [UInt8]) {
        appendTable(["Tabla", "Fila", "n:Cifras"], rows, to: &page) { ["c:\($0.table)", " :\($0.row)", "n:\($0.figures)"] }
    }

    private func appendColumns(to page: inout [UInt8]) {
        appendTable(["Cambio", "Columna", "Dónde"], changes.heads, to: &page) { change in
            let kind =
                switch change.kind {
                case .added: "nueva"
                case .removed: "desaparece"
                case .moved: "cambia de lugar"
                case .tableAdded: "cuadro nuevo"
                case .tableRemoved: "desaparece el cuadro"
                }
            let head = change.head.joined(separator: " | ") + (change.page.map { " (p. \($0))" } ?? "")
            return [" :\(kind)", " :\(change.column.isEmpty ? "(todas)" : change.column)", " :cuadro “\(head)”"]
        }
        appendTable(changes.heads.isEmpty ? ["Cambio", "Columna", "Dónde"] : [], changes.columns, to: &page) { change in
            [
                " :\(change.change == .vanished ? "desaparece" : "nueva")", "c:\(change.field ?? "(toda la tabla)")",
                " :tabla de datos \(change.table)",
            ]
        }
    }

    private func appendSections(to page: inout [UInt8]) {
        appendTable(["Cambio", "Antes", "Ahora", "n:Página"], changes.sections, to: &page) { change in
            let kind =
                switch change.kind {
                case .renamed: "cambia de nombre"
                case .removed: "desaparece"
                case .added: "aparece"
                }
            return [" :\(kind)", " :\(change.old)", " :\(change.new)", "n:\(change.page.map(String.init) ?? "")"]
        }
    }

    /// Sentences of one kind together: the regions say the same sixteen times.
    private func append(sentences: [DatasetComparison.NewWording], to page: inout [UInt8]) {
        var groups: [[DatasetComparison.NewWording]] = []
        var known: [[String]: Int] = [:]
        for wording in sentences {
            let key = wording.patterns
            if !key.isEmpty, let index = known[key] {
                groups[index].append(wording)
            } else {
                if !key.isEmpty { known[key] = groups.count }
                groups.append([wording])
            }
        }
        for (index, group) in groups.enumerated() {
            if index == Self.shownRows { page.append("<details><summary>Las otras \(groups.count - index)</summary>\n") }
            append(group, to: &page)
        }
        if groups.count > Self.shownRows { page.append("</details>\n") }
    }

    private func append(_ group: [DatasetComparison.NewWording], to page: inout [UInt8]) {
        guard let wording = group.first else { return }
        page.append("<div class=\"wording\"><dl><dt>Ahora</dt><dd>")
        appendSentence(wording, to: &page)
        page.append("</dd>")
        if wording.old.isEmpty {
            page.append("<dt>Antes</dt><dd class=\"soft\">ninguna frase explicada se le parece</dd>")
        } else {
            page.append("<dt>Antes</dt><dd>“")
            page.appendEscaped(wording.old)
            page.append("” <span class=\"soft\">\(wording.resemblance) % de las palabras</span></dd><dt>La tomaba</dt><dd class=\"code\">")
            page.appendEscaped(wording.patterns.joined(separator: ", "))
            page.append("</dd>")
        }
        page.append("</dl>")
        if group.count > 1 {
            page.append(
                "<details><summary>y \(group.count - 1) \(group.count == 2 ? "frase" : "frases") más que tomaba el mismo patrón</summary><ul>"
            )
            for other in group.dropFirst() {
                page.append("<li>")
                appendSentence(other, to: &page)
                page.append("</li>\n")
            }
            page.append("</ul></details>")
        }
        page.append("</div>\n")
    }

    private func appendSentence(_ wording: DatasetComparison.NewWording, to page: inout [UInt8]) {
        page.append("“")
        appendMarked(wording.sentence, wording.numbers, to: &page)
        page.append("” <span class=\"soft\">")
        page.appendEscaped(Self.place(wording.place))
        page.append("</span>")
        if let review = new.review, let mention = wording.mentions.first {
            page.append(" <a href=\"")
            page.appendEscaped(review + "#m" + mention)
            page.append("\">ver</a>")
        }
    }

    /// The numbers of a sentence, each the first time it stands after the one before.
    private func appendMarked(_ sentence: String, _ numbers: [String], to page: inout [UInt8]) {
        let bytes = Array(sentence.utf8)
        var position = 0
        for number in numbers {
            let wanted = Array(number.utf8)
            guard !wanted.isEmpty, let start = Self.find(wanted, in: bytes, from: position) else { continue }
            page.appendEscaped(String(decoding: bytes[position..<start], as: UTF8.self))
            page.append("<mark>")
            page.appendEscaped(number)
            page.append("</mark>")
            position = start + wanted.count
        }
        page.appendEscaped(String(decoding: bytes[position...], as: UTF8.self))
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count - start >= wanted.count else { return nil }
        return (start...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    // MARK: Tables

    /// Rows that stand open; the rest folds away.
    private static let shownRows = 40

    /// A table; each cell begins with its kind: `n:` number, `c:` a name of the data, `u:` and `d:` a change up or down.
    private func appendTable<Item>(_ heads: [String], _ items: [Item], to page: inout [UInt8], _ cells: (Item) -> [String]) {
        if items.isEmpty { return }
        appendRows(heads, items.prefix(Self.shownRows).map(cells), to: &page)
        guard items.count > Self.shownRows else { return }
        page.append("<details><summary>Los otros \(PageFigures.grouped(items.count - Self.shownRows))</summary>\n")
        appendRows(heads, items.dropFirst(Self.shownRows).map(cells), to: &page)
        page.append("</details>\n")
    }

    private func appendRows(_ heads: [String], _ rows: [[String]], to page: inout [UInt8]) {
        page.append("<div class=\"scroll\"><table>")
        if !heads.isEmpty {
            page.append("<thead><tr>")
            for head in heads {
                page.append(head.hasPrefix("n:") ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                page.appendEscaped(head.hasPrefix("n:") ? head.dropFirst(2) : head[...])
                page.append("</th>")
            }
            page.append("</tr></thead>")
        }
        page.append("<tbody>\n")
        for row in rows {
            page.append("<tr>")
            for cell in row {
                switch cell.first {
                case "n": page.append("<td class=\"n\">")
                case "c": page.append("<td class=\"code\">")
                case "u": page.append("<td class=\"n up\">")
                case "d": page.append("<td class=\"n down\">")
                default: page.append("<td>")
                }
                page.appendEscaped(cell.dropFirst(2))
                page.append("</td>")
            }
            page.append("</tr>\n")
        }
        page.append("</tbody></table></div>\n")
    }
}
