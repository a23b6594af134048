import PatternGrammar
import SpanishNumbers

/// Chooses the fewest words around a number that fix its meaning.
struct WindowChooser {
    let index: WindowIndex

    struct Window {
        var left: Int
        var right: Int
        /// The words stand around no other number of the document.
        var isUnique: Bool
    }

    /// The best window; `nil` where no word stands near the number.
    func window(_ line: SuggestionLine, _ position: Int) -> Window? {
        var best: (window: Window, cost: Int)?
        for left in 0...min(WindowIndex.reach, position) {
            for right in 0...min(WindowIndex.reach, line.items.count - position - 1) {
                guard let cost = cost(line, position, left: left, right: right) else { continue }
                let isUnique = index.count(line, position, left: left, right: right) <= 1
                let total = cost + (isUnique ? 0 : 1_000 - 10 * (left + right))
                if total < best?.cost ?? .max { best = (Window(left: left, right: right, isUnique: isUnique), total) }
            }
        }
        return best?.window
    }

    /// What a window costs: words, marks, other numbers, and what makes it say little. `nil` where no word of it says anything.
    private func cost(_ line: SuggestionLine, _ position: Int, left: Int, right: Int) -> Int? {
        let before = line.items[(position - left)..<position]
        let after = line.items[(position + 1)..<(position + right + 1)]
        var cost = 2 * (left + right)
        for item in [Array(before), Array(after)].joined() {
            if item.mention != nil { cost += 6 }
            if !item.isWord { cost += 3 }
            if item.followsComma { cost += 1 }
        }
        if before.contains(where: { $0.key == ";" }) || after.contains(where: { $0.key == ";" }) { cost += 20 }
        let content = before.filter(\.isContent).count + after.filter(\.isContent).count
        if content == 0 { return nil }
        if content == 1 { cost += 7 }
        // A pattern that ends in "de la" or begins with a number of its own is worse than one that ends in a noun.
        if let last = after.last, !last.isContent { cost += last.mention == nil ? 5 : 12 }
        if let first = before.first, !first.isContent { cost += first.mention == nil ? 2 : 12 }
        switch line.items[position].type {
        case .dinero?, .porcentaje?: if left == 0 { cost += 6 }
        default: if right == 0, position + 1 < line.items.count, line.items[position + 1].isWord { cost += 8 }
        }
        return cost
    }
}

extension SuggestionLine {
    /// The pattern for one number between the items of a window.
    /// - Parameter field: the field of its slot.
    func pattern(_ position: Int, _ window: WindowChooser.Window, field: String) -> String {
        var words: [String] = []
        var locals = 0
        for index in (position - window.left)...(position + window.right) {
            let item = items[index]
            if index == position {
                words.append("{\(field):\(item.type?.slotName ?? "numero")}")
            } else if let type = item.type {
                // Another number, which this pattern does not take.
                locals += 1
                words.append("{_n\(locals):\(type.slotName)}")
            } else {
                words.append(item.literal)
            }
        }
        return words.joined(separator: " ")
    }

    /// Words that name a number: of a count those after it, of an amount or a share those before it.
    func nameWords(_ position: Int, _ window: WindowChooser.Window) -> [String] {
        let before = items[(position - window.left)..<position].filter(\.isContent).map(\.text)
        let after = items[(position + 1)..<(position + window.right + 1)].filter(\.isContent).map(\.text)
        switch items[position].type {
        case .dinero?, .porcentaje?: return before + after
        default: return after + before
        }
    }
}
