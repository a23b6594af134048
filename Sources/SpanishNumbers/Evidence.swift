/// Which notations a text shows beyond doubt.
struct Evidence {
    /// "207,000.00", "1,234,567".
    var foreign = false
    /// "1.234,5", "1.234.567".
    var local = false
}

extension Scan {
    /// The text writes a comma for thousands and a point for decimals: told by the caller, or by numbers that can be read no other way
    /// while none speaks for the Chilean notation. (CLDR es-CL: group ".", decimal ","; en-US the reverse.)
    func isForeignNotation() -> Bool {
        switch state.pointee.notation {
        case .chilean: return false
        case .foreign: return true
        case .automatic: break
        }
        let found = state.pointee.evidence ?? looking(at: 0..<count) { collectEvidence() }
        state.pointee.evidence = found
        return found.foreign && !found.local
    }

    private func collectEvidence() -> Evidence {
        var evidence = Evidence()
        var index = 0
        while index < count {
            guard base[index].isDigit else {
                index += 1
                continue
            }
            let numeral = self.numeral(at: index, joiningSpaces: false)
            if numeral.shape == .foreign { evidence.foreign = true }
            if numeral.shape == .grouped && numeral.groups > 2 || numeral.shape == .decimal && numeral.groups > 2 { evidence.local = true }
            index = numeral.range.upperBound
        }
        return evidence
    }
}
