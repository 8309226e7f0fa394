// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same bar: Swift 6 language mode, explicit imports, no warnings.
let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What ships also marks each unsafe expression.
let strict: [SwiftSetting] = common + [.strictMemorySafety()]

/// `make fuzz` has the stages watched by libFuzzer; the tools that build them are not, for they have a main function.
let isFuzzing = Context.environment["RIZA_FUZZ"] != nil
let watched: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

/// A stage of the pipeline. Each imports only what stands to its left in README's drawing.
func stage(
  _ name: String, _ dependencies: [Target.Dependency], plugins: [Target.PluginUsage] = [], exclude: [String] = []
)
  -> Target
{
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + watched, plugins: plugins)
}

func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: common)
}

/// `make bench` times CLD2, a library that tells languages, beside ours; nothing else needs it.
let rivals: [Target.Dependency] = Context.environment["RIZA_BENCH"] == nil ? [] : ["CLD2"]

let package = Package(
  name: "riza",
  products: [
    .library(
      name: "Riza", targets: ["Inputs", "Pages", "Languages", "Facts", "Rulebook", "Reporting", "Auditing"]),
    .executable(name: "riza", targets: ["riza"]),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),

    stage("Inputs", ["CArchive", "CBrotli", "CJansson", "CZlib"]),
    stage("Pages", ["CLibXML2", "Inputs"]),
    // The weights of the language model, embedded; made by Training/.
    .target(name: "CLanguageTable", exclude: ["table.lq", "SOURCES.md"]),
    stage("Languages", ["CLanguageTable"]),
    // The trees that weigh lines of text exports, embedded; grown by Training/Lines.
    .target(name: "CLineTrees", exclude: ["trees.bin", "SOURCES.md"]),
    // Tables of numbers as text that the program holds and reads in place. The tool that writes them links it too, so
    // it is never watched.
    .target(name: "Packing", swiftSettings: strict),
    stage("Facts", ["CLineTrees", "Packing", "Inputs", "Pages", "Languages"]),
    stage("Rulebook", ["CLibYAML", "EmbeddedRules", "Packing", "Inputs", "Pages", "Languages", "Facts"]),
    stage("Reporting", ["CNettle", "Inputs", "Pages", "Languages", "Facts", "Rulebook"]),
    stage("Auditing", ["Inputs", "Pages", "Languages", "Facts", "Rulebook", "Reporting"]),
    // What a site's own files say: .riza.yaml, and findings that somebody signed for.
    stage("Configuring", ["Inputs", "Rulebook", "Reporting"]),
    .executableTarget(
      name: "riza",
      dependencies: ["Inputs", "Pages", "Languages", "Facts", "Rulebook", "Reporting", "Auditing", "Configuring"],
      swiftSettings: strict),

    // Rules/ inside the program: a link to ../../Rules, parsed and written into Swift by a build tool. The tool reads
    // YAML as Rulebook does and packs words and what vendors are found by as Facts does, by links to their folders.
    stage("EmbeddedRules", [], plugins: ["EmbedRulesPlugin"], exclude: ["Rules"]),
    .executableTarget(name: "EmbedRules", dependencies: ["CLibYAML", "Packing"], swiftSettings: strict),
    .plugin(name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"]),

    .executableTarget(
      name: "Scores", dependencies: ["CZlib", "Inputs", "Pages", "Languages", "Facts", "Rulebook"],
      path: "Tests/Scores",
      exclude: [
        "README.md", "exports.py", "main_text.py", "rivals.py", "measured.txt", "floors.tsv", "mislabelled.tsv",
        "notices.txt",
        "trackers.txt",
      ],
      swiftSettings: strict),

    // What `Training/Lines` learns from.
    .executableTarget(
      name: "LineSamples", dependencies: ["Inputs", "Pages", "Facts", "Rulebook"], path: "Training/Lines",
      exclude: ["draw.py", "sources.txt", "train.py"], swiftSettings: strict),

    .executableTarget(
      name: "Bench",
      dependencies: [
        "CLibXML2", "CZlib", "Inputs", "Pages", "Languages", "Facts", "Rulebook", "Reporting", "Auditing",
      ] + rivals,
      path: "Tests/Bench", swiftSettings: common),

    tests(of: "Inputs", ["Inputs"]),
    tests(of: "Pages", ["Inputs", "Pages"]),
    tests(of: "Languages", ["Languages"]),
    tests(of: "Facts", ["Inputs", "Pages", "Languages", "Facts", "Rulebook"]),
    tests(of: "Rulebook", ["EmbeddedRules", "Inputs", "Pages", "Languages", "Facts", "Rulebook"]),
    tests(of: "Rule", ["Inputs", "Pages", "Languages", "Facts", "Rulebook"]),
    tests(of: "Reporting", ["Inputs", "Pages", "Languages", "Facts", "Rulebook", "Reporting"]),
    tests(of: "Auditing", ["Inputs", "Pages", "Languages", "Facts", "Rulebook", "Reporting", "Auditing"]),
    tests(of: "Program", []),
    tests(of: "Score", ["Languages", "Scores"]),

    // What `make fuzz` drives for hours and these tests for seconds.
    .target(
      name: "FuzzTargets", dependencies: ["Inputs", "Pages", "Facts", "Rulebook", "Reporting", "Configuring"],
      path: "Tests/Fuzz/Targets", swiftSettings: common + watched),
    tests(of: "Fuzz", ["FuzzTargets"]),
  ],
  swiftLanguageModes: [.v6]
)

if !rivals.isEmpty {
  package.targets += [.target(name: "CLD2", path: "Tests/CLD2", linkerSettings: [.linkedLibrary("cld2")])]
}

// `make fuzz` builds these with libFuzzer.
if isFuzzing {
  func fuzz(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: dependencies, path: "Tests/Fuzz/\(name)",
      swiftSettings: common + watched + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  }
  let entries = [
    "Inputs", "Mails", "WebArchives", "Zips", "Trees", "Pages", "Texts", "Styles", "Scripts", "Rules", "Configurations",
    "Reports",
  ]
  package.targets.append(.target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"))
  package.targets += entries.map { fuzz("Fuzz\($0)", ["CFuzzer", "FuzzTargets"]) }
}
