import BoneHealth
import Journal
import TestSupport
import Testing

/// Changing what was recorded, and taking it back.
@Suite struct ScreenHistoryTests {
  @Test func anAmountIsEdited() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("a1 cup milk", thenPress: "Enter")
    try terminal.wait(for: "Logged Milk")
    let before = try #require(try trial.recorded().foods.first)

    try terminal.press("e")
    try terminal.wait(for: "Edit", "1 cup", "244 g")
    try terminal.press("Home", "DC")
    try terminal.type("2", thenPress: "Enter")
    try terminal.wait(for: "Saved Milk", "2 cup")
    let foods = try trial.recorded().foods
    #expect(foods.map(\.grams) == [488])
    #expect(foods.first?.id == before.id)
    #expect(foods.first?.foodID == before.foodID)
  }

  @Test func anEditTypedAtOnceKeepsToItsOwnFood() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("a1 cup milk", thenPress: "Enter")
    try terminal.wait(for: "Logged Milk")
    try terminal.press("e", "C-u", "3", "0", "Space", "g", "Space", "k", "a", "l", "e", "Enter")
    try terminal.wait(for: "Saved Kale")
    #expect(try trial.recorded().foods.map(\.foodName).allSatisfy { $0.hasPrefix("Kale") })
  }

  @Test func whatWasDeletedComesBackAndGoesAgain() throws {
    let trial = try ScreenTrial(
      records: [
        Record(FoodEntry.eaten("Kale", number: 1)), Record(FoodEntry.eaten("Porridge", number: 2)),
      ])
    let terminal = try trial.today()
    try terminal.press("Home", "d")
    try terminal.wait(for: "Deleted Kale")
    #expect(try trial.recorded().foods.map(\.foodName) == ["Porridge"])
    try terminal.press("u")
    try terminal.wait(for: "Undone: delete Kale")
    #expect(try trial.recorded().foods.count == 2)
    try terminal.press("C-r")
    try terminal.wait(for: "Done again: delete Kale")
    #expect(try trial.recorded().foods.map(\.foodName) == ["Porridge"])
  }

  @Test func undoReachesBackBeyondTheStart() throws {
    let trial = try ScreenTrial()
    let first = try trial.today()
    try first.type("a1 cup milk", thenPress: "Enter")
    try first.wait(for: "Logged Milk")
    try first.press("q")
    #expect(try first.waitForEnd() == 0)

    let second = try trial.today()
    try second.wait(for: "Milk, whole")
    try second.press("u")
    try second.wait(for: "Undone: eat Milk")
    #expect(try trial.recorded().foods.isEmpty)
    try second.press("q")
    try second.waitForEnd()

    let third = try trial.today()
    try third.press("C-r")
    try third.wait(for: "Done again: eat Milk")
    #expect(try trial.recorded().foods.map(\.grams) == [244])
  }
}
