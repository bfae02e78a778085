import TestSupport
import Testing

/// A meal, from one typed line to the day's totals.
@Suite struct ScreenMealTests {
  @Test func oneLineBecomesAMeal() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("a")
    try terminal.wait(for: "Eat", "breakfast")
    try terminal.type("170 g greek yogurt, 30 g almonds, 1 cup milk")
    let preview = try terminal.wait(for: "244 g")
    #expect(preview.line(with: "170 g", "Greek yogurt") != nil)
    #expect(preview.line(with: "30 g", "Almonds") != nil)
    #expect(preview.line(with: "1 cup", "244 g", "Milk") != nil)
    #expect(try trial.recorded().foods.isEmpty)

    try terminal.press("Enter")
    let day = try terminal.wait(for: "Logged 3 foods.", "Breakfast  08:30")
    #expect(day.line(with: "Greek yogurt", "170 g") != nil)
    #expect(day.line(with: "Almonds", "30 g") != nil)
    #expect(day.line(with: "Milk", "1 cup") != nil)
    let foods = try trial.recorded().foods
    #expect(foods.map(\.grams) == [170, 30, 244])
    let calcium = foods.compactMap { $0.nutrients[.calcium] }.reduce(0, +)
    #expect(day.numbers(after: "Calcium").first == Int(calcium.rounded()))
  }

  @Test func enterTakesAllThatWasTypedBeforeIt() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("a")
    try terminal.wait(for: "Eat", "breakfast")
    try terminal.type("1 cup milk")
    try terminal.wait(for: "244 g")
    try terminal.type(", 30 g almonds", thenPress: "Enter")
    try terminal.wait(for: "Logged 2 foods.")
    #expect(try trial.recorded().foods.map(\.grams) == [244, 30])
  }

  @Test func anotherMatchIsTaken() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("a")
    try terminal.wait(for: "Eat")
    try terminal.type("100 g almonds, 1 cup milk")
    try terminal.wait(for: "244 g")
    try terminal.press("Down", "Down")
    let offered = try terminal.wait(for: "take another match")
    let other = try #require(Self.name(ofMatch: 3, on: offered))
    try terminal.type("3")
    try terminal.wait(for: "the other match in the line") { screen in
      screen.line(with: "▸", other) != nil
    }
    try terminal.press("Enter")
    try terminal.wait(for: "Logged 2 foods.")
    #expect(try trial.recorded().foods.last?.foodName == other)
  }

  /// The food offered under a number.
  private static func name(ofMatch number: Int, on screen: TmuxScreen) -> String? {
    let line = screen.lines.first { $0.drop { $0 == " " }.hasPrefix("\(number)  ") }
    let words = line?.drop { $0 == " " }.dropFirst(3)
    return words.flatMap { text in
      text.firstRange(of: "   ").map { String(text[..<$0.lowerBound]) }
    }
  }

  @Test func whatIsNotUnderstoodIsNamedAndNothingIsLogged() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("a")
    try terminal.wait(for: "Eat")
    try terminal.type("1 egg, 2 cups xyzzy")
    try terminal.wait(for: "No food is called “xyzzy”", "Egg, boiled")
    try terminal.press("Enter")
    try terminal.wait(for: "the reason below and beside") { $0.count(of: "No food is called") == 2 }
    #expect(try trial.recorded().foods.isEmpty)
    try terminal.press("BSpace", times: 5)
    try terminal.type("milk", thenPress: "Enter")
    try terminal.wait(for: "Logged 2 foods.")
    #expect(try trial.recorded().foods.count == 2)
  }

  @Test func timeAndMealCanBeSaid() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("a")
    try terminal.wait(for: "breakfast, 08:30")
    try terminal.press("C-t")
    try terminal.wait(for: "Time and meal:")
    try terminal.type("noon")
    try terminal.press("Enter")
    try terminal.wait(for: "“noon” is no time")
    try terminal.press("C-u")
    try terminal.type("12:40 snack")
    try terminal.press("Enter")
    try terminal.wait(for: "snack, 12:40")
    try terminal.type("1 cup milk", thenPress: "Enter")
    try terminal.wait(for: "Logged Milk", "Snack  12:40")
    let food = try #require(try trial.recorded().foods.first)
    #expect(food.meal == .snack)
    #expect(food.time.description == "12:40")
  }
}
