import BoneHealth
import Journal
import TestSupport
import Testing

/// What else is recorded of a day, and the way from one day to another.
@Suite struct ScreenDayTests {
  @Test func aWalkAndALiftAreLogged() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("w")
    try terminal.wait(for: "Move", "08:30")
    try terminal.type("brisk walk 35 min, squat 3x8 40 kg")
    try terminal.wait(for: "low impact", "resistance")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "Logged", "35 min", "3×8 40 kg")
    #expect(screen.line(with: "Low impact", "35/150 min") != nil)
    #expect(screen.line(with: "Resistance", "1/2 d") != nil)
    let sessions = try trial.recorded().exercises
    #expect(sessions.map(\.modality) == [.lowImpact, .resistance])
    #expect(sessions.last?.sets.map(\.loadKilograms) == [40, 40, 40])
  }

  @Test func aMovementTypedWithItsEnterIsNotLost() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("wtai chi 30 min", thenPress: "Enter")
    try terminal.wait(for: "Logged Tai chi")
    #expect(try trial.recorded().exercises.map(\.minutes) == [30])
  }

  @Test func aSupplementCountsAndShowsWhereItsDoseIsLarge() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("s")
    try terminal.wait(for: "Take")
    try terminal.type("calcium 600 mg + vitamin D 400 IU")
    try terminal.wait(for: "best absorbed in doses of 500 mg or less")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "Logged", "600*")
    #expect(screen.numbers(after: "Calcium").first == 600)
    #expect(screen.numbers(after: "Vitamin D").first == 400)
    #expect(try trial.recorded().foods.map(\.origin) == [.supplement])
  }

  @Test func theWeekShowsEachDay() throws {
    let yesterday = FoodEntry.eaten("Porridge", on: ScreenTrial.today.advanced(by: -1))
    let trial = try ScreenTrial(records: [
      Record(FoodEntry.eaten("Kale", number: 1)), Record(yesterday),
    ])
    let terminal = try trial.today()
    try terminal.press("2")
    let week = try terminal.wait(for: "W48", "Mon 23", "Sun 29", "What gave the calcium")
    #expect(week.numbers(after: "Calcium").first == 100)
    try terminal.press("PPage")
    try terminal.wait(for: "W47", "Sun 22", "Porridge")
    try terminal.press("t")
    try terminal.wait(for: "W48")
    try terminal.press("1")
    try terminal.wait(for: "‹ Mon 23 Nov 2026 ›", "Kale")
  }

  @Test func daysAreLeafedThrough() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("Left")
    try terminal.wait(for: "‹ Sun 22 Nov 2026 ›")
    try terminal.press("Right", "Right")
    try terminal.wait(for: "‹ Tue 24 Nov 2026 ›")
    try terminal.press("g")
    try terminal.wait(for: "Go to:")
    try terminal.type("31 feb", thenPress: "Enter")
    try terminal.wait(for: "“31 feb” is no date")
    try terminal.press("C-u")
    try terminal.type("29 feb 2024", thenPress: "Enter")
    try terminal.wait(for: "‹ Thu 29 Feb 2024 ›")
    try terminal.press("t")
    try terminal.wait(for: "‹ Mon 23 Nov 2026 ›")
  }

  @Test func aDayIsMarked() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.press("m")
    try terminal.wait(for: "complete", "nothing taken", "skip")
    try terminal.press("n")
    try terminal.wait(for: "Marked Mon 23 Nov")
    #expect(try trial.recorded().mark == .noneTaken)
    try terminal.press("m")
    try terminal.wait(for: "nothing taken", "skip")
    try terminal.press("o")
    try terminal.wait(for: "Took the mark off Mon 23 Nov")
    #expect(try trial.recorded().mark == nil)
  }

  @Test func entriesAreCopiedToAnotherDay() throws {
    let trial = try ScreenTrial(
      records: [
        Record(FoodEntry.eaten("Kale", number: 1)), Record(FoodEntry.eaten("Porridge", number: 2)),
      ])
    let terminal = try trial.today()
    try terminal.press("Home", "y")
    try terminal.wait(for: "Copied Kale")
    try terminal.press("Left", "p")
    try terminal.wait(for: "Pasted 1 entry to Sun 22 Nov", "‹ Sun 22 Nov 2026 ›", "Kale")
    try terminal.press("t", "Y", "Left", "Left", "p")
    try terminal.wait(for: "Pasted 2 entries to Sat 21 Nov", "Kale", "Porridge")
    let journal = try trial.journal()
    #expect(try journal.day(ScreenTrial.today.advanced(by: -1)).foods.map(\.foodName) == ["Kale"])
    #expect(try journal.day(ScreenTrial.today.advanced(by: -2)).foods.count == 2)
    #expect(try trial.recorded().foods.count == 2)
  }
}
