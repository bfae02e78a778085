/// Brings a table in whose rows are foods.
struct FoodColumnsImport {
  let source: TableSource
  let member: TableSource.Member
  let columns: FoodColumns

  /// Writes all foods of the table to a shelf.
  func write(to writer: ShelfWriter, _ run: ImportRun) throws {
    var reader = FoodColumnsReader(columns)
    let table = TableReader(source: source, member: member, layout: columns.layout)
    try table.read(step: run.read) { line, problem in
      run.countRow()
      run.refuse(.malformed, file: "", line: line, food: "", problem: problem)
    } _: { fields in
      run.countRow()
      if let problem = reader.read(fields) {
        run.refuse(
          problem.reason, file: "", line: fields.line,
          food: FieldText.cleaned(
            UnsafeRawBufferPointer(rebasing: fields[columns.name].prefix(200))),
          problem: problem.text)
      } else {
        try writer.add(
          reader.row, rarity: .imported(reader.row), place: Int64(fields.line))
      }
    }
    if columns.identifier < 0 {
      try writer.settleIdentifiers(refuse: nil)
    } else {
      try writer.settleIdentifiers { line, name, id, first in
        run.refuse(
          .repeatedIdentifier, file: "", line: Int(line), food: name,
          problem: "its identifier “\(id.dropFirst(columns.prefix.count))” is that of line \(first)"
        )
      }
    }
  }
}
