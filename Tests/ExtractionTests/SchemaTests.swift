import Foundation
import Testing

@testable import Extraction

/// The JSON Schema for editors and the loader know the same keys.
struct SchemaTests {
    private let schema: [String: Any]

    init() throws {
        schema = try #require(try JSONSerialization.jsonObject(with: Data(PipelineLoader.jsonSchema.utf8)) as? [String: Any])
    }

    private func at(_ path: [String]) -> [String: Any]? {
        path.reduce(schema as Any?) { node, key in
            if let index = Int(key), let list = node as? [Any], list.indices.contains(index) { return list[index] }
            return (node as? [String: Any])?[key]
        } as? [String: Any]
    }

    @Test(arguments: [
        ("", FormatKeys.file), ("properties/tuberia", FormatKeys.pipeline), ("definitions/vocabulario", FormatKeys.vocabulary),
        ("definitions/vocabulario/properties/entradas/items", FormatKeys.vocabularyEntry), ("definitions/tabla", FormatKeys.table),
        ("definitions/campo", FormatKeys.field), ("definitions/tabla/properties/foraneas/items", FormatKeys.foreignKey),
        ("definitions/tabla/properties/despivota", FormatKeys.unpivot), ("definitions/grupo", FormatKeys.group),
        ("definitions/patron", FormatKeys.pattern), ("definitions/referencia", FormatKeys.reference),
        ("definitions/ejemplo/anyOf/1", FormatKeys.example), ("definitions/contraejemplo/anyOf/1", FormatKeys.counterexample),
        ("definitions/tabla_documento", FormatKeys.documentTable), ("definitions/columna/anyOf/1", FormatKeys.column),
        ("definitions/ejemplo_tabla", FormatKeys.tableExample), ("definitions/control", FormatKeys.check),
        ("definitions/control/properties/cada/items", FormatKeys.eachCheck),
    ])
    func keysAgree(path: String, keys: [String]) throws {
        let node = try #require(at(path.split(separator: "/").map(String.init)))
        let properties = try #require(node["properties"] as? [String: Any])
        #expect(properties.keys.sorted() == keys.sorted())
        #expect(node["additionalProperties"] as? Bool == false)
    }
}
