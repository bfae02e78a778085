import BoneHealth
import Interchange
import Journal
import TestSupport
import Testing

@Suite("What an import does to a journal")
struct ImportPlanTests {
  @Test("It counts what is new, changed and the same, and keeps what the file does not have")
  func counts() throws {
    let records = try smallLog()
    let there = try journal(of: Array(records.prefix(4)))
    var edited = try #require(records[3].value as? FoodEntry)
    edited.grams = 3
    let file = try exported(
      journal(of: [records[2], Record(edited), records[4], records[5]]), .jsonl)
    let plan = try Import.read(bytes: file).plan(against: there)
    #expect(plan.added == 2)
    #expect(plan.changed == 1)
    #expect(plan.unchanged == 1)
    #expect(plan.change.label == "import 3 records")

    try there.apply(plan.change)
    #expect(try there.day(edited.date).foods.filter { $0.id == edited.id } == [edited])
    #expect(try there.all(Profile.self).first != nil)
  }

  @Test("What is kept is counted like all else")
  func library() throws {
    let records = smallKitchen()
    let there = try journal(of: Array(records.prefix(5)))
    var edited = try #require(records[4].value as? OwnSupplement)
    edited.isUsual = false
    let file = try exported(journal(of: Array(records[3...] + [Record(edited)])), .csv)
    let plan = try Import.read(bytes: file).plan(against: there)
    #expect((plan.added, plan.changed, plan.unchanged) == (2, 1, 1))
    try there.apply(plan.change)
    #expect(try there.library().supplements == [edited])
    #expect(try there.library().exclusions.count == 2, "what the file does not have stays")
    #expect(try there.undo() == plan.change.label)
    #expect(try there.library() == journal(of: Array(records.prefix(5))).library())
  }

  @Test("It is one step to undo, and to redo")
  func undo() throws {
    let there = try journal(of: smallLog())
    let before = try exported(there, .jsonl)
    var maker = RecordMaker(seed: 7)
    let log = try Import.read(bytes: exported(journal(of: maker.records(40)), .csv))
    let plan = try log.plan(against: there)
    try there.apply(plan.change)
    let after = try exported(there, .jsonl)
    #expect(after != before)
    #expect(try there.undo() == plan.change.label)
    #expect(try exported(there, .jsonl) == before)
    #expect(try there.redo() == plan.change.label)
    #expect(try exported(there, .jsonl) == after)
  }

  @Test("Planning changes nothing")
  func dryRun() throws {
    let there = try journal()
    let plan = try Import.read(bytes: exported(journal(of: smallLog()), .json))
      .plan(against: there)
    #expect(plan.added == 7)
    #expect(try there.nextUndo() == "fill" || there.nextUndo() == nil)
    #expect(try exported(there, .jsonl).isEmpty)
  }

  @Test("Markdown is refused")
  func markdown() {
    #expect(throws: FileError.self) { try imported("# x", .markdown) }
  }

  @Test(
    "The name of a file tells its format",
    arguments: [
      ("log.csv", ExportFormat.csv), ("LOG.CSV", .csv), ("a.b.json", .json), ("x.jsonl", .jsonl),
      ("x.ndjson", .jsonl), ("x.md", .markdown), ("x.markdown", .markdown), ("x.txt", nil),
      ("csv", nil), ("", nil),
    ])
  func names(name: String, format: ExportFormat?) {
    #expect(ExportFormat(fileName: name) == format)
  }
}
