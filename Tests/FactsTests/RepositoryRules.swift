import Facts
import Rulebook

/// The words and vendors of `Rules/`, as they are in the repository.
enum RepositoryRules {
  static let knowledge: Knowledge? = try? Rulebook.forTesting([folder]).rulebook.knowledge

  private static let folder = "\(#filePath)".replacing("/Tests/FactsTests/RepositoryRules.swift", with: "") + "/Rules"
}
