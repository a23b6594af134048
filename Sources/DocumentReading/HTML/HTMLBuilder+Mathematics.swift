/// Formulas in MathML, whose places above and below the line have no character of their own.
/// https://www.w3.org/TR/mathml-core
extension HTMLBuilder {
    /// Half a fraction is parted by a bar, a power raised, and what else stands at another place parted: "10" with the power 6 is no 106.
    mutating func applyMathematics(_ tag: HTMLTag, _ element: inout OpenElement, offset: Int) {
        guard let parent = stack.last else { return }
        let isFirst = parent.children < 2
        switch parent.tag {
        case .mfrac where !isFirst && parent.serial == serial:
            let isNumber = text.bytes[min(parent.textStart, text.bytes.count)...].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 }
            if !isNumber { text.breakWord() }
            "/".withCString { bar in
                bar.withMemoryRebound(to: UInt8.self, capacity: 1) {
                    text.appendReplacement(
                        UnsafeBufferPointer(start: $0, count: 1), at: offset, source, cursor: &cursor, style: element.style)
                }
            }
            if !isNumber { text.breakWord() }
        case .msup where !isFirst:
            element.style.insert(.superscript)
            element.isPower = true
        case .msub, .msubsup, .munder, .mover, .mroot, .mtr: if !isFirst { isParted = true }
        default: break
        }
        if tag == .mfrac || tag == .mtr { isParted = true }
    }

    /// Writes the digits of a power raised, which calls no note whatever stands before it.
    mutating func closePower(_ element: OpenElement) {
        let range = text.written(since: element.textStart)
        guard !range.isEmpty, let raised = Superscripts.raised(String(decoding: text.bytes[range], as: UTF8.self)) else { return }
        text.replace([(range, raised)])
    }
}
