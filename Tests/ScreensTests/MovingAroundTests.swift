import BoneHealth
import Journal
import Terminal
import Testing

@testable import Screens

/// Days, weeks, screens, and what stands before them.
@Suite struct MovingAroundTests {
  /// The top line of the last frame.
  private func top(_ keys: String, now: String = "2026-11-26T18:45") throws -> String {
    let frame = try Play(now: now).frame(keys)
    return frame.text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test(arguments: [
    ("<Left>", "Wed 25 Nov 2026"), ("<Right>", "Fri 27 Nov 2026"), ("hhl", "Wed 25 Nov 2026"),
    ("hhht", "Thu 26 Nov 2026"), ("g2024-02-29<Enter>", "Thu 29 Feb 2024"),
    ("gmon<Enter>", "Mon 23 Nov 2026"), ("2<PageUp>1", "Thu 19 Nov 2026"),
    ("2", "23 – 29 Nov 2026 · W48"), ("2<PageDown>", "30 Nov – 6 Dec 2026 · W49"),
    ("<Tab>", "W48"), ("<Tab><Tab>", "Thu 26 Nov 2026"), ("2<Left><Enter>", "Wed 25 Nov 2026"),
  ])
  func theDayShownFollowsTheKeys(keys: String, shown: String) throws {
    #expect(try top(keys).contains(shown))
  }

  @Test func theYearsEndIsStepped() throws {
    #expect(try top("<Right>", now: "2026-12-31T10:00").contains("Fri 1 Jan 2027"))
    #expect(try top("2", now: "2026-12-31T10:00").contains("28 Dec 2026 – 3 Jan 2027 · W53"))
  }

  @Test func weeksFromSundayAreAPreference() throws {
    let play = try Play()
    try play.record(Record(Profile(weekStart: .sunday)))
    #expect(try play.frame("2").text.contains("22 – 28 Nov 2026"))
  }

  @Test func atMidnightTodayGoesOn() throws {
    let play = try Play(now: "2026-11-26T23:59")
    var program = try play.program()
    program.update([.tick], now: try #require(CivilMoment("2026-11-27T00:00")))
    #expect(program.context.date == CivilDate("2026-11-27"))
    program.update(
      [.key(.left), .key(.left)], now: try #require(CivilMoment("2026-11-27T00:01")))
    program.update([.tick], now: try #require(CivilMoment("2026-11-28T00:00")))
    // Another day being looked at stays.
    #expect(program.context.date == CivilDate("2026-11-25"))
  }

  @Test func whatIsTypedAtMidnightIsLeftAloneAndTodayGoesOnAfterIt() throws {
    let play = try Play(now: "2026-11-26T23:59")
    var program = try play.program(foods: Play.foods)
    program.update([.key(.character("a"))], now: play.now)
    let later = try #require(CivilMoment("2026-11-27T00:01"))
    program.update([.tick], now: later)
    #expect(program.context.date == CivilDate("2026-11-26"))
    program.update([.key(.escape)], now: later)
    program.update([.key(.character("a"))], now: later)
    #expect(program.context.date == CivilDate("2026-11-27"))
    #expect(program.draw().canvas.text.contains("Eat · Fri 27 Nov"))
  }

  @Test func aDayWithoutAMarkIsNotSaidToHaveLostIt() throws {
    let play = try Play()
    #expect(try play.frame("mo").text.contains("Thu 26 Nov has no mark."))
    #expect(try play.journal.nextUndo() == "set up")
  }

  @Test func aChangeMadeElsewhereAppearsByItself() throws {
    let play = try Play()
    let almonds = FoodEntry(
      id: EntryID(milliseconds: 1, counter: 0, random: 1), date: play.now.date,
      time: play.now.time, meal: .snack, foodName: "Almonds from elsewhere", amount: "30 g",
      grams: 30, nutrients: .unknown)
    let frames = try play.frames([[.tick]])
    #expect(frames.last?.text.contains("elsewhere") == false)
    try play.record(Record(almonds))
    #expect(try play.frame().text.contains("Almonds from elsewhere"))
  }

  @Test func aCeilingIsSeenInTheWeekWhereTheGoalIsNotKnown() throws {
    let play = try Play()
    try play.record(Record(Profile(goals: .uk)))
    _ = try play.frame("svitamin K 1100 mcg<Enter>")
    let week = try play.frame("2").text.split(separator: "\n")
    #expect(week.first { $0.contains("Vitamin K") }?.contains("!1,100") == true)
  }

  @Test func theMouseClicksTabsDaysAndHints() throws {
    let play = try Play()
    let click = { (column: Int, row: Int) -> [Event] in
      [.mouse(MouseEvent(.click, at: Point(column: column, row: row)))]
    }
    let week = try #require(try play.frames([click(22, 0)]).last)
    #expect(week.text.contains("average"))
    let eat = try #require(try play.frames([click(1, 29)]).last)
    #expect(eat.text.contains("Eat ·"))
    let monday = try #require(try play.frames([click(22, 0), click(18, 4)]).last)
    #expect(monday.text.contains("Mon 23 Nov 2026"))
  }

  @Test func aKeyThatDoesNothingHereSaysWhy() throws {
    #expect(try Play().frame("d").text.contains("d does nothing here: nothing is selected."))
  }

  @Test(arguments: [
    ("z", "z does nothing here; ? shows all keys"), ("2v", "v does nothing here; ? shows all keys"),
    ("<Foods>z", "z does nothing here; ? shows all keys"),
    ("9", "9 does nothing here; ? shows all keys"),
    ("<F5>", "F5 does nothing here; ? shows all keys"),
    ("<Ctrl-G>", "Ctrl-G does nothing here; ? shows all keys"),
    ("<Foods>/<F5>", "F5 does nothing here; F1 shows all keys"),
    ("mz", "z does nothing here; Esc leaves"),
    ("P<Down><Down>z", "z does nothing here; Esc leaves"),
    ("a<F5>", "F5 does nothing here; Esc leaves"), ("g<F5>", "F5 does nothing here; Esc leaves"),
    ("<Up>", "does nothing here: nothing is selected."),
    ("<PageDown>", "does nothing here: nothing is selected."),
    ("<Foods>]<Home>", "does nothing here: nothing is selected."),
    ("a1 cup milk<Down>9", nil), ("az", nil), ("g1", nil), ("<Foods>/z", nil), ("P1", nil),
  ])
  func aKeyThatDoesNothingSaysSo(keys: String, notice: String?) throws {
    let text = try Play().frame(keys).text
    if let notice {
      #expect(text.contains(notice))
    } else {
      #expect(!text.contains("does nothing here"))
    }
  }

  @Test(arguments: [
    ("g32 nov<Enter>", "mon, -7"), ("<Foods>x<Ctrl-U>!!<Enter>", "for instance shrimp"),
  ])
  func inANarrowWindowAReasonIsReadToItsEnd(keys: String, end: String) throws {
    let text = try Play(size: Size(columns: 60, rows: 16)).frame(keys).text
    #expect(text.contains(end))
  }

  @Test(arguments: [60, 80, 200])
  func helpIsReadToItsEndAndScrollsFromThere(columns: Int) throws {
    let play = try Play(size: Size(columns: columns, rows: 16))
    let down = "?" + String(repeating: "<Down>", count: 80)
    let frames = try play.frames(.keys(down + "<Up>")).dropFirst()
    #expect(frames.allSatisfy { !$0.text.contains("…") })
    let (end, last) = (frames[frames.endIndex - 2], frames[frames.endIndex - 1])
    #expect(end.text.contains("Everything is saved."))
    #expect(end != last)
  }

  @Test(arguments: [
    "<Ctrl-L>", "a30 g almonds<Ctrl-L>", "m<Ctrl-L>", "<Foods>/kale<Ctrl-L>", "?<Ctrl-L>",
  ])
  func ctrlLSendsTheScreenAnew(keys: String) throws {
    let play = try Play()
    var display = ScriptedDisplay(size: play.size, steps: .keys(keys))
    let now = play.now
    var program = try play.program(foods: Play.foods)
    program.run(on: &display, clock: { now }, newFoods: { nil })
    #expect(display.repaints == 1)
    let count = display.frames.count
    #expect(display.frames[count - 1] == display.frames[count - 2])
  }

  @Test func noKeyIsBoundTwice() throws {
    let context = try Play().program().context
    func keys(_ screen: some Screen) -> [Key] { screen.keys(in: context).bindings.flatMap(\.keys) }
    for screen in Program.screens {
      let keys = keys(screen) + Program.keys.bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func theFirstQuestionsSetTheGoals() throws {
    let play = try Play(isNew: true)
    _ = try play.frame("137 lb<Enter>1952<Enter><Right><Right><Ctrl-S>")
    let profile = try #require(try play.journal.all(Profile.self).first)
    #expect(profile.bodyWeightKilograms.map { ($0 * 100).rounded() / 100 } == 62.14)
    #expect(profile.loadUnit == .pounds)
    #expect(profile.birthYear == 1952)
    #expect(profile.fractures == .vertebral)
  }

  @Test func aWeightStaysWhenItsUnitIsChosenAfterIt() throws {
    let play = try Play(isNew: true)
    _ = try play.frame("62<Enter><Down><Down><Down><Down><Right><Ctrl-S>")
    let profile = try #require(try play.journal.all(Profile.self).first)
    #expect(profile.loadUnit == .pounds)
    #expect(profile.bodyWeightKilograms.map { abs($0 - 62) < 0.05 } == true)
  }

  @Test func theFirstQuestionsCanBeSkippedAndDoNotComeBack() throws {
    let play = try Play(isNew: true)
    _ = try play.frame("<Esc>")
    #expect(try play.journal.all(Profile.self).first == Profile())
    #expect(try !play.frame().text.contains("Welcome"))
  }

  @Test func weightsTakenAwayAreNamedAndUndoBringsThemBack() throws {
    let play = try Play(size: Size(columns: 80, rows: 24))
    let weights = [-3, 0].map { BodyWeight(date: play.now.date.advanced(by: $0), kilograms: 61) }
    for weight in weights { try play.record(Record(weight)) }
    let keys = "P" + String(repeating: "<Backspace>", count: 5) + "<Ctrl-S>"
    let text = try play.frame(keys).text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      text.contains(
        "This takes away 2 recorded weights (Mon 23 Nov 2026, Thu 26 Nov 2026); "
          + "undo brings them back."
      ))
    #expect(try play.journal.all(BodyWeight.self) == [])
    _ = try play.frame("u")
    #expect(try play.journal.all(BodyWeight.self).count == 2)
  }

  @Test(arguments: [
    "<Esc>", "<Ctrl-S>", String(repeating: "<Backspace>", count: 5) + "70 kg<Ctrl-S>",
  ])
  func theFirstQuestionsTakeNoWeightAway(keys: String) throws {
    let play = try Play(isNew: true)
    let weight = BodyWeight(date: play.now.date.advanced(by: -1), kilograms: 61)
    try play.record(Record(weight))
    _ = try play.frame(keys)
    #expect(try play.journal.all(BodyWeight.self).first == weight)
  }

  @Test func aWeekIsMeasuredByTheGoalsOfItsDays() throws {
    let play = try Play(now: "2026-11-22T18:00")
    for (date, calcium) in [("2026-10-01", 1_100.0), ("2026-11-20", 1_300)] {
      let goal = OwnGoal(.nutrient(.calcium), lower: calcium)
      let edits = try play.journal.goalHistory().setting(
        goal, of: goal.subject, .day(try #require(CivilDate(date))))
      try play.journal.apply(Change(label: "set", edits: edits))
    }
    for (number, date) in ["2026-11-17", "2026-11-22"].enumerated() {
      try play.record(
        Record(
          FoodEntry(
            id: EntryID(milliseconds: 1, counter: 0, random: UInt64(number)),
            date: try #require(CivilDate(date)),
            time: .midnight, meal: .snack, foodName: "Milk", amount: "4 cups",
            nutrients: NutrientAmounts { $0 == .calcium ? 1_210 : 10 })))
    }
    let rows = try play.frame("2").text.split(separator: "\n").map(String.init)
    let calcium = try #require(rows.firstIndex { $0.contains("Calcium") })
    let words = rows[calcium].split(whereSeparator: \.isWhitespace)
    #expect(words.suffix(2) == ["1,210", "1,200"])
  }

  /// Each day of the week holds much of all, some of it unknown.
  @Test(arguments: [60, 64, 70, 80, 100], [3_272.0, 13_272, 999_999])
  func theNumbersOfAWeekStandApart(columns: Int, calcium: Double) throws {
    let play = try Play(size: Size(columns: columns, rows: 24))
    let sessions: [(Modality, String)] = [
      (.lowImpact, "Brisk walk"), (.resistance, "Squat"), (.highImpact, "Jumps"),
    ]
    for (offset, day) in (0..<7).map({ ($0, AWeek.monday.advanced(by: $0)) }) {
      func id(_ number: Int) -> EntryID {
        EntryID(milliseconds: 1, counter: 0, random: UInt64(offset * 10 + number))
      }
      try play.record(
        Record(
          FoodEntry(
            id: id(9), date: day, time: .midnight, meal: .snack, foodName: "Much",
            amount: "1", nutrients: NutrientAmounts { $0 == .protein ? nil : calcium })))
      for (number, session) in sessions.enumerated() {
        try play.record(
          Record(
            ExerciseEntry(
              id: id(number), date: day, time: .midnight, activity: session.1,
              modality: session.0, minutes: 180, impacts: number == 2 ? 12_000 : nil,
              sets: number == 1 ? [ExerciseSet(repetitions: 8, loadKilograms: 40)] : [])))
      }
    }
    let frame = try play.frame("<Week><PageDown><PageUp>")
    let layout = WeekLayout(Frame.areas(of: frame.size).body)
    for row in (layout.intakes + layout.exercise).map(\.row) {
      for end in layout.dayEnds {
        #expect(frame[end - layout.dayColumns, row].scalar == " ", "\(frame.text)")
      }
      #expect(frame[layout.dayEnds[6], row].scalar == " ", "\(frame.text)")
    }
    let (day, row) = (layout.dayEnds[0] - 1, layout.intakes[0].row)
    #expect(columns >= 80 || frame[day, row].style.foreground == .over)
  }

  @Test(arguments: ["abc<Enter>", "5 kg<Enter>", "62<Enter>1850<Enter>"])
  func anAnswerThatCannotBeIsRefused(keys: String) throws {
    let play = try Play(isNew: true)
    _ = try play.frame(keys + "<Ctrl-S>")
    #expect(try play.journal.all(Profile.self).first == nil)
  }

  @Test func foodsBeingPreparedAreSaidToBe() throws {
    let play = try Play()
    var program = try play.program()
    program.update(
      [.key(.character("a")), .paste("30 g almonds"), .key(.enter)], now: play.now)
    #expect(program.draw().canvas.text.contains("The foods are being prepared"))
    program.take(.ready(try #require(Play.foods)))
    #expect(program.draw().canvas.text.contains("Almonds"))
  }
}
