import BoneHealth
import TestSupport
import Testing

@testable import Journal

@Suite("The history")
struct HistoryTests {
  @Test("takes a change back, and makes it again")
  func undoAndRedo() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt()), label: "eat greek yogurt, 170 g"))
    #expect(try journal.nextUndo() == "eat greek yogurt, 170 g")
    #expect(try journal.nextRedo() == nil)

    #expect(try journal.undo() == "eat greek yogurt, 170 g")
    #expect(try journal.day(today).foods == [])
    #expect(try journal.nextUndo() == nil)
    #expect(try journal.nextRedo() == "eat greek yogurt, 170 g")

    #expect(try journal.redo() == "eat greek yogurt, 170 g")
    #expect(try journal.day(today).foods == [yogurt()])
  }

  @Test("has nothing to take back at first")
  func nothing() throws {
    let journal = try Journal.inMemory()
    #expect(try journal.undo() == nil)
    #expect(try journal.redo() == nil)
  }

  @Test("brings back what was edited and removed, as it was")
  func before() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt()), Record(squats())))
    var later = yogurt(at: 21)
    later.date = yesterday
    try journal.apply(.put(Record(later)))
    try journal.apply(
      Change(label: "delete", edits: [.remove(yogurt().key), .remove(squats().key)]))
    #expect(try journal.records() == [])
    #expect(try journal.count(of: "exercise_set") == 0)

    _ = try journal.undo()
    #expect(try journal.records() == [Record(later), Record(squats())])
    _ = try journal.undo()
    #expect(try journal.records() == [Record(yogurt()), Record(squats())])
  }

  @Test("redoes the oldest of what was undone")
  func order() throws {
    let journal = try Journal.inMemory()
    for number in 1...3 {
      try journal.apply(.put(Record(yogurt(number)), label: "\(number)"))
    }
    #expect(try [journal.undo(), journal.undo()] == ["3", "2"])
    #expect(try [journal.redo(), journal.redo(), journal.redo()] == ["2", "3", nil])
  }

  @Test("keeps what a new change supersedes, but does not redo it")
  func superseded() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt(1)), label: "first"))
    try journal.apply(.put(Record(yogurt(2)), label: "second"))
    _ = try journal.undo()
    try journal.apply(.put(Record(yogurt(3)), label: "third"))
    #expect(try journal.redo() == nil)
    #expect(try [journal.undo(), journal.undo(), journal.undo()] == ["third", "first", nil])
    #expect(try journal.count(of: "change WHERE state = 'superseded'") == 1)
    #expect(try journal.count(of: "change_edit") == 3)
  }

  @Test("leaves out edits that change nothing")
  func withoutEffect() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt(1))))
    _ = try journal.undo()
    try journal.apply(Change(label: "delete", edits: [.remove(yogurt(7).key)]))
    #expect(try journal.nextRedo() != nil, "what has no effect supersedes nothing")
    _ = try journal.redo()
    try journal.apply(.put(Record(yogurt(1))))
    try journal.apply(Change(label: "nothing", edits: []))
    try journal.apply(.put(Record(yogurt(1)), Record(yogurt(2))))
    #expect(try journal.count(of: "change") == 2)
    #expect(try journal.count(of: "change_edit") == 2)
  }

  @Test("leaves out what an edit of the same change takes back")
  func takenBack() throws {
    let journal = try Journal.inMemory()
    try journal.apply(
      Change(label: "to and fro", edits: [.put(Record(yogurt())), .remove(yogurt().key)]))
    #expect(try journal.nextUndo() == nil)
    try journal.apply(.put(Record(yogurt(calcium: 100)), Record(yogurt())))
    #expect(try journal.count(of: "change_edit") == 1)
    _ = try journal.undo()
    #expect(try journal.records() == [])
    _ = try journal.redo()
    #expect(try journal.records() == [Record(yogurt())])
  }

  @Test("makes a change whole or not at all")
  func refused() throws {
    let journal = try Journal.inMemory()
    var bad = yogurt(2)
    bad.grams = .nan
    let error = try #require(throws: FileError.self) {
      try journal.apply(.put(Record(yogurt(1)), Record(bad)))
    }
    #expect(error.category == .badData)
    #expect(error.message == "“grams” must be from 0 to 100000")
    #expect(try journal.records() == [])
    #expect(try journal.nextUndo() == nil)
  }

  @Test("never changes what was recorded of a food when it is eaten again")
  func snapshot() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt(1, on: yesterday, calcium: 187))))
    try journal.apply(.put(Record(yogurt(2, on: today, calcium: 110))))
    #expect(try journal.day(yesterday).intake[.calcium].amount == 187)
  }

  @Test("survives a restart")
  func reopened() throws {
    try withFolder { folder in
      try Journal.open(folder).apply(.put(Record(yogurt(1)), label: "first"))
      try Journal.open(folder).apply(.put(Record(squats(2)), label: "second"))
      #expect(try Journal.open(folder).undo() == "second")
      #expect(try Journal.open(folder).undo() == "first")
      #expect(try Journal.open(folder).records() == [])
      #expect(try Journal.open(folder).redo() == "first")
      #expect(try Journal.open(folder).redo() == "second")
      #expect(try Journal.open(folder).records() == [Record(yogurt(1)), Record(squats(2))])
    }
  }

  @Test("notes when a change was made")
  func madeAt() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt())))
    #expect(try journal.count(of: "change WHERE made_at_ms = 1795420800000") == 1)
  }

  @Test("does not undo over what was changed behind its back")
  func conflict() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt()), Record(jumps()), label: "eat"))
    try journal.access { try $0.execute(sql: "UPDATE food_entry SET grams = 1") }
    let error = try #require(throws: FileError.self) { try journal.undo() }
    #expect(error.message.hasPrefix("“eat” cannot be undone or redone: the food \(id(1)) was"))
    #expect(try journal.day(today).exercises == [jumps()])
    #expect(try journal.nextUndo() == "eat")
  }
}

@Suite("The history, whatever was done")
struct HistoryPropertyTests {
  @Test("goes back to the empty journal and forth again", arguments: 1...10 as ClosedRange<UInt64>)
  func thereAndBack(seed: UInt64) throws {
    let journal = try Journal.inMemory()
    var life = Life(seed: seed)
    var states = [try journal.records()]
    for _ in 0..<40 {
      try journal.apply(life.change(in: journal))
      let records = try journal.records()
      if records != states.last { states.append(records) }
    }
    #expect(states.count > 20)
    for state in states.dropLast().reversed() {
      #expect(try journal.undo() != nil)
      #expect(try journal.records() == state)
    }
    #expect(try journal.undo() == nil)
    for state in states.dropFirst() {
      #expect(try journal.redo() != nil)
      #expect(try journal.records() == state)
    }
    #expect(try journal.redo() == nil)
  }

  @Test("is a line of states with a place in it", arguments: 1...10 as ClosedRange<UInt64>)
  func interleaved(seed: UInt64) throws {
    let journal = try Journal.inMemory()
    var life = Life(seed: seed)
    var states = [try journal.records()]
    var place = 0
    for _ in 0..<120 {
      switch life.maker.number(in: 0...4) {
      case 0, 1:
        #expect(try (journal.undo() != nil) == (place > 0))
        place = max(0, place - 1)
      case 2:
        #expect(try (journal.redo() != nil) == (place + 1 < states.count))
        place = min(states.count - 1, place + 1)
      default:
        try journal.apply(life.change(in: journal))
        let records = try journal.records()
        if records != states[place] {
          states = states[...place] + [records]
          place += 1
        }
      }
      #expect(try journal.records() == states[place])
    }
  }
}

/// What a person does to a journal, at random.
private struct Life {
  var maker: RecordMaker

  init(seed: UInt64) { maker = RecordMaker(seed: seed, identifiers: 5) }

  mutating func change(in journal: Journal) throws -> Change {
    let records = try journal.records()
    let edits = try (0..<maker.number(in: 1...4)).map { _ in try edit(of: records) }
    return Change(label: "change", edits: edits)
  }

  private mutating func edit(of records: [Record]) throws -> Edit {
    guard !records.isEmpty, maker.number(in: 0...2) == 0 else { return .put(try maker.record()) }
    return .remove(maker.one(of: records).key)
  }
}
