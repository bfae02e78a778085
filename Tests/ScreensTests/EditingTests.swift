import BoneHealth
import Journal
import Terminal
import Testing

@testable import Screens

/// Changing what was logged: edit, delete, undo, copy, mark.
@Suite struct EditingTests {
  let today = CivilDate(dayNumber: AWeek.monday.dayNumber + 3)
  let tomorrow = CivilDate(dayNumber: AWeek.monday.dayNumber + 4)

  @Test func editingKeepsTheEntryAndItsFood() throws {
    let play = try Play()
    _ = try play.frame("a1 cup milk<Down>2<Enter>")
    let before = try #require(try play.journal.day(today).foods.first)
    _ = try play.frame("e<Home><Delete>2<Enter>")
    let after = try #require(try play.journal.day(today).foods.first)
    #expect(after.id == before.id)
    #expect(after.foodID == before.foodID)
    #expect(after.grams == before.grams.map { $0 * 2 })
    #expect(after.time == before.time)
  }

  @Test(arguments: [
    "1 cup chopped kale", "1 cup reduced fat milk", "1 cup orange juice", "100 g dark chocolate 70",
    "2 slices rye bread", "1.5 cup milk", "1 oz cheddar", "10 almonds", "½ cup tofu firm",
  ])
  func anEntryThatIsSavedUnchangedStaysAsItWas(line: String) throws {
    let play = try Play()
    _ = try play.frame("a\(line)<Enter>")
    let before = try play.journal.day(today).foods
    #expect(before.count == 1)
    let frame = try play.frame("e<Enter>")
    #expect(try play.journal.day(today).foods == before)
    #expect(frame.text.contains("Saved \(before[0].foodName)"))
  }

  @Test func editingASessionReadsBackAsTheSame() throws {
    let play = try Play()
    _ = try play.frame("wsquat 3x8 42.5 kg effort 7<Enter>")
    let before = try play.journal.day(today).exercises
    _ = try play.frame("e<Enter>")
    #expect(try play.journal.day(today).exercises == before)
  }

  @Test func editingASupplementReadsBackAsTheSame() throws {
    let play = try Play()
    _ = try play.frame("scalcium 600 mg + vitamin D 400 IU<Enter>")
    let before = try play.journal.day(today).foods
    #expect(!before.isEmpty)
    _ = try play.frame("e<Enter>")
    #expect(try play.journal.day(today).foods == before)
  }

  /// What a food holds by now, or whether there still is one, says nothing of what was eaten.
  @Test(arguments: [
    "<Foods>]e<Enter><Ctrl-U>per 100 g: calcium 10 mg<Ctrl-S>", "<Foods>]d", "",
  ])
  func anotherTimeChangesNoAmount(change: String) throws {
    let play = try Play(size: Size(columns: 60, rows: 16))
    _ = try play.frame("<Foods>]nOat drink<Enter>per 100 g: calcium 150 mg<Ctrl-S>")
    _ = try play.frame("a200 g oat drink<Enter>")
    var entry = try #require(try play.journal.day(today).foods.first)
    #expect(entry.nutrients[.calcium] == 300)
    _ = try play.frame(change)
    let frame = try play.frame("e<Ctrl-T>13:00<Enter>").text
    #expect(
      frame.contains("Oat drink stays as it was recorded.")
        || frame.split(separator: "\n").contains { $0.contains("Oat drink") && $0.contains("300") },
      "\(frame)")
    _ = try play.frame("e<Ctrl-T>13:00<Enter><Enter>")
    (entry.time, entry.meal) = (try #require(CivilTime("13:00")), .lunch)
    #expect(try play.journal.day(today).foods == [entry])
  }

  /// Of things that this version knows nothing of.
  @Test func anotherTimeLeavesWhatNoLineCanSay() throws {
    let play = try Play()
    let time = try #require(CivilTime("09:00"))
    var tablet = FoodEntry(
      id: EntryID(milliseconds: 1, counter: 0, random: 1), date: today, time: .midnight,
      meal: .snack, origin: .supplement, foodName: "Strontium", amount: "1 tablet",
      nutrients: .unknown)
    var session = ExerciseEntry(
      id: EntryID(milliseconds: 1, counter: 0, random: 2), date: today, time: .midnight,
      activity: "Zorbing", modality: .lowImpact, minutes: 20)
    try play.record(Record(tablet), Record(session))
    #expect(try play.frame("e").text.contains("Strontium stays as it was recorded."))
    _ = try play.frame("e<Ctrl-T>9:00<Enter><Enter>")
    #expect(try play.frame("<End>e").text.contains("Zorbing stays as it was recorded."))
    _ = try play.frame("<End>e<Ctrl-T>9:00<Enter><Enter>")
    (tablet.time, tablet.meal, session.time) = (time, .usual(at: time), time)
    let day = try play.journal.day(today)
    #expect((day.foods, day.exercises) == ([tablet], [session]))
  }

  @Test func deletingAsksNothingBecauseUndoBringsItBack() throws {
    let play = try Play()
    _ = try play.frame("a30 g almonds<Enter>")
    let before = try play.journal.day(today)
    #expect(try play.frame("d").text.contains("u brings it back"))
    #expect(try play.journal.day(today).isEmpty)
    #expect(try play.frame("u").text.contains("Undone: delete Almonds"))
    #expect(try play.journal.day(today) == before)
    _ = try play.frame("<Ctrl-R>")
    #expect(try play.journal.day(today).isEmpty)
  }

  @Test func aMealOfThreeIsUndoneInOneStep() throws {
    let play = try Play()
    _ = try play.frame("a2 eggs, 1 cup milk, 30 g almonds<Enter>u")
    #expect(try play.journal.day(today).isEmpty)
  }

  @Test func anEntryIsCopiedToAnotherDay() throws {
    let play = try Play()
    _ = try play.frame("a30 g almonds<Enter>y<Right>p")
    let copy = try #require(try play.journal.day(tomorrow).foods.first)
    let original = try #require(try play.journal.day(today).foods.first)
    #expect(copy.id != original.id)
    #expect(copy.nutrients == original.nutrients)
  }

  @Test func aWholeDayIsCopied() throws {
    let play = try Play()
    _ = try play.frame("a30 g almonds, 1 cup milk<Enter>wwalk 30 min<Enter>Y<Right>p")
    let copy = try play.journal.day(tomorrow)
    #expect(copy.foods.count == 2)
    #expect(copy.exercises.count == 1)
    _ = try play.frame("u")
    #expect(try play.journal.day(tomorrow).isEmpty)
  }

  @Test(arguments: [("c", DayState.complete), ("n", .noneTaken), ("s", .skipped)])
  func theDayIsMarked(key: String, state: DayState) throws {
    let play = try Play()
    _ = try play.frame("m\(key)")
    #expect(try play.journal.day(today).state == state)
    _ = try play.frame("mo")
    #expect(try play.journal.day(today).state == .open)
  }

  @Test func selectionStaysNearWhatWasDeleted() throws {
    let play = try Play()
    let frame = try play.frame("a2 eggs, 1 cup milk, 30 g almonds<Enter><Up>d")
    let selected = frame.text.split(separator: "\n").first { $0.hasPrefix(" ▸") }
    #expect(selected?.contains("Almonds") == true)
  }
}
