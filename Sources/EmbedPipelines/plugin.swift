import Foundation
import PackagePlugin

/// Builds `Pipelines/` into the binary. The folder lies outside of `Sources/`, since it is data that people edit, so it cannot be
/// a resource of a target; and a list of files in Swift would have to grow with every family.
@main
struct EmbedPipelines: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Pipelines")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPipelines.swift")
        return [
            .buildCommand(
                displayName: "Embedding Pipelines",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: [folder.path, output.path],
                inputFiles: contents(of: folder),
                outputFiles: [output]
            )
        ]
    }

    /// Folders are inputs too: one changes when a file is added or taken away.
    private func contents(of folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return [folder] + (found?.compactMap { $0 as? URL }.sorted { $0.path < $1.path } ?? [])
    }
}
