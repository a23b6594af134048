import SpanishNumbers

/// Simulates a program over the words of a text, in the manner of Pike's machine: all ways at once, each state at most once a
/// position, so that the time is bounded by words × instructions. Mentions, quotations and vocabulary forms are edges over several words.
///
/// Of two ways that meet in one state at one position the better goes on: more words and slots of the pattern matched, then fewer
/// words skipped, then the earlier start. So a gap finds the nearest words, and optional words are taken where they stand.
struct Machine {
    struct Thread {
        var start: Int32
        var matched: Int32 = 0
        var cost: Int32 = 0
        /// The last capture, or -1.
        var cell: Int32 = -1
        /// Items of any-order lists taken.
        var items: UInt64 = 0
        /// Just left a text slot in the middle of a sentence; must take a word before the pattern may end.
        var isInsideText = false
    }

    /// A capture and the one before it. `end` is -1 for the opening of a text or constant, `start` -1 for its close.
    struct Cell {
        var slot: Int32
        var start: Int32
        var end: Int32
        /// A mention, an entry of a vocabulary or a quotation.
        var payload: Int32
        var previous: Int32
    }

    /// A way that reached the end of the pattern.
    struct Candidate {
        var tokens: Range<Int>
        var matched: Int32
        var cost: Int32
        var cell: Int32
    }

    private struct Arrival {
        var pc: Int32
        var next: Int32
        var thread: Thread
    }

    let text: MatchableText
    let symbols: [Int32]
    /// Instructions carried out, over all runs.
    private(set) var steps = 0
    private(set) var cells: [Cell] = []
    /// Set to record how far a pattern that does not match comes.
    var trace: Trace?

    private var arrivals: [Arrival] = []
    private var heads: [Int32] = []
    private var ready: [Arrival] = []
    private var stack: [(pc: Int, thread: Thread)] = []
    private var visited: [UInt32] = []
    private var stamp: UInt32 = 0

    init(_ text: MatchableText, symbols: [Int32]) {
        self.text = text
        self.symbols = symbols
    }

    /// Where a pattern may match.
    enum Anchor {
        case none
        /// From one of some tokens to the end of the window.
        case whole(starts: [Int])
    }

    /// All ways through the program inside a range of tokens, the best one for each end.
    mutating func run(_ program: Program, window: Range<Int>, anchor: Anchor = .none) -> [Candidate] {
        var candidates: [Candidate] = []
        prepare(program, window)
        for position in window.lowerBound...window.upperBound {
            let starts = mayStart(program, position, window, anchor)
            let head = heads[position - window.lowerBound]
            if head < 0, !starts { continue }
            collect(head)
            if starts {
                // Better than ways that have only skipped words so far.
                var place = ready.count
                while place > 0, ready[place - 1].thread.matched == 0, ready[place - 1].thread.cost > 0 { place -= 1 }
                ready.insert(Arrival(pc: 0, next: -1, thread: Thread(start: Int32(truncatingIfNeeded: position))), at: place)
            }
            stamp &+= 1
            if stamp == 0 {
                for index in visited.indices { visited[index] = 0 }
                stamp = 1
            }
            var hasEnded = false
            for index in ready.indices {
                stack.append((Int(ready[index].pc), ready[index].thread))
                while let (pc, thread) = stack.popLast() {
                    let key = pc * 2 + (thread.isInsideText ? 1 : 0)
                    if visited[key] == stamp { continue }
                    visited[key] = stamp
                    steps += 1
                    if case .accept = program.instructions[pc] {
                        if hasEnded || thread.isInsideText || Int(thread.start) == position { continue }
                        if case .whole = anchor, position != window.upperBound { continue }
                        hasEnded = true
                        candidates.append(
                            Candidate(
                                tokens: Int(thread.start)..<position, matched: thread.matched, cost: thread.cost, cell: thread.cell))
                    } else {
                        step(program, pc, thread, position, window)
                    }
                }
            }
        }
        return candidates
    }

    private mutating func prepare(_ program: Program, _ window: Range<Int>) {
        arrivals.removeAll(keepingCapacity: true)
        for index in heads.indices.prefix(window.count + 1) { heads[index] = -1 }
        while heads.count <= window.count { heads.append(-1) }
        if visited.count < program.instructions.count * 2 {
            visited = [UInt32](repeating: 0, count: program.instructions.count * 2)
            stamp = 0
        }
    }

    /// The arrivals of a list, best first.
    private mutating func collect(_ head: Int32) {
        if !ready.isEmpty { ready.removeAll(keepingCapacity: true) }
        var next = head
        while next >= 0 {
            ready.append(arrivals[Int(next)])
            next = arrivals[Int(next)].next
        }
        guard ready.count > 1 else { return }
        // The list runs from the last arrival to the first; `next` serves as their order.
        for index in ready.indices { ready[index].next = Int32(truncatingIfNeeded: ready.count - index) }
        ready.sort { a, b in
            if a.thread.matched != b.thread.matched { return a.thread.matched > b.thread.matched }
            if a.thread.cost != b.thread.cost { return a.thread.cost < b.thread.cost }
            if a.thread.start != b.thread.start { return a.thread.start < b.thread.start }
            return a.next < b.next
        }
    }

    private func mayStart(_ program: Program, _ position: Int, _ window: Range<Int>, _ anchor: Anchor) -> Bool {
        switch anchor {
        case .whole(let starts): return starts.contains(position)
        case .none:
            guard position < window.upperBound else { return false }
            if program.startSymbols.isEmpty { return true }
            guard symbols[position] >= 0, program.startSymbols.contains(symbols[position]) else { return false }
            return program.secondSymbol < 0 || trace != nil
                || (position + 1 < window.upperBound && symbols[position + 1] == program.secondSymbol)
        }
    }

    private mutating func arrive(_ pc: Int, at position: Int, _ thread: Thread, _ window: Range<Int>) {
        guard position <= window.upperBound else { return }
        let index = position - window.lowerBound
        arrivals.append(Arrival(pc: Int32(truncatingIfNeeded: pc), next: heads[index], thread: thread))
        heads[index] = Int32(truncatingIfNeeded: arrivals.count - 1)
    }

    private mutating func capture(_ slot: Int32, _ start: Int, _ end: Int, _ payload: Int32, in thread: inout Thread) {
        cells.append(
            Cell(
                slot: slot, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), payload: payload,
                previous: thread.cell))
        thread.cell = Int32(truncatingIfNeeded: cells.count - 1)
    }

    private mutating func step(_ program: Program, _ pc: Int, _ thread: Thread, _ position: Int, _ window: Range<Int>) {
        var thread = thread
        switch program.instructions[pc] {
        case .split(let first, let second):
            stack.append((second, thread))
            stack.append((first, thread))
        case .jump(let target): stack.append((target, thread))
        case .open(let slot, let isText):
            // A text that begins the pattern begins its sentence.
            if isText, Int(thread.start) == position, position != window.lowerBound, !text.isSentenceStart(position) { return }
            capture(slot, position, -1, -1, in: &thread)
            stack.append((pc + 1, thread))
        case .close(let slot, let isText):
            if isText {
                if isInsideParentheses(position, thread, window) { return }
                thread.isInsideText = !isTextEnd(position, slot, thread, window)
                thread.matched += 1
            }
            capture(slot, -1, position, -1, in: &thread)
            stack.append((pc + 1, thread))
        case .point(let slot):
            capture(slot, position, position, -1, in: &thread)
            stack.append((pc + 1, thread))
        case .guardItem(let item):
            if item >= 0, thread.items & (1 << UInt64(item)) == 0 { stack.append((pc + 1, thread)) }
        case .setItem(let item):
            thread.items |= 1 << UInt64(item)
            stack.append((pc + 1, thread))
        case .requireAny(let mask):
            if thread.items & mask != 0 { stack.append((pc + 1, thread)) }
        case .afterComma:
            if position < window.upperBound, text.tokens[position].facts.contains(.commaBefore) { stack.append((pc + 1, thread)) }
        case .sentenceEnd where position == window.upperBound: stack.append((pc + 1, thread))
        default: take(program, pc, thread, position, window)
        }
    }

    /// Carries out an instruction that takes words.
    private mutating func take(_ program: Program, _ pc: Int, _ thread: Thread, _ position: Int, _ window: Range<Int>) {
        trace?.note(pc, thread, position)
        guard position < window.upperBound else { return }
        var thread = thread
        thread.isInsideText = false
        let token = text.tokens[position]
        switch program.instructions[pc] {
        case .symbol(let symbol):
            guard symbols[position] == symbol else { return }
            thread.matched += 1
            arrive(pc + 1, at: position + 1, thread, window)
        case .anyOf(let first, let count):
            let symbol = symbols[position]
            guard symbol >= 0, program.symbols[first..<(first + count)].contains(symbol) else { return }
            thread.matched += 1
            arrive(pc + 1, at: position + 1, thread, window)
        case .mention(let slot, let types):
            thread.matched += 1
            for mention in [token.mention, token.qualified] where mention >= 0 {
                guard text.mentions[Int(mention)].type.bit & types != 0 else { continue }
                var taken = thread
                let end = text.mentionEnds[Int(mention)]
                capture(slot, position, end, mention, in: &taken)
                arrive(pc + 1, at: end, taken, window)
            }
        case .vocabulary(let slot, let trie): vocabulary(slot, program.tries[trie], pc, thread, position, window)
        case .quotation(let slot):
            guard token.quotation >= 0 else { return }
            let quotation = text.quotations[Int(token.quotation)]
            capture(slot, position, quotation.end, token.quotation, in: &thread)
            thread.matched += 1
            arrive(pc + 1, at: quotation.end, thread, window)
        case .gapWord:
            guard !token.facts.contains(.sentenceEnd) else { return }
            let counts = token.facts.contains(.word) && !token.facts.contains(.glued)
            thread.cost += counts ? 1 : 0
            // Back to the split before it, where the gap may end.
            arrive(counts ? pc + 1 : pc - 1, at: position + 1, thread, window)
        case .anything:
            thread.cost += 1
            arrive(pc + 1, at: position + 1, thread, window)
        case .textWord(let slot, let isList, let cost):
            guard !token.facts.contains(.sentenceEnd), !(isList && closesOutside(position, slot, thread)) else { return }
            thread.cost += cost
            arrive(pc + 1, at: position + 1, thread, window)
        case .unknownCount:
            guard token.mention >= 0, text.mentions[Int(token.mention)].type.bit & Self.counts != 0 else { return }
            thread.cost += 1
            arrive(pc + 1, at: text.mentionEnds[Int(token.mention)], thread, window)
        case .unknownWord:
            guard token.facts.contains(.word), token.facts.isDisjoint(with: [.commaBefore, .conjunction, .digits]) else { return }
            thread.cost += 1
            arrive(pc + 1, at: position + 1, thread, window)
        case .sentenceEnd:
            guard token.facts.contains(.sentenceEnd) else { return }
            arrive(pc + 1, at: position + 1, thread, window)
        default: return
        }
    }

    private static let counts: UInt32 = Set<MentionType>([.conteo, .decimal, .porcentaje, .dinero, .rango]).bits

    private mutating func vocabulary(
        _ slot: Int32, _ trie: VocabularyTrie, _ pc: Int, _ thread: Thread, _ position: Int, _ window: Range<Int>
    ) {
        var node: Int32 = 0
        var end = position
        while end < window.upperBound, let (next, entry) = trie.step(node, symbols[end]) {
            node = next
            end += 1
            guard entry >= 0 else { continue }
            var taken = thread
            capture(slot, position, end, entry, in: &taken)
            taken.matched += Int32(truncatingIfNeeded: end - position)
            arrive(pc + 1, at: end, taken, window)
        }
    }

    /// Whether a text slot that stops here stops where its sentence does.
    private func isTextEnd(_ position: Int, _ slot: Int32, _ thread: Thread, _ window: Range<Int>) -> Bool {
        guard position < window.upperBound else { return true }
        return text.tokens[position].facts.contains(.sentenceEnd) || closesOutside(position, slot, thread)
    }

    /// Whether a token closes a parenthesis that was opened before the text slot being filled.
    private func closesOutside(_ position: Int, _ slot: Int32, _ thread: Thread) -> Bool {
        let token = text.tokens[position]
        guard token.facts.contains(.closeParenthesis), thread.cell >= 0 else { return false }
        let cell = cells[Int(thread.cell)]
        return cell.slot == slot && token.opener < cell.start
    }

    /// Whether a text slot that stops here would leave a parenthesis open that is closed later.
    private func isInsideParentheses(_ position: Int, _ thread: Thread, _ window: Range<Int>) -> Bool {
        guard position < window.upperBound, thread.cell >= 0 else { return false }
        let start = Int(cells[Int(thread.cell)].start)
        return text.tokens.indices.contains(start) && text.tokens[position].depth > text.tokens[start].depth
    }

    mutating func forgetCaptures() { cells.removeAll(keepingCapacity: true) }
}

/// How far a pattern came: the furthest element reached, and where it stood when it first got there.
struct Trace {
    var matched: Int32 = 0
    var position = 0
    var start = 0
    var waiting: [Int] = []

    mutating func note(_ pc: Int, _ thread: Machine.Thread, _ position: Int) {
        if thread.matched > matched {
            self = Trace(matched: thread.matched, position: position, start: Int(thread.start), waiting: [pc])
        } else if thread.matched == matched, matched > 0, position == self.position, !waiting.contains(pc) {
            waiting.append(pc)
        }
    }
}
