import Dataset
import DocumentModel
import SpanishNumbers

@testable import Extraction

/// A pipeline of one file, or the printed problems.
func load(_ yaml: String, file: String = "p.yaml") -> (pipeline: Pipeline?, problems: String) {
    let (pipeline, diagnostics) = PipelineLoader().compile([SourceFile(name: file, content: .bytes(Array(yaml.utf8)))])
    return (pipeline, diagnostics.map(\.description).joined(separator: "\n"))
}

func place(_ line: Int) -> Place { .markup(line: line, column: 1) }

func heading(_ level: Int, _ text: String) -> Block {
    Block(kind: .heading(level: level), text: PlacedText(text), place: place(1))
}

func paragraph(_ text: String, calls: [(String, at: Int)] = []) -> Block {
    let noteCalls = calls.map { NoteCall(range: $0.at..<($0.at + $0.0.utf8.count), label: $0.0) }
    return Block(kind: .paragraph, text: PlacedText(text), place: place(1), noteCalls: noteCalls)
}

func document(_ blocks: [Block], title: String? = nil) -> Document {
    Document(identifier: "abc", file: "informe.md", format: .markdown, declaredTitle: title, blocks: blocks)
}

/// A table as text: a line a row, cells joined by " | ".
func dump(_ table: DataTable?, _ fields: [String]? = nil) -> String {
    guard let table else { return "no table" }
    let columns = (fields ?? table.schema.fields.map(\.name)).compactMap { table.schema.index(of: $0) }
    return table.rows.map { row in columns.map { row[$0].canonical }.joined(separator: " | ") }.joined(separator: "\n")
}
