import Journal

/// What a row of the table is.
enum CSVRowKind: Equatable {
  case record(Record.Kind)
  /// A list has no place in a cell: each of its elements is a row, below that of its record and
  /// with its identifier.
  case part(CSVPart)

  init?(_ text: String) {
    if let kind = Record.Kind(rawValue: text) {
      self = .record(kind)
    } else if let part = CSVPart(rawValue: text) {
      self = .part(part)
    } else {
      return nil
    }
  }

  /// As it stands in the table.
  var word: String {
    switch self {
    case .record(let kind): kind.rawValue
    case .part(let part): part.rawValue
    }
  }

  static var words: [String] {
    Record.Kind.allCases.map(\.rawValue) + CSVPart.allCases.map(\.rawValue)
  }
}

/// A part of a record that is a row of its own.
enum CSVPart: String, CaseIterable {
  /// Of a food of one’s own.
  case portion
  /// Of a recipe or a saved meal.
  case ingredient
}
