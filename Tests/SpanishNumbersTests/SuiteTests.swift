import Foundation
import Testing

@testable import SpanishNumbers

/// CLDR's es-CL formats and Duckling's Chilean corpus: each input is one mention from end to end, with the value the suite gives.
@Suite struct SuiteTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let text: String
            let kind: String
            let value: String
            let unit: String?
        }

        let id: String
        let input: String
        let expected: [Expected]
    }

    /// Cases that come out otherwise, by the beginning of their id, each with its reason. None is left.
    static let exceptions: [String: String] = [:]

    @Test(
        .enabled(if: SharedData.exists(SharedData.numbers), "needs ../shared/numbers"),
        arguments: [("cldr-es-CL.jsonl", 1274), ("duckling-numeral-CL.jsonl", 19)])
    func suite(_ file: String, _ count: Int) throws {
        let lines = try SharedData.text(SharedData.numbers.appending(path: file)).split(separator: "\n")
        #expect(lines.count == count)
        for line in lines {
            let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            if Self.exceptions.keys.contains(where: one.id.hasPrefix) { continue }
            let mentions = NumberScanner().mentions(in: one.input)
            let expected = try #require(one.expected.first)
            let mention = try #require(mentions.first, "\(one.id): \(one.input) gives no mention")
            #expect(mentions.count == 1, "\(one.id): \(one.input)")
            #expect(Array(one.input.utf8)[mention.range].elementsEqual(expected.text.utf8), "\(one.id): \(one.input)")
            #expect(agrees(mention, expected), "\(one.id): \(one.input) gives \(mention)")
        }
    }

    private func agrees(_ mention: Mention, _ expected: Case.Expected) -> Bool {
        let types: [MentionType]
        switch expected.kind {
        case "number": types = [.conteo, .decimal]
        case "percent": types = [.porcentaje]
        case "currency": types = [.dinero]
        case "ordinal": types = [.ordinal]
        case "numrange": types = [.rango]
        case "date", "daterange":
            types = [.fecha, .mes, .diaMes, .trimestre, .anio, .rangoFechas, .rangoMeses, .rangoAnios]
        default: return false
        }
        guard types.contains(mention.type), expected.unit == nil || mention.unit == expected.unit else { return false }
        let value = (mention.value?.canonical ?? "") + (mention.upper.map { "/" + $0.canonical } ?? "")
        if value == expected.value { return true }
        guard let left = Decimal(string: value, locale: nil), let right = Decimal(string: expected.value, locale: nil) else { return false }
        return !value.contains("/") && !expected.value.contains("/") && left == right
    }
}
