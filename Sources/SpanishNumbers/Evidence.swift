/// How many numbers of some texts can be read in one notation only, for the readers of those that can be read in both ("1,234", "5.00").
/// (CLDR es-CL: group ".", decimal ","; en-US the reverse.)
public struct NotationEvidence: Sendable, Hashable {
    /// Numbers such as "1.234,5", "1.234.567" and "3,12".
    public var chilean: Int
    /// Numbers such as "207,000.00" and "1,234,567".
    public var foreign: Int

    /// Takes the values of the properties.
    public init(chilean: Int = 0, foreign: Int = 0) {
        self.chilean = chilean
        self.foreign = foreign
    }

    /// The texts hold numbers of both notations, which a reader should be told.
    public var isMixed: Bool { chilean > 0 && foreign > 0 }

    /// The notation of at least three in four of the numbers; `nil` where there are none or neither prevails.
    public var notation: NumberScanner.Notation? {
        if foreign > 0, foreign >= 3 * chilean { return .foreign }
        return chilean > 0 && chilean >= 3 * foreign ? .chilean : nil
    }

    /// The evidence of two texts together.
    public static func + (left: NotationEvidence, right: NotationEvidence) -> NotationEvidence {
        NotationEvidence(chilean: left.chilean + right.chilean, foreign: left.foreign + right.foreign)
    }
}

extension NumberScanner {
    /// The evidence that some texts (the cells of a row or column, the blocks of a document) give together. Linear in their length.
    public static func notation(of texts: some Sequence<String>) -> NotationEvidence {
        texts.reduce(NotationEvidence()) { sum, text in
            var text = text
            return sum
                + text.withUTF8 { buffer in
                    guard let base = buffer.baseAddress else { return NotationEvidence() }
                    return Scan.with(buffer, base: base, notation: .automatic) { $0.ownEvidence() }
                }
        }
    }
}

/// How a number that fits both notations is read, and what says so.
struct SettledNotation {
    var isForeign: Bool
    /// `nil` where nothing speaks against the usual reading.
    var rule: MentionRule?
    var confidence: Int
    /// Two numbers or more say so and none speaks against it, near or far.
    var isUnanimous = false
}

extension Scan {
    /// The notation told by the caller, or else that of the nearest evidence that decides: the text itself, then what its surroundings
    /// gave, from near to far. Chilean where none does.
    func settledNotation() -> SettledNotation {
        switch state.pointee.notation {
        case .chilean: return SettledNotation(isForeign: false, rule: nil, confidence: 80)
        case .foreign: return SettledNotation(isForeign: true, rule: .notacionExtranjeraDelTexto, confidence: 80)
        case .automatic: break
        }
        if let settled = state.pointee.settled { return settled }
        var settled = weigh()
        let all = state.pointee.surroundings.reduce(ownEvidence(), +)
        settled.isUnanimous = all.chilean == 0 && all.foreign > 1
        state.pointee.settled = settled
        return settled
    }

    private func weigh() -> SettledNotation {
        var isMixed = false
        let own = ownEvidence()
        for (distance, evidence) in ([own] + state.pointee.surroundings).enumerated() {
            isMixed = isMixed || evidence.isMixed
            guard let notation = evidence.notation else { continue }
            if isMixed { return SettledNotation(isForeign: notation == .foreign, rule: .notacionMixtaPorMayoria, confidence: 60) }
            guard notation == .foreign else { return SettledNotation(isForeign: false, rule: nil, confidence: 80) }
            return distance == 0
                ? SettledNotation(isForeign: true, rule: .notacionExtranjeraDelTexto, confidence: 80)
                : SettledNotation(isForeign: true, rule: .notacionExtranjeraDelEntorno, confidence: 70)
        }
        return SettledNotation(isForeign: false, rule: isMixed ? .notacionMixtaSinMayoria : nil, confidence: isMixed ? 50 : 80)
    }

    func ownEvidence() -> NotationEvidence {
        looking(at: 0..<count) {
            var evidence = NotationEvidence()
            var index = 0
            while index < count {
                guard base[index].isDigit else {
                    index += 1
                    continue
                }
                let numeral = self.numeral(at: index, joiningSpaces: false)
                switch numeral.shape {
                case .foreign: evidence.foreign += 1
                case .pointDecimal where numeral.places < 3 && isUngrouped(numeral.firstDigits, index): evidence.foreign += 1
                case .grouped where numeral.groups > 2: evidence.chilean += 1
                case .decimal where numeral.groups > 2 || numeral.places != 3: evidence.chilean += 1
                default: break
                }
                index = numeral.range.upperBound
            }
            return evidence
        }
    }
}
