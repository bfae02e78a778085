import BoneHealth
import Interchange
import Journal
import TestSupport
import Testing

@Suite("What is exported imports back equal")
struct RoundTripTests {
  static let readable = ExportFormat.readable

  @Test(
    "Any journal comes back, to the byte", arguments: readable, (1...30).map(UInt64.init))
  func anyJournal(format: ExportFormat, seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    let original = try journal(of: maker.records(40))
    let file = try exported(original, format)
    let log = try Import.read(format, bytes: file)
    #expect(log.problems == [])
    #expect(Set(log.records.map(\.kind)) == Set(Record.kinds))

    let copy = try journal()
    let plan = try log.plan(against: copy)
    #expect(plan.added == log.records.count)
    try copy.apply(plan.change)
    // Texts are equal in Swift when they look equal; bytes are stricter.
    #expect(try exported(copy, format) == file)
    #expect(try exported(copy, .jsonl) == exported(original, .jsonl))

    let again = try log.plan(against: copy)
    #expect(again.change.edits.isEmpty)
    #expect(again.unchanged == log.records.count)
  }

  @Test("What is kept comes back, record by record", arguments: readable)
  func library(format: ExportFormat) throws {
    let original = try journal(of: smallKitchen())
    let log = try Import.read(format, bytes: exported(original, format))
    #expect(log.problems == [])
    #expect(log.records == smallKitchen())
    let copy = try journal()
    try copy.apply(log.plan(against: copy).change)
    #expect(try copy.library() == original.library())
  }

  @Test("Recipes that hold each other are stored as they are", arguments: readable)
  func loop(format: ExportFormat) throws {
    let holding: [(UInt64, UInt64)] = [(1, 2), (2, 1), (3, 3)]
    let recipes = holding.map { number, held in
      Record(
        Recipe(
          id: entryID(number), name: "Recipe \(number)",
          ingredients: [
            Ingredient(
              foodID: "recipe:\(entryID(held))", foodName: "Recipe \(held)", amount: "1",
              nutrients: .unknown)
          ]))
    }
    let log = try Import.read(format, bytes: exported(journal(of: recipes), format))
    #expect(log.records == recipes)
  }

  @Test("The longest record of a kind comes back", arguments: readable, Record.kinds)
  func longest(format: ExportFormat, kind: Record.Kind) throws {
    let longest = try RecordMaker.longest(kind)
    let log = try Import.read(format, bytes: exported(journal(of: [longest]), format))
    #expect(log.problems == [])
    #expect(log.records.map(\.json) == [longest.json])
  }

  @Test("What has a day is in an export of that day, in every format", arguments: Record.kinds)
  func dated(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 11)
    let record = try maker.record(kind)
    let date = try record.value.date ?? day("2026-11-23")
    let expected = kind.isDated ? [record.json] : []
    for format in Self.readable {
      let file = try exported(journal(of: [record]), format, from: date, to: date)
      #expect(try Import.read(format, bytes: file).records.map(\.json) == expected)
      let others = try exported(journal(of: [record]), format, from: date.advanced(by: 1))
      #expect(try Import.read(format, bytes: others).records == [])
    }
  }

  @Test("The format is told from the content", arguments: readable)
  func sniffed(format: ExportFormat) throws {
    let file = try exported(journal(of: smallLog()), format)
    #expect(try Import.read(bytes: file) == Import.read(format, bytes: file))
    #expect(try Import.read(bytes: file).records.count == 7)
  }

  @Test("A byte order mark, other line ends and a missing last one are fine", arguments: readable)
  func otherEnds(format: ExportFormat) throws {
    let records = try smallLog().filter { $0.kind != ExerciseEntry.kind }
    let text = try exportedText(journal(of: records), format)
    let plain = text.replacing("\r\n", with: "\n")
    let variants = [
      "\u{FEFF}" + text, plain, plain.replacing("\n", with: "\r\n"), String(plain.dropLast()),
      plain + "\n\n",
    ]
    for variant in variants {
      let log = try imported(variant)
      #expect(log.problems == [])
      #expect(log.records.count == records.count)
    }
  }

  @Test("A pipe that hands over byte by byte is read the same", arguments: readable)
  func pipe(format: ExportFormat) throws {
    let file = try exported(journal(of: smallLog()), format)
    var rest = file[...]
    let log = try Import.read(nil) { buffer in
      let piece = rest.prefix(1)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst()
      return piece.count
    }
    #expect(try log == Import.read(format, bytes: file))
  }

  @Test("Days that are asked for are written, and nothing else")
  func range() throws {
    let tuesday = try day("2026-11-24")
    let file = try exported(journal(of: smallLog()), .jsonl, from: tuesday, to: tuesday)
    let log = try Import.read(.jsonl, bytes: file)
    #expect(log.records.map(\.kind) == [DayMark.kind, ExerciseEntry.kind])
  }

  @Test("An empty journal is exported and imported too", arguments: readable)
  func empty(format: ExportFormat) throws {
    let file = try exported(journal(), format)
    #expect(try Import.read(format, bytes: file).records.isEmpty)
  }

  @Test("A long log is handed over in pieces")
  func pieces() throws {
    let date = try day("2026-11-23")
    let records = (0..<2_000).map { number in
      Record(
        FoodEntry(
          id: entryID(number), date: date, time: .midnight, meal: .snack, foodName: "Almonds",
          amount: "30 g", nutrients: .unknown))
    }
    var sizes: [Int] = []
    try Export(journal(of: records)).write(.csv) { sizes.append($0.count) }
    #expect(sizes.count > 2)
    #expect(sizes.allSatisfy { $0 < 80_000 })
  }
}
