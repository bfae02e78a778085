import Formats
import Journal

/// The rows that records of some kinds are, and the columns of a table of them: the kind, the
/// identifier where there is one, and then those of the kinds, entries first. A row leaves empty what
/// it does not have, and what is not known.
struct CSVLayout {
  /// In their order.
  let columns: [String]
  /// The columns that a row of a kind fills, by the kind’s name; parts of records are kinds of rows.
  private(set) var columnsOfRows: [String: Set<String>] = [:]
  private var plans: [String: RowPlan] = [:]

  static let kindColumn = "kind"
  static let idColumn = "id"

  init(_ kinds: [Record.Kind], _ narrowing: Narrowing? = nil) {
    let entriesFirst = kinds.filter(\.isEntry) + kinds.filter { $0.isDated && !$0.isEntry }
    let ordered = entriesFirst + kinds.filter { !$0.isDated }
    var columns = [Self.kindColumn]
    var rows: [(name: String, fields: [[String]], hasOwnID: Bool)] = []
    for kind in ordered {
      rows.append((kind.name, kind.type.fields.map(\.columns), true))
      for part in kind.type.partRows where !rows.contains(where: { $0.name == part.name }) {
        rows.append((part.name, part.fields.map(\.columns), false))
      }
    }
    for column in rows.flatMap({ $0.fields.joined() }) where !columns.contains(column) {
      columns.append(column)
    }
    // A part’s identifier, that of its record, stands behind the kind.
    if let place = columns.firstIndex(of: Self.idColumn) {
      columns.insert(columns.remove(at: place), at: 1)
    }
    if let narrowing { columns.append(narrowing.column) }
    self.columns = columns
    for row in rows {
      let own = row.hasOwnID ? [Self.kindColumn] : [Self.kindColumn, Self.idColumn]
      columnsOfRows[row.name] = Set(own + row.fields.joined())
      plans[row.name] = RowPlan(header: columns, fields: row.fields, filled: own.count)
    }
  }

  func writeHeader(_ buffer: inout ByteBuffer) {
    buffer.append(columns.joined(separator: ","))
    buffer.append("\r\n")
  }

  func write(_ record: Record, _ buffer: inout ByteBuffer) {
    record.value.write(asRows: plans, &buffer)
  }
}
