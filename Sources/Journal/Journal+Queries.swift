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
    try inOneMoment {
      let isWhole = from == nil && to == nil
      let (dates, found) = try read { database in
        let dates = try database.recordedDates().flatMap { recorded in
          let first = max(from ?? recorded.lowerBound, recorded.lowerBound)
          let last = min(to ?? recorded.upperBound, recorded.upperBound)
          return first <= last ? first...last : nil
        }
        return (dates, try database.kinds(on: dates, orUndated: isWhole))
      }
      let asked = kinds?.intersection(found) ?? found
      try start(Record.kinds.filter(asked.contains))
      if isWhole {
        let undated = try read { database in try database.undatedRecords() }
        for record in undated where asked.contains(record.kind) { try body(record) }
      }
      guard let dates else { return }
      // Some days at a time, so that ten years never stand in memory at once.
      for first in stride(from: dates.lowerBound, through: dates.upperBound, by: 100) {
        let last = min(first.advanced(by: 99), dates.upperBound)
        let days = try read { database in try database.days(first...last, of: asked) }
        for day in days { try day.records.forEach(body) }
      }
    }
  }
}
