/// The rows of `manifest.csv` in its order. Each takes a few dozen bytes until it is asked for.
public struct ArchiveRows: RandomAccessCollection, Sendable {
    private struct Facts {
        var hash = ContentHash.none
        /// Of the input with the same bytes that was converted; -1 of one that is converted itself.
        var first: Int32 = -1
        /// Whether decisions of its own stand beside it, which the other's went before.
        var hasOtherDecisions = false
        /// Among the texts; -1 for none.
        var reason: Int32 = -1
        var message: Int32 = -1
        var pipeline: Int32 = -1
        /// -1 for none.
        var pages: Int32 = -1
        var numbers: Int32 = -1
        var unexplained: Int32 = -1
        var failedChecks: Int32 = -1
        /// `nil` before it is dealt with.
        var state: DocumentState?
    }

    let inputs: InputList
    private var facts: [Facts]
    private var texts: [String] = []
    private var textNumbers: [String: Int32] = [:]

    init(_ inputs: InputList) {
        self.inputs = inputs
        facts = Array(repeating: Facts(), count: inputs.count)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { facts.count }

    /// `none` of an input that was not read.
    func hash(_ index: Int) -> ContentHash { facts[index].hash }

    mutating func set(_ hash: ContentHash, of index: Int) { facts[index].hash = hash }

    /// Names the input with the same bytes that is converted.
    /// - Parameter hasOtherDecisions: whether it has decisions beside it that are not those of the other.
    mutating func set(first: Int, of index: Int, hasOtherDecisions: Bool) {
        facts[index].first = Int32(clamping: first)
        facts[index].hasOtherDecisions = hasOtherDecisions
        facts[index].state = .duplicate
    }

    func isDuplicate(_ index: Int) -> Bool { facts[index].first >= 0 }

    /// A copy of what failed has failed too.
    func state(_ index: Int) -> DocumentState? {
        let first = facts[index].first
        return first >= 0 && facts[Int(first)].state == .failed ? .failed : facts[index].state
    }

    mutating func set(_ answer: WorkerAnswer, of index: Int) {
        facts[index].state = answer.state
        facts[index].reason = number(of: answer.reason ?? "")
        facts[index].message = number(of: answer.message ?? "")
        facts[index].pipeline = number(of: answer.pipeline.map { "\($0) \(answer.pipelineVersion ?? "")" } ?? "")
        facts[index].pages = Self.compact(answer.pages)
        facts[index].numbers = Self.compact(answer.numbers)
        facts[index].unexplained = Self.compact(answer.unexplained)
        facts[index].failedChecks = Self.compact(answer.failedChecks)
    }

    public subscript(index: Int) -> ArchiveRow {
        let own = facts[index]
        let state = state(index) ?? .failed
        var row = ArchiveRow(
            path: inputs.name(index).shown, documentID: own.hash.text, state: state, reason: text(own.reason), message: text(own.message),
            pages: Self.full(own.pages), numbers: Self.full(own.numbers), unexplained: Self.full(own.unexplained),
            failedChecks: Self.full(own.failedChecks), pipeline: text(own.pipeline), package: state == .done ? package(index) : "")
        guard own.first >= 0 else { return row }
        let first = Int(own.first)
        if state == .failed {
            row.reason = text(facts[first].reason)
            row.message = text(facts[first].message)
        } else {
            row.package = facts[first].state == .done ? package(first) : ""
            let name = inputs.name(first).shown
            row.reason = own.hasOtherDecisions ? "other-decisions" : "same-content"
            row.message =
                own.hasOtherDecisions
                ? "the same bytes as \(name), whose decisions were taken and not its own" : "the same bytes as \(name)"
        }
        return row
    }

    private func package(_ index: Int) -> String { "documentos/\(inputs.package(index))" }

    private func text(_ number: Int32) -> String { number < 0 ? "" : texts[Int(number)] }

    private mutating func number(of text: String) -> Int32 {
        if text.isEmpty { return -1 }
        if let number = textNumbers[text] { return number }
        let number = Int32(clamping: texts.count)
        texts.append(text)
        textNumbers[text] = number
        return number
    }

    private static func compact(_ value: Int?) -> Int32 { value.map { Int32(clamping: $0) } ?? -1 }

    private static func full(_ value: Int32) -> Int? { value < 0 ? nil : Int(value) }
}
