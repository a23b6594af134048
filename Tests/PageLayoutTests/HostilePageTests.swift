import DocumentModel
import Testing

@testable import PageLayout

/// Pages that a heuristic of quadratic cost would hang on.
@Suite(.timeLimit(.minutes(1))) struct HostilePageTests {
    @Test func thousandsOfPagesWithTheSameHead() {
        let pages = (1...3000).map { number in
            page(number) {
                $0.line("Memoria", .small, at: 40)
                $0.line("Hubo \(number) casos.", at: 200)
                $0.line("\(number)", .small, at: 760)
            }
        }
        let blocks = PageLayouter().blocks(of: pages)
        #expect(blocks.count == 9000)
        #expect(blocks.filter { $0.kind == .furniture(.pageNumber) }.count == 3000)
    }

    @Test func thousandsOfWordsStrewnOverAPage() {
        let content = page {
            for index in 0..<20_000 {
                let x = Double((index &* 7919) % 5900) / 10
                $0.line("\(index % 10)", Look(size: 4), x: x, at: Double((index &* 104_729) % 7800) / 10)
            }
        }
        let text = PageLayouter().blocks(of: [content]).map(\.text.string).joined()
        #expect(text.filter(\.isNumber).count == 20_000)
    }

    @Test func aGridOfAThousandRows() {
        let content = page(height: 14_000) {
            for row in 0..<1000 {
                for column in 0..<20 { $0.line("7", Look(size: 6), x: 20 + 28 * Double(column), at: 20 + 12 * Double(row)) }
            }
        }
        let text = PageLayouter().blocks(of: [content]).map(\.text.string).joined()
        #expect(text.filter(\.isNumber).count == 20_000)
    }

    @Test func thousandsOfLinksOnAPage() {
        let content = page(height: 20_000) {
            for row in 0..<1500 { $0.line(["Hubo 34", .linked("2", page: 1), " casos."], at: 20 + 13 * Double(row)) }
        }
        #expect(PageLayouter().blocks(of: [content]).reduce(0) { $0 + $1.noteCalls.count } == 1500)
    }
}
