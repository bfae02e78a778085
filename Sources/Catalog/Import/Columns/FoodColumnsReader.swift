import BoneHealth
import DelimitedText

/// Turns rows of a table into rows of a food index. Keeps its memory from row to row.
struct FoodColumnsReader {
  let columns: FoodColumns
  private var serving = ServingText()
  private var folded = FoldedText()

  /// What is wrong with a row, and what would be right.
  struct Problem {
    var reason: RefusedRow.Reason
    var text: String
  }

  private static let longestName = 500
  private static let longestIdentifier = 64
  /// A readable identifier is made of as much of the name.
  private static let longestNameInIdentifier = 48

  init(_ columns: FoodColumns) {
    self.columns = columns
  }

  /// Makes a food of a row; returns what is wrong with it where it is refused.
  mutating func read(_ fields: DelimitedRow, into row: inout FoodIndexRow) -> Problem? {
    row.clear()
    let name = fields[columns.name]
    guard name.contains(where: { $0 > 0x20 }) else {
      return Problem(reason: .noName, text: "it has no name")
    }
    guard name.count <= Self.longestName else {
      return Problem(
        reason: .malformed,
        text: "its name is longer than \(Self.longestName) bytes; is a quote missing?")
    }
    if let problem = readIdentifier(fields, into: &row) { return problem }
    row.barcode = BarcodeField.read(fields[columns.barcode])
    row.append { bytes in
      let start = bytes.count
      ReadableName.append(name, to: &bytes)
      BrandName.append(fields[columns.brand], to: &bytes, name: start)
    }
    row.append("")
    row.append { bytes in FieldText.append(fields[columns.group], to: &bytes) }
    if let problem = readAmounts(fields, into: &row) { return problem }
    return readServing(fields, into: &row)
  }

  private mutating func readIdentifier(
    _ fields: DelimitedRow, into row: inout FoodIndexRow
  ) -> Problem? {
    // Of a table without identifiers, the barcode is one, and else the name.
    let column = columns.identifier >= 0 ? columns.identifier : columns.barcode
    let identifier = FieldText.trimmed(fields[column])
    guard identifier.count <= Self.longestIdentifier else {
      return Problem(
        reason: .noIdentifier,
        text: "its identifier is longer than \(Self.longestIdentifier) bytes")
    }
    if identifier.isEmpty {
      if columns.identifier >= 0 {
        return Problem(reason: .noIdentifier, text: "“\(columns.header.columns[column])” is empty")
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

  private func readAmounts(
    _ fields: DelimitedRow, into row: inout FoodIndexRow
  ) -> Problem? {
    for amount in columns.amounts {
      let field = fields[amount.column]
      switch FieldNumber.read(field, takesComma: columns.takesDecimalComma) {
      case .empty: continue
      case .text: return notANumber(field, amount.column)
      case .number(var number):
        // To ten decimals, so that a factor leaves no trail of a binary fraction.
        if amount.factor != 1 { number = (number * amount.factor * 1e10).rounded() / 1e10 }
        switch amount.measured {
        case .nutrient(let nutrient): row.per100Grams[nutrient] = number
        case .energy: row.energyKilocalories = number
        }
      }
    }
    return FoodBounds.problem(
      with: row.per100Grams, energyKilocalories: row.energyKilocalories
    ).map { Problem(reason: $0.reason, text: $0.problem) }
  }

  private mutating func readServing(
    _ fields: DelimitedRow, into row: inout FoodIndexRow
  ) -> Problem? {
    var grams: Double?
    let weight = fields[columns.servingGrams]
    switch FieldNumber.read(weight, takesComma: columns.takesDecimalComma) {
    case .empty: break
    case .text: return notANumber(weight, columns.servingGrams)
    case .number(let number):
      guard number >= 0 else {
        return Problem(reason: .negative, text: "a serving weighs \(number) g, less than nothing")
      }
      grams = number
    }
    let text = fields[columns.serving]
    guard !text.isEmpty || grams != nil else {
      row.append("")
      return nil
    }
    row.append { serving.append(text, grams: grams, isVolume: false, to: &$0) }
    return nil
  }

  private func notANumber(_ field: UnsafeRawBufferPointer, _ column: Int) -> Problem {
    let text = FieldText.cleaned(UnsafeRawBufferPointer(rebasing: field.prefix(60)))
    let example = columns.takesDecimalComma ? "12.5 or 12,5" : "12.5"
    return Problem(
      reason: .notANumber,
      text: "“\(columns.header.columns[column])” is “\(text)”; write a number such as \(example), "
        + "or nothing where it is unknown")
  }
}
