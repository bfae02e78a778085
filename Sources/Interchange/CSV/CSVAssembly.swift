import BoneHealth
import Journal

/// Makes records of rows: most are one row; the parts of some are the rows below.
struct CSVAssembly {
  private enum State {
    case empty
    /// A record whose parts may still come.
    case open(Record, line: Int)
    /// What was wrong has been said; of parts that come now, nothing more is.
    case refused
  }

  private var state = State.empty

  /// - Throws: with columns as its fields, when the row cannot be meant.
  mutating func add(
    _ kind: Record.Kind, _ cells: Cells, line: Int, to log: inout ImportedLog
  ) throws(RecordError) {
    finish(&log)
    let record = try kind.type.read(cells)
    if kind.type.partRows.isEmpty {
      try record.value.validateRow()
      log.add(record, line: line)
    } else {
      state = .open(record, line: line)
    }
  }

  /// - Throws: with columns as its fields, when the row cannot be meant, or cannot stand where it does.
  mutating func add(partOf name: String, _ cells: Cells) throws(RecordError) {
    switch state {
    case .refused: break
    case .open(let record, let line) where Self.id(cells) == record.key.text:
      guard let whole = try record.value.adding(cells, of: name) else { fallthrough }
      state = .open(whole, line: line)
    default:
      let owners = Record.kinds.filter { $0.type.partRows.contains { $0.name == name } }
      throw RecordError(
        field: CSVLayout.idColumn,
        problem: "must be that of the \(owners.map(\.name).joined(separator: " or ")) above: a "
          + "row of kind \(name) stands below what it is part of")
    }
  }

  /// What the key of a record with this identifier is, in capitals or not.
  private static func id(_ cells: Cells) -> String? {
    cells.of([CSVLayout.idColumn]).plain(0).flatMap { EntryID($0)?.description }
  }

  /// Notes a row that says nothing. If it is part of a record, that is not taken without it.
  mutating func refuse(_ problem: String, line: Int, _ log: inout ImportedLog) {
    log.addProblem(problem, line: line)
    state = .refused
  }

  /// Adds the record whose parts are all there.
  mutating func finish(_ log: inout ImportedLog) {
    defer { state = .empty }
    guard case .open(let record, let line) = state else { return }
    do throws(RecordError) {
      try record.value.validateRow()
      log.add(record, line: line)
    } catch {
      log.addProblem(error.description, line: line)
    }
  }
}
