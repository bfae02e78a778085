import Catalog
import Testing

@testable import osteon

@Suite("What ends a command")
struct CommandErrorTests {
  @Test("Only what was read as a label is called one")
  func typedProblem() throws {
    let problem = try #require(throws: TypedProblem.self) { try FoodLabel.read("per 100 g: 5 mg") }
    let error = try #require(CommandError(any: problem))
    #expect(error.code == .data)
    #expect(error.description == "\(problem.message). Nothing was changed.")
  }
}
