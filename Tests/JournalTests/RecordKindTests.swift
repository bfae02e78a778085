import BoneHealth
import Formats
import TestSupport
import Testing

@testable import Journal

/// What holds of every kind in the registry, of one that is added too.
@Suite("Every kind of record", .serialized)
struct RecordKindTests {
  @Test("is found by its name, and says what it is")
  func names() {
    #expect(Set(Record.kinds.map(\.name)).count == Record.kinds.count)
    for kind in Record.kinds {
      #expect(Record.Kind(kind.name) == kind)
      #expect(!kind.noun.isEmpty)
    }
    #expect(Record.Kind("bone scam") == nil)
  }

  @Test("has a table of its own where it is declared with one")
  func tables() {
    let declared = Record.types.filter { $0 is any TableRecord.Type }
    #expect(declared.map { $0.kind } == Record.tables.map { $0.kind })
  }

  @Test("is made up by the tests, with every field known and unknown", arguments: Record.kinds)
  func madeUp(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 1)
    let lines = try (0..<100).map { _ in try maker.record(kind).json }
    for field in kind.type.fields where field.canBeNull {
      #expect(lines.contains { $0.contains("\"\(field.name)\":null") }, "\(field.name)")
      #expect(lines.contains { !$0.contains("\"\(field.name)\":null") }, "\(field.name)")
    }
  }

  @Test("is one line, and reads back as it was written", arguments: Record.kinds)
  func roundTrip(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 2)
    for _ in 0..<100 {
      let record = try maker.record(kind)
      #expect(!record.json.contains("\n"))
      let copy = try Record(json: record.json)
      #expect(copy == record)
      #expect(copy.key == record.key)
      // Texts are equal in Swift when they look equal; bytes are stricter.
      #expect(copy.json.utf8.elementsEqual(record.json.utf8))
    }
  }

  @Test("is put, changed, removed, and brought back", arguments: Record.kinds)
  func history(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 3)
    for _ in 0..<10 {
      let journal = try Journal.inMemory()
      let record = try maker.record(kind)
      let other = try maker.record(kind)
      try journal.apply(.put(record, label: "put"))
      #expect(try journal.records() == [record])
      try journal.apply(Change(label: "replace", edits: [.remove(record.key), .put(other)]))
      #expect(try journal.records() == [other])
      while try journal.undo() != nil {}
      #expect(try journal.records() == [])
      #expect(try journal.redo() == "put")
      #expect(try journal.records().map(\.json) == [record.json])
      _ = try journal.redo()
      #expect(try journal.records().map(\.json) == [other.json])
    }
  }

  @Test("stands in its day and in the days asked for, or in none", arguments: Record.kinds)
  func day(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 4)
    for _ in 0..<10 {
      let record = try maker.record(kind)
      let journal = try Journal.inMemory()
      try journal.apply(.put(record))
      #expect(kind.isDated == (record.value.date != nil))
      let date = record.value.date ?? today
      let found = kind.isDated ? [record] : []
      #expect(try journal.day(date).records == found)
      #expect(try journal.records(from: date, to: date) == found)
      #expect(try journal.records(from: date.advanced(by: 1)) == [])
      #expect(try journal.records(to: date.advanced(by: -1)) == [])
      #expect(try journal.entry(id(1)) == nil)
    }
  }

  @Test("is copied to another day, when a day can have several", arguments: Record.kinds)
  func copied(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 5)
    var ids = EntryIDGenerator { 1_795_500_000_000 }
    let record = try maker.record(kind)
    let copy = record.value.copied(to: today, ids: &ids)
    #expect((copy != nil) == kind.isEntry)
    guard let copy else { return }
    #expect(copy.kind == kind)
    #expect(copy.key != record.key)
    #expect(copy.value.date == today)
    // But for the identifier and the day it is the same.
    let back = copy.json.replacing(copy.key.text, with: record.key.text)
      .replacing("\"date\":\"\(today)\"", with: "\"date\":\"\(try #require(record.value.date))\"")
    #expect(back == record.json)
  }

  @Test("has no other keys than its own, at any depth, and none twice", arguments: Record.kinds)
  func keys(kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 6)
    for _ in 0..<20 {
      let record = try maker.record(kind)
      for damaged in try JSONValue(parsing: record.json.utf8).withAKeyTooMany {
        let unknown = try #require(throws: RecordError.self) {
          try Record(json: damaged.unknown.description)
        }
        #expect(unknown.problem.hasPrefix("has no key “\(damaged.key)x”; the nearest is “"))
        #expect(unknown.field == damaged.place)
        let twice = try #require(throws: RecordError.self) {
          try Record(json: damaged.twice.description)
        }
        #expect(twice.problem == "has the key “\(damaged.key)” twice; keep one of the two")
        #expect(twice.field == damaged.place)
      }
    }
  }
}

extension JSONValue {
  /// What each object in it becomes with one key too many.
  fileprivate struct Damaged {
    /// Where the object is: `sets.2`; `nil` for the whole.
    var place: String?
    /// The key that the other is made of.
    var key: String
    /// With a key that is nearly this one.
    var unknown: JSONValue
    /// With this one twice.
    var twice: JSONValue

    func inside(_ outer: String, _ put: (JSONValue) -> JSONValue) -> Damaged {
      Damaged(
        place: place.map { "\(outer).\($0)" } ?? outer, key: key, unknown: put(unknown),
        twice: put(twice))
    }
  }

  fileprivate var withAKeyTooMany: [Damaged] {
    switch self {
    case .object(let members):
      guard let last = members.last else { return [] }
      let unknown = Member(key: last.key + "x", value: .null)
      let own = Damaged(
        key: last.key, unknown: .object(members + [unknown]), twice: .object(members + [last]))
      return [own]
        + members.enumerated().flatMap { index, member in
          member.value.withAKeyTooMany.map { damaged in
            damaged.inside(member.key) { value in
              var members = members
              members[index].value = value
              return .object(members)
            }
          }
        }
    case .list(let values):
      return values.enumerated().flatMap { index, value in
        value.withAKeyTooMany.map { damaged in
          damaged.inside("\(index + 1)") { value in
            var values = values
            values[index] = value
            return .list(values)
          }
        }
      }
    default: return []
    }
  }
}
