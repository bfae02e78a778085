/// Brings a table in whose rows are foods.
struct FoodColumnsImport {
  let source: TableSource
  let member: TableSource.Member
  let columns: FoodColumns

  /// Adds all foods of the table to an index.
  func write(to writer: FoodIndexWriter, _ run: ImportRun) throws {
    var reader = FoodColumnsReader(columns)
    var row = FoodIndexRow()
    let table = TableReader(
      source: source, member: member, header: columns.header, hasQuotes: columns.hasQuotes)
    try table.read(step: run.read) { line, problem in
      run.account.rows += 1
      run.account.refuse(.malformed, file: "", line: line, food: "", problem: problem)
    } _: { fields in
      run.account.rows += 1
      if let problem = reader.read(fields, into: &row) {
        let name = UnsafeRawBufferPointer(rebasing: fields[columns.name].prefix(200))
        run.account.refuse(
          problem.reason, file: "", line: fields.line, food: FieldText.cleaned(name),
          problem: problem.text)
      } else {
        try writer.add(row, rarity: .imported(row), place: Int64(fields.line))
      }
    }
  }

  /// A row of a table with identifiers that has the one of a row before is refused; where the name
  /// stands in for it, foods of the same name are told apart.
  func repeated(_ run: ImportRun) -> FoodIndexWriter.Repeated {
    guard columns.identifier >= 0 else { return .numbered }
    return .refused { line, name, id, first in
      run.account.refuse(
        .repeatedIdentifier, file: "", line: Int(line), food: name,
        problem: "its identifier “\(id.dropFirst(columns.prefix.count))” is that of line \(first)")
    }
  }
}
