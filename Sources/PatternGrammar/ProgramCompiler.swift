import SpanishNumbers

/// Compiles a parsed pattern. Its size has been checked before, sub-patterns included.
struct ProgramCompiler {
    private(set) var program = Program()
    private var library: PatternLibrary
    private var itemCount = 0
    private(set) var hasTooManyItems = false
    private var trieIndices: [String: Int] = [:]
    private static let counts: UInt32 = Set<MentionType>([.conteo, .decimal, .porcentaje, .dinero, .rango]).bits

    /// Compiles one segment of a pattern; the library learns its words. `nil` once the library has found a fault in anything.
    static func compile(_ node: PatternNode, of pattern: ParsedPattern, library: inout PatternLibrary) -> Program? {
        // After a fault sub-patterns may hold themselves.
        guard library.diagnostics.isEmpty else { return nil }
        var compiler = ProgramCompiler(library: PatternLibrary(subpatterns: [], vocabularies: []))
        // Swapped, not copied: the symbol table grows with every pattern.
        swap(&compiler.library, &library)
        defer {
            swap(&compiler.library, &library)
            library.isCompiling = false
        }
        compiler.library.isCompiling = true
        compiler.program.sources = [pattern.source]
        compiler.emit(node, Frame(pattern: pattern, source: 0, firstSlot: compiler.add(pattern.slots)), tail: true)
        compiler.emit(.accept, Origin(source: 0, span: 0..<0))
        compiler.program.required = RequiredWords.groups(of: node, in: compiler.library).map { group in
            group.map { compiler.library.symbols.intern($0) }.sorted()
        }
        var pairs: [(FoldedWord, FoldedWord)] = []
        RequiredWords.neighbours(of: node, in: pattern, compiler.library, pairs: &pairs, types: &compiler.program.requiredTypes)
        compiler.program.requiredPairs = pairs.map { (compiler.library.symbols.intern($0), compiler.library.symbols.intern($1)) }
        compiler.findStart()
        if compiler.hasTooManyItems {
            compiler.library.diagnostics.append(
                pattern.source.error("too-many-items", "holds more than \(PatternLimits.items) items in any order", at: 0..<1))
            return nil
        }
        return compiler.program
    }

    private struct Frame {
        var pattern: ParsedPattern
        var source: Int
        var firstSlot: Int
    }

    private init(library: PatternLibrary) { self.library = library }

    private mutating func add(_ slots: [Slot]) -> Int {
        program.slots += slots
        return program.slots.count - slots.count
    }

    @discardableResult
    private mutating func emit(_ instruction: Instruction, _ origin: Origin) -> Int {
        program.instructions.append(instruction)
        program.origins.append(origin)
        return program.instructions.count - 1
    }

    private var here: Int { program.instructions.count }

    /// - Parameter tail: whether what follows may be empty, so that a text slot here must run to the end of its sentence.
    private mutating func emit(_ node: PatternNode, _ frame: Frame, tail: Bool) {
        let source = frame.source
        switch node {
        case .word(let forms, let span):
            let symbols = forms.map { library.symbols.intern($0) }
            if symbols.count == 1 {
                emit(.symbol(symbols[0]), Origin(source: source, span: span))
            } else {
                emit(.anyOf(first: program.symbols.count, count: symbols.count), Origin(source: source, span: span))
                program.symbols += symbols
            }
        case .sequence(let nodes): sequence(nodes, frame, tail: tail)
        case .alternatives(let nodes): alternatives(nodes, frame, tail: tail)
        case .optional(let inner):
            let split = emit(.split(0, 0), Origin(source: source, span: 0..<0))
            emit(inner, frame, tail: tail)
            program.instructions[split] = .split(split + 1, here)
        case .gap(let bound, let span):
            let end = here + 2 * bound
            for _ in 0..<bound {
                emit(.split(end, here + 1), Origin(source: source, span: span))
                emit(.gapWord, Origin(source: source, span: span))
            }
        case .anything(let span):
            let split = emit(.split(here + 3, here + 1), Origin(source: source, span: span))
            emit(.anything, Origin(source: source, span: span))
            emit(.jump(split), Origin(source: source, span: span))
        case .stop(let required, let span):
            program.crossesSentences = true
            if !required { emit(.split(here + 1, here + 2), Origin(source: source, span: span)) }
            emit(.sentenceEnd, Origin(source: source, span: span))
        case .slot(let index, let span): slot(frame.firstSlot + index, Origin(source: source, span: span), tail: tail)
        case .anyOrder(let items): anyOrder(items, frame)
        case .reference(let name, _):
            guard let pattern = library.parsed[name] else { return }
            program.sources.append(pattern.source)
            emit(pattern.root, Frame(pattern: pattern, source: program.sources.count - 1, firstSlot: add(pattern.slots)), tail: tail)
        }
    }

    private mutating func sequence(_ nodes: [PatternNode], _ frame: Frame, tail: Bool) {
        var tails = [Bool](repeating: tail, count: nodes.count)
        for index in nodes.indices.dropLast().reversed() {
            tails[index] = tails[index + 1] && library.facts(of: nodes[index + 1], in: frame.pattern).mayBeEmpty
        }
        var index = 0
        while index < nodes.count {
            guard case .slot(let slot, let span) = nodes[index], case .constant = frame.pattern.slots[slot].type else {
                emit(nodes[index], frame, tail: tails[index])
                index += 1
                continue
            }
            // A constant stands for the literal words after it.
            let origin = Origin(source: frame.source, span: span)
            let number = Int32(truncatingIfNeeded: frame.firstSlot + slot)
            let end = nodes[(index + 1)...].firstIndex { !$0.isLiteral } ?? nodes.count
            if end == index + 1 {
                emit(.point(slot: number), origin)
            } else {
                emit(.open(slot: number, isText: false), origin)
                for literal in (index + 1)..<end { emit(nodes[literal], frame, tail: tails[literal]) }
                emit(.close(slot: number, isText: false), origin)
            }
            index = end
        }
    }

    private mutating func alternatives(_ nodes: [PatternNode], _ frame: Frame, tail: Bool) {
        let origin = Origin(source: frame.source, span: 0..<0)
        var jumps: [Int] = []
        for node in nodes.dropLast() {
            let split = emit(.split(0, 0), origin)
            emit(node, frame, tail: tail)
            jumps.append(emit(.jump(0), origin))
            program.instructions[split] = .split(split + 1, here)
        }
        if let last = nodes.last { emit(last, frame, tail: tail) }
        for jump in jumps { program.instructions[jump] = .jump(here) }
    }

    private mutating func slot(_ index: Int, _ origin: Origin, tail: Bool) {
        let number = Int32(truncatingIfNeeded: index)
        switch program.slots[index].type {
        case .mention(let types): emit(.mention(slot: number, types: types.bits), origin)
        case .quotedText:
            // A title between quotes may hold stops.
            program.crossesSentences = true
            emit(.quotation(slot: number), origin)
        case .constant: emit(.point(slot: number), origin)
        case .vocabulary(let name):
            let trie: Int
            if let known = trieIndices[name] {
                trie = known
            } else {
                program.tries.append(library.trie(name))
                trie = program.tries.count - 1
                trieIndices[name] = trie
            }
            emit(.vocabulary(slot: number, trie: trie), origin)
        case .text: text(number, isList: false, origin, tail: tail)
        case .textList: text(number, isList: true, origin, tail: tail)
        }
    }

    private mutating func text(_ slot: Int32, isList: Bool, _ origin: Origin, tail: Bool) {
        emit(.open(slot: slot, isText: true), origin)
        let word = emit(.textWord(slot: slot, isList: isList, cost: tail ? 0 : 1), origin)
        emit(.split(here + 1, word), origin)
        emit(.close(slot: slot, isText: true), origin)
    }

    /// Items in any order, each at most once, at least one; between them commas, "y", "e", ";", and items the pattern does not know.
    private mutating func anyOrder(_ items: [PatternNode], _ frame: Frame) {
        let origin = Origin(source: frame.source, span: 0..<0)
        let firstItem = itemCount
        itemCount += items.count
        guard itemCount <= PatternLimits.items else {
            hasTooManyItems = true
            return
        }
        let loop = here
        var jumps: [Int] = []
        for (offset, item) in items.enumerated() {
            let split = emit(.split(0, 0), origin)
            emit(.guardItem(firstItem + offset), origin)
            emit(item, frame, tail: false)
            emit(.setItem(firstItem + offset), origin)
            jumps.append(emit(.jump(0), origin))
            program.instructions[split] = .split(split + 1, here)
        }
        emit(.unknownCount, origin)
        let unknownEnd = here + 10
        for word in 0..<5 {
            if word == 0 { emit(.jump(here + 1), origin) } else { emit(.split(unknownEnd, here + 1), origin) }
            emit(.unknownWord, origin)
        }
        for jump in jumps { program.instructions[jump] = .jump(here) }
        let exit = emit(.split(0, 0), origin)
        joiner(to: loop, origin)
        program.instructions[exit] = .split(here, exit + 1)
        let mask = (firstItem..<(firstItem + items.count)).reduce(UInt64(0)) { $0 | UInt64(1) << UInt64($1) }
        emit(.requireAny(mask), origin)
    }

    private mutating func joiner(to loop: Int, _ origin: Origin) {
        let comma = emit(.split(0, 0), origin)
        emit(.afterComma, origin)
        emit(.split(loop, here + 1), origin)
        program.instructions[comma] = .split(comma + 1, here)
        let phrases: [[String]] = [["y"], ["e"], [";"], ["así", "como"], ["además", "de"]]
        for phrase in phrases {
            let split = emit(.split(0, 0), origin)
            for word in phrase.flatMap(PatternWords.fold) { emit(.symbol(library.symbols.intern(word)), origin) }
            emit(.jump(loop), origin)
            program.instructions[split] = .split(split + 1, here)
        }
        // The last branch of the splits above leads nowhere: a pattern goes on only over a joiner or the exit.
        emit(.guardItem(-1), origin)
    }

    /// Finds the words a match can begin with.
    private mutating func findStart() {
        var seen = Set<Int>()
        var stack = [0]
        var symbols: [Int32] = []
        while let pc = stack.popLast() {
            guard pc < here, seen.insert(pc).inserted else { continue }
            switch program.instructions[pc] {
            case .symbol(let symbol): symbols.append(symbol)
            case .anyOf(let first, let count): symbols += program.symbols[first..<(first + count)]
            case .split(let a, let b): stack += [a, b]
            case .jump(let target): stack.append(target)
            case .open(_, isText: false), .close(_, isText: false), .point, .guardItem, .setItem: stack.append(pc + 1)
            default: return
            }
        }
        program.startSymbols = Set(symbols).sorted()
        if case .symbol = program.instructions[0], case .symbol(let second) = program.instructions[1] { program.secondSymbol = second }
    }
}
