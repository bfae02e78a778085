import BoneHealth
import DelimitedText

extension FoodColumns {
  /// Adds all foods of the table to an index.
  func write(to writer: FoodIndexWriter, _ run: ImportRun) throws {
    var reader = FoodColumnsReader(columns: self)
    var row = FoodIndexRow()
    try table.read(run, hasQuotes: hasQuotes) { fields, problem in
      run.rows.count += 1
      if let problem {
        run.rows.refuse(problem, line: fields.line)
      } else if let problem = reader.read(fields, into: &row) {
        let name = UnsafeRawBufferPointer(rebasing: fields[name].prefix(200))
        run.rows.refuse(problem, line: fields.line, food: FieldText.cleaned(name))
      } else {
        try writer.add(row, rarity: .imported(row), place: Int64(fields.line))
      }
    }
  }

  /// A row of a table with identifiers that has the one of a row before is refused; where the name
  /// stands in for it, foods of the same name are told apart.
  func refusal(_ run: ImportRun) -> FoodIndexWriter.Refusal? {
    guard identifier >= 0 else { return nil }
    return { line, name, id, first in
      let problem = "its identifier “\(id.dropFirst(prefix.count))” is that of line \(first)"
      run.rows.refuse(RowProblem(.repeatedIdentifier, problem), line: Int(line), food: name)
    }
  }
}

/// Turns rows of a table into rows of a food index. Keeps its memory from row to row.
private struct FoodColumnsReader {
  let columns: FoodColumns
  private var serving = ServingText()
  private var folded = FoldedText()

  private static let longestName = 500
  private static let longestIdentifier = 64
  /// A readable identifier is made of as much of the name.
  private static let longestNameInIdentifier = 48

  init(columns: FoodColumns) { self.columns = columns }

  /// Makes a food of a row; returns what is wrong with it where it is refused.
  mutating func read(_ fields: DelimitedRow, into row: inout FoodIndexRow) -> RowProblem? {
    row.clear()
    let name = fields[columns.name]
    guard name.contains(where: { $0 > 0x20 }) else {
      return RowProblem(.noName, "it has no name")
    }
    guard name.count <= Self.longestName else {
      return RowProblem(
        .malformed, "its name is longer than \(Self.longestName) bytes; is a quote missing?")
    }
    if let problem = readIdentifier(fields, into: &row) { return problem }
    row.facts.barcode = FieldNumber.barcode(fields[columns.barcode])
    row.append { ReadableName.append(name, brand: fields[columns.brand], to: &$0) }
    row.append("")
    row.append { FieldText.append(fields[columns.group], to: &$0) }
    return readAmounts(fields, into: &row) ?? readServing(fields, into: &row)
  }

  private mutating func readIdentifier(
    _ fields: DelimitedRow, into row: inout FoodIndexRow
  ) -> RowProblem? {
    // Of a table without identifiers, the barcode is one, and else the name.
    let column = columns.identifier >= 0 ? columns.identifier : columns.barcode
    let identifier = FieldText.trimmed(fields[column])
    guard identifier.count <= Self.longestIdentifier else {
      return RowProblem(
        .noIdentifier, "its identifier is longer than \(Self.longestIdentifier) bytes")
    }
    if identifier.isEmpty {
      if columns.identifier >= 0 {
        return RowProblem(.noIdentifier, "“\(columns.table.columns[column])” is empty")
      }
      folded.clear()
      folded.append(fields[columns.name])
    }
    row.append { bytes in
      bytes += columns.prefix.utf8
      guard identifier.isEmpty else { return FieldText.append(identifier, to: &bytes) }
      let name = folded.bytes.prefix(Self.longestNameInIdentifier)
      // A letter beyond ASCII stays whole.
      let end = name.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
      for byte in folded.bytes.count > name.count ? name[..<end] : name {
        bytes.append(byte == 0x20 || byte == 0x2C ? 0x2D : byte)
      }
    }
    return nil
  }

  private func readAmounts(_ fields: DelimitedRow, into row: inout FoodIndexRow) -> RowProblem? {
    for amount in columns.amounts {
      let field = fields[amount.column]
      switch FieldNumber.read(field, takesComma: columns.takesDecimalComma) {
      case .empty: continue
      case .text: return notANumber(field, amount.column)
      case .number(let number):
        row.facts[amount.measured] = FieldNumber.product(number, amount.factor)
      }
    }
    return FoodBounds.problem(
      with: row.facts.per100Grams, energyKilocalories: row.facts.energyKilocalories)
  }

  private mutating func readServing(
    _ fields: DelimitedRow, into row: inout FoodIndexRow
  ) -> RowProblem? {
    var grams: Double?
    let weight = fields[columns.servingGrams]
    switch FieldNumber.read(weight, takesComma: columns.takesDecimalComma) {
    case .empty: break
    case .text: return notANumber(weight, columns.servingGrams)
    case .number(let number):
      guard number >= 0 else {
        return RowProblem(.negative, "a serving weighs \(number) g, less than nothing")
      }
      grams = number
    }
    let text = fields[columns.serving]
    row.append { bytes in
      guard !text.isEmpty || grams != nil else { return }
      serving.append(text, grams: grams, isVolume: false, to: &bytes)
    }
    return nil
  }

  private func notANumber(_ field: UnsafeRawBufferPointer, _ column: Int) -> RowProblem {
    let text = FieldText.cleaned(UnsafeRawBufferPointer(rebasing: field.prefix(60)))
    let example = columns.takesDecimalComma ? "12.5 or 12,5" : "12.5"
    return RowProblem(
      .notANumber,
      "“\(columns.table.columns[column])” is “\(text)”; write a number such as \(example), "
        + "or nothing where it is unknown")
  }
}
