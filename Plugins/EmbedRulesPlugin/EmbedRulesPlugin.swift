import Foundation
import PackagePlugin

/// Puts every file of `Rules/` into the program at build time.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let folder = module.directoryURL.appending(path: "Rules").resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return [
      .buildCommand(
        displayName: "Embedding Rules/",
        executable: try context.tool(named: "EmbedRules").url,
        arguments: ["--output", output.path(), "--folder", folder.path()],
        inputFiles: files.filter { $0.pathExtension == "yaml" },
        outputFiles: [output])
    ]
  }
}
