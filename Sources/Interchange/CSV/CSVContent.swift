import Journal

/// What a row of the table says.
enum CSVContent {
  /// Its lists stand in the rows below.
  case record(Record)
  case portion(OwnPortion, of: EntryID)
  case ingredient(Ingredient, of: EntryID)

  var kind: CSVRowKind {
    switch self {
    case .record(let record): .record(record.kind)
    case .portion: .part(.portion)
    case .ingredient: .part(.ingredient)
    }
  }
}
