import DocumentModel
import DocumentReading
import Foundation
let data = [UInt8](FileManager.default.contents(atPath: CommandLine.arguments[1])!)
let t0 = DispatchTime.now().uptimeNanoseconds
do throws(Diagnostic) {
    let d = try PDFReader().read(bytes: data, file: "x.pdf", password: nil)
    FileHandle.standardError.write("ms \(Double(DispatchTime.now().uptimeNanoseconds - t0) / 1e6)\n".data(using: .utf8)!)
    for b in d.blocks {
        var k = ""
        switch b.kind {
        case .heading(let l): k = "H\(l)"
        case .paragraph: k = "P"
        case .listItem(let l): k = "L\(l)"
        case .table(let t): k = "T\(t.rowCount)x\(t.columnCount)h\(t.headerRowCount)"
        case .note(let l): k = "N\(l)"
        case .furniture(let f): k = "F-\(f.rawValue)"
        }
        let calls = b.noteCalls.map { "\($0.range)=\($0.label)" }.joined(separator: ",")
        print("\(b.place.page ?? 0)|\(k)|\(calls)|\(b.text.string.replacingOccurrences(of: "\n", with: "⏎").replacingOccurrences(of: "\t", with: "⇥"))")
    }
} catch { print(error) }
