import BoneHealth
import Testing

import class GRDB.Row

@testable import Journal

@Suite("What the person keeps beside the days")
struct LibraryTests {
  @Test("is nothing at first")
  func empty() throws {
    #expect(try Journal.inMemory().library() == Library())
  }

  @Test("is read whole, each kind by name")
  func all() throws {
    let journal = try Journal.inMemory()
    try journal.apply(Change(label: "fill", edits: keptRecords.map(Edit.put)))
    let library = try journal.library()
    #expect(library.ownFoods == [oatBread()])
    #expect(library.recipes == [kaleSoup()])
    #expect(library.savedMeals == [usualBreakfast()])
    #expect(library.supplements == [calciumTablet()])
    #expect(library.favorites.map(\.name) == ["Kale, raw"])
    #expect(library.exclusions == [.word("liver")])
    #expect(try journal.records() == keptRecords)
    #expect(try journal.records(from: today) == [], "it belongs to no day")
  }

  @Test("is ordered as in a list of words; those of one name by when they were made")
  func order() throws {
    let journal = try Journal.inMemory()
    let names = ["Zwieback", "apple pie", "Écrevisses", "Eggs", "Apple pie", "fennel"]
    let foods = names.enumerated().map { Record(oatBread($0, name: $1)) }
    try journal.apply(Change(label: "fill", edits: foods.reversed().map(Edit.put)))
    #expect(
      try journal.library().ownFoods.map(\.name)
        == ["apple pie", "Apple pie", "Écrevisses", "Eggs", "fennel", "Zwieback"])
  }

  @Test("is edited, removed, and brought back", arguments: keptRecords)
  func history(record: Record) throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt())))
    try journal.apply(.put(record, label: "make"))
    try journal.apply(Change(label: "delete", edits: [.remove(record.key)]))
    #expect(try journal.records() == [Record(yogurt())])
    #expect(try journal.undo() == "delete")
    #expect(try journal.records() == [record, Record(yogurt())])
    #expect(try journal.undo() == "make")
    #expect(try journal.library() == Library())
    #expect(try journal.redo() == "make")
    #expect(try journal.redo() == "delete")
    #expect(try journal.library() == Library())
  }

  @Test("changes nothing of what was recorded with it")
  func snapshot() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(kaleSoup()), Record(yogurt())))
    try journal.apply(.put(Record(kaleSoup(name: "Cabbage soup"))))
    #expect(try journal.library().recipes.map(\.name) == ["Cabbage soup"])
    #expect(try journal.day(today).foods == [yogurt()])
    _ = try journal.undo()
    #expect(try journal.library().recipes == [kaleSoup()])
  }

  @Test(
    "has one of each key",
    arguments: [
      (
        Record(FavoriteFood(foodID: "a", name: "A")),
        Record(FavoriteFood(foodID: "a", name: "B")), 1
      ),
      (
        Record(FavoriteFood(foodID: "a", name: "A")),
        Record(FavoriteFood(foodID: "b", name: "A")), 2
      ),
      (Record(FoodExclusion.word("milk")), Record(FoodExclusion.word("milk")), 1),
      (Record(FoodExclusion.word("milk")), Record(FoodExclusion.group("milk")), 2),
      // The same word, once with an accent of its own and once with one that combines.
      (Record(FoodExclusion.word("cr\u{E8}me")), Record(FoodExclusion.word("cre\u{300}me")), 1),
      (Record(oatBread(1)), Record(kaleSoup(1)), 2),
      (Record(oatBread(1)), Record(oatBread(1, name: "Rye bread")), 1),
    ] as [(Record, Record, Int)])
  func keys(one: Record, other: Record, count: Int) throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(one))
    try journal.apply(.put(other))
    #expect(try journal.records().count == count)
    while try journal.undo() != nil {}
    #expect(try journal.records() == [])
    while try journal.redo() != nil {}
    #expect(try journal.records().count == count)
  }

  @Test("may hold recipes that hold each other: they are stored, whoever reads them looks out")
  func loop() throws {
    let journal = try Journal.inMemory()
    let (one, other) = (id(1), id(2))
    let recipes = [
      Recipe(id: one, name: "A", ingredients: [ingredient("B", foodID: "recipe:\(other)")]),
      Recipe(id: other, name: "B", ingredients: [ingredient("A", foodID: "recipe:\(one)")]),
    ]
    try journal.apply(Change(label: "import", edits: recipes.map { .put($0) }))
    #expect(try journal.library().recipes == recipes)
    #expect(try journal.undo() == "import")
  }

  @Test("is left out of copies of entries")
  func copying() {
    var ids = EntryIDGenerator { 1_795_500_000_000 }
    let change = Change.copying(keptRecords + [Record(yogurt())], to: yesterday, ids: &ids)
    #expect(change.label == "copy Greek yogurt, nonfat to Sun 22 Nov 2026")
    #expect(change.edits.count == 1)
  }

  @Test("is named when it stands among those of another kind, and not left out")
  func misplaced() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(kaleSoup())))
    try journal.access { try $0.execute(sql: "UPDATE record SET kind = 'saved_meal'") }
    let error = try #require(throws: FileError.self) { try journal.library() }
    #expect(error.category == .badData)
    #expect(
      error.message.contains(
        "the saved_meal \(id(12)) cannot be read: the record on its line is recipe \(id(12));"))
  }

  @Test("is named when it was damaged")
  func damaged() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(kaleSoup())))
    try journal.access { try $0.execute(sql: "UPDATE record SET line = '{}'") }
    let error = try #require(throws: FileError.self) { try journal.library() }
    #expect(error.category == .badData)
    #expect(
      error.message.hasPrefix(
        "the journal in memory: the recipe \(id(12)) cannot be read: “kind” is missing;"))
  }

  @Test("is found by its key, without a scan")
  func plan() throws {
    let steps = try Journal.inMemory().read { database in
      try Row.fetchAll(
        database,
        sql: "EXPLAIN QUERY PLAN SELECT line FROM record WHERE kind = 'recipe' AND key = 'x'"
      ).map { $0["detail"] as String }
    }
    #expect(steps == ["SEARCH record USING PRIMARY KEY (kind=? AND key=?)"])
  }
}
