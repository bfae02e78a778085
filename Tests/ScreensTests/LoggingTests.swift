import BoneHealth
import Journal
import Terminal
import Testing

@testable import Screens

/// Logging, as typed at the keyboard.
@Suite struct LoggingTests {
  let today = CivilDate(dayNumber: AWeek.monday.dayNumber + 3)

  @Test func oneLineLogsAMealOfThreeFoods() throws {
    let play = try Play(now: "2026-11-26T08:30")
    let frame = try play.frame("a170 g greek yogurt, 30 g almonds, 1 cup milk<Enter>")
    let day = try play.journal.day(today)
    #expect(day.foods.map(\.grams) == [170, 30, 244])
    #expect(day.foods.allSatisfy { $0.meal == .breakfast && $0.time.description == "08:30" })
    #expect(frame.text.contains("Logged 3 foods. u undoes it."))
  }

  @Test func whatIsNotUnderstoodIsPointedAtAndNothingIsLogged() throws {
    let play = try Play()
    let frame = try play.frame("a30 g almonds, 2 cups xyzzy<Enter>")
    #expect(frame.text.contains("No food is called “xyzzy”"))
    #expect(try play.journal.day(today).foods.isEmpty)
  }

  @Test func aDigitTakesAnotherMatch() throws {
    let play = try Play()
    let offered = try play.frame("a1 cup milk<Down>").text
    let second = try #require(
      offered.split(separator: "\n").first { $0.contains("    2  ") }?
        .split(separator: "2  ", maxSplits: 1).last?.split(separator: "  ").first)
    _ = try play.frame("a1 cup milk<Down>2<Enter>")
    #expect(try play.journal.day(today).foods.map(\.foodName) == [String(second)])
  }

  @Test func theChoiceStaysWhileTheLineGoesOn() throws {
    let play = try Play()
    _ = try play.frame("a1 cup milk<Down>2<Up>, 30 g almonds<Enter>")
    let foods = try play.journal.day(today).foods
    #expect(foods.count == 2)
    #expect(foods.first?.foodName != "Milk, whole")
  }

  @Test(arguments: [
    ("7:15", "07:15", Meal.breakfast), ("lunch", "18:45", .lunch), ("12:40 snack", "12:40", .snack),
  ])
  func timeAndMealCanBeSaid(typed: String, time: String, meal: Meal) throws {
    let play = try Play()
    _ = try play.frame("a30 g almonds<Ctrl-T>\(typed)<Enter><Enter>")
    let entry = try #require(try play.journal.day(today).foods.first)
    #expect(entry.time.description == time)
    #expect(entry.meal == meal)
  }

  @Test func aTimeThatIsNoneIsRefused() throws {
    let frame = try Play().frame("a30 g almonds<Ctrl-T>25:99<Enter>")
    #expect(frame.text.contains("“25:99” is no time"))
  }

  @Test func aWalkAndALiftAreLoggedTogether() throws {
    let play = try Play()
    _ = try play.frame("wbrisk walk 35 min, squat 3x8 40 kg<Enter>")
    let exercises = try play.journal.day(today).exercises
    #expect(exercises.map(\.modality) == [.lowImpact, .resistance])
    #expect(exercises.first?.minutes == 35)
    #expect(
      exercises.last?.sets
        == Array(repeating: ExerciseSet(repetitions: 8, loadKilograms: 40), count: 3))
  }

  @Test func impactBeyondWhatIsAdvisedIsMarkedAndNotBlocked() throws {
    let play = try Play()
    try play.record(Record(Profile(fractures: .vertebral)))
    #expect(try play.frame("w50 jumps").text.contains("More impact than is advised"))
    #expect(try play.frame("w50 jumps<Enter>").text.contains("! more than advised"))
  }

  @Test func aSupplementCountsWithItsOrigin() throws {
    let play = try Play()
    let frame = try play.frame("scalcium 600 mg<Enter>")
    let entry = try #require(try play.journal.day(today).foods.first)
    #expect(entry.origin == .supplement)
    #expect(entry.nutrients[.calcium] == 600)
    // More than is best absorbed at once is marked.
    #expect(frame.text.contains("600*"))
  }

  @Test func aLineThatCannotBeRecordedStays() throws {
    let play = try Play()
    let note = String(repeating: "x", count: 100_000)
    let frames = try play.frames(
      .keys("w") + [[.paste("walk 30 min // \(note)")]] + .keys("<Enter>"))
    #expect(frames.last?.text.contains("Move ·") == true)
    #expect(frames.last?.text.contains("Logged") == false)
    #expect(try play.journal.day(today).isEmpty)
  }

  @Test func keysThatCameTogetherAreTakenInOrder() throws {
    let play = try Play()
    _ = try play.frames(
      [[Event]].keys("a30 g almonds<Enter>a1 cup milk<Enter>u").reduce(into: [[]]) {
        $0[0] += $1
      })
    #expect(try play.journal.day(today).foods.map(\.grams) == [30])
  }

  @Test func aDayAboveACeilingIsNotCalledMet() throws {
    let play = try Play()
    try play.record(Record(Profile(bodyWeightKilograms: 40, goals: .uk)))
    let plenty = NutrientAmounts(
      calciumMilligrams: 900, vitaminDMicrograms: 150, magnesiumMilligrams: 300,
      vitaminKMicrograms: 100, proteinGrams: 60)
    try play.record(
      Record(
        FoodEntry(
          id: EntryID(milliseconds: 1, counter: 0, random: 1), date: today, time: .midnight,
          meal: .dinner, foodName: "Cod liver oil", amount: "1", grams: 1, nutrients: plenty)))
    let text = try play.frame().text
    #expect(text.contains("above the ceiling of 4,000 IU"))
    #expect(!text.contains("goals"))
  }

  @Test(arguments: [0.0, 1e-300, 1e300, .greatestFiniteMagnitude])
  func aGoalOutOfAllMeasureDoesNotEndTheProgram(lower: Double) throws {
    let play = try Play()
    for record in AWeek.records() { try play.record(record) }
    for key in ["balance", "low_impact", "calcium", "vitamin_d"] {
      let subject = try #require(GoalSubject(key: key))
      // The journal may refuse it; what it takes can be drawn.
      try? play.record(Record(OwnGoal(subject, lower: lower, upper: lower)))
    }
    #expect(try play.frame().text.contains("Calcium"))
    #expect(try play.frame("2").text.contains("Calcium"))
  }

  @Test func escapeLeavesWithoutLogging() throws {
    let play = try Play()
    _ = try play.frame("a30 g almonds<Esc>")
    #expect(try play.journal.day(today).isEmpty)
  }

  @Test func aPastedListHasAnItemALine() throws {
    let play = try Play()
    _ = try play.frames(.keys("a") + [[.paste("30 g almonds\n1 cup milk\n")]] + .keys("<Enter>"))
    #expect(try play.journal.day(today).foods.map(\.grams) == [30, 244])
  }
}
