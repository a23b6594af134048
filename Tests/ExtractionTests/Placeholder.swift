import Testing
@testable import Extraction
import DocumentModel
import Foundation

@Test func scratch() {
    for name in ["generico", "/work/main/Pipelines/sercotec"] {
        let t = ContinuousClock.now
        let (p, d) = PipelineLoader().load(name)
        print(name, p?.name ?? "nil", p?.patterns.count ?? 0, ContinuousClock.now - t)
        for x in d { print(x) }
    }
}
