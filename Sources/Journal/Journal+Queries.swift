import BoneHealth
import GRDB

extension Journal {
  /// All that is recorded of a day.
  package func day(_ date: CivilDate) throws(FileError) -> Day {
    try days(date...date)[0]
  }

  /// Every day of a range, those without entries too.
  package func days(_ dates: ClosedRange<CivilDate>) throws(FileError) -> [Day] {
    try read { database in try database.days(dates) }
  }

  /// An entry of a day; `nil` when there is none with this identifier.
  package func entry(_ id: EntryID) throws(FileError) -> Record? {
    try read { database in
      for type in Record.types where type.isEntry {
        if let entry = try database.record(Record.Key(type.kind, id.description)) { return entry }
      }
      return nil
    }
  }

  /// All records of a kind that is kept as lines, by key: the profile, if there is one, own goals,
  /// weights.
  package func all<Kind: RecordType>(_ type: Kind.Type) throws(FileError) -> [Kind] {
    try read { database in try database.all(type) }
  }

  /// Hands over all records, one after the other: first what belongs to no day, by kind and key, and
  /// then day by day what does. They are those of one moment.
  /// - Parameters:
  ///   - from: the first day; with it or `to`, only what belongs to a day is handed over.
  ///   - to: the last day.
  ///   - kinds: only these are handed over; `nil` for all.
  ///   - start: is told first of which kinds there are some.
  ///   - body: must not use the journal.
  /// - Throws: `FileError`, or what `start` and `body` throw.
  package func forEachRecord(
    from: CivilDate? = nil, to: CivilDate? = nil, of kinds: Set<Record.Kind>? = nil,
    start: ([Record.Kind]) throws -> Void = { _ in }, _ body: (Record) throws -> Void
  ) throws {
    var refusal: (any Error)?
    func attempt(_ body: () throws -> Void) throws {
      do {
        try body()
      } catch {
        refusal = error
        throw error
      }
    }
    do {
      try read { database in
        let span = try RecordSpan(database, from: from, to: to, of: kinds)
        try attempt { try start(span.kinds) }
        try span.forEachRecord(database) { record in try attempt { try body(record) } }
      }
    } catch {
      throw refusal ?? error
    }
  }
}

/// Which records of a journal are handed over.
private struct RecordSpan {
  /// Those of which there are some, in the order of the log file.
  let kinds: [Record.Kind]
  private let isWhole: Bool
  /// `nil` when no day is handed over.
  private let dates: ClosedRange<CivilDate>?

  init(
    _ database: Database, from: CivilDate?, to: CivilDate?, of kinds: Set<Record.Kind>?
  ) throws {
    let isWhole = from == nil && to == nil
    let dates = try database.recordedDates().flatMap { recorded in
      let first = max(from ?? recorded.lowerBound, recorded.lowerBound)
      let last = min(to ?? recorded.upperBound, recorded.upperBound)
      return first <= last ? first...last : nil
    }
    let found = try database.kinds(on: dates, orUndated: isWhole)
    let asked = kinds ?? found
    self.kinds = Record.kinds.filter { kind in
      found.contains(kind) && asked.contains(kind)
    }
    self.isWhole = isWhole
    self.dates = dates
  }

  /// Reads some days at a time, so that ten years never stand in memory at once.
  func forEachRecord(_ database: Database, _ body: (Record) throws -> Void) throws {
    let kinds = Set(kinds)
    if isWhole {
      for record in try database.undatedRecords() where kinds.contains(record.kind) {
        try body(record)
      }
    }
    guard let dates else { return }
    for first in stride(from: dates.lowerBound, through: dates.upperBound, by: 100) {
      let last = min(first.advanced(by: 99), dates.upperBound)
      for day in try database.days(first...last, of: kinds) { try day.records.forEach(body) }
    }
  }
}
