import BoneHealth
import TestSupport
import Testing

/// The questions of the first start.
@Suite struct ScreenFirstStartTests {
  @Test func answersMakeTheGoalsHers() throws {
    let trial = try ScreenTrial(profile: nil)
    let first = try trial.terminal()
    try first.wait(for: "Welcome to Osteon", "Body weight")
    try first.type("62 kg")
    try first.press("Enter")
    try first.type("1961")
    try first.wait(for: "62 kg", "1961")
    try first.press("C-s")
    try first.wait(for: "Saved.", "62–74")
    try first.press("q")
    #expect(try first.waitForEnd() == 0)
    let profile = try #require(try trial.journal().all(Profile.self).first)
    #expect(profile.bodyWeightKilograms == 62)
    #expect(profile.birthYear == 1961)

    let second = try trial.today()
    let screen = try second.wait(for: "62–74")
    #expect(!screen.contains("Welcome"))
  }

  @Test func theQuestionsCanBeSkippedAndStayAway() throws {
    let trial = try ScreenTrial(profile: nil)
    let first = try trial.terminal()
    try first.wait(for: "Welcome to Osteon", "skip all")
    try first.press("Escape")
    try first.waitUntilGone("Welcome")
    try first.press("q")
    #expect(try first.waitForEnd() == 0)

    let second = try trial.today()
    #expect(!(try second.screen().contains("Welcome")))
  }

  @Test func anImpossibleAnswerIsNamedAndKept() throws {
    let trial = try ScreenTrial(profile: nil)
    let terminal = try trial.terminal()
    try terminal.wait(for: "Welcome to Osteon")
    try terminal.type("6200 kg")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "300")
    #expect(screen.contains("6200 kg"))
    #expect(screen.contains("Welcome"))
  }
}
