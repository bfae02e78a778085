/// What became of a table that was brought in.
package struct ImportReport: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable {
    /// There was none of its name.
    case added
    /// It took the place of another of its name.
    case replaced
    /// The same file was brought in before, and nothing was done.
    case unchanged
  }

  package var table: FoodIndexOrigin
  package var outcome: Outcome
  /// Rows of foods that were read; 0 where nothing was done.
  package var rows: Int
  /// How many rows were refused, by reason.
  package var refused: [RefusedRow.Reason: Int]
  /// The first of them, in the order they were met.
  package var firstRefused: [RefusedRow]
  /// Rows of foods that a newer row replaces: of the same barcode, or of the same name without one.
  package var outdated: Int

  init(table: FoodIndexOrigin, outcome: Outcome, account: ImportAccount) {
    self.table = table
    self.outcome = outcome
    rows = account.rows
    refused = account.refused
    firstRefused = account.firstRefused
    outdated = account.outdated
  }

  /// All rows that were refused.
  package var refusedRows: Int { refused.values.reduce(0, +) }
}

/// A row that was not brought in.
package struct RefusedRow: Hashable, Sendable {
  /// What was wrong with it.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case noName = "no_name"
    case noIdentifier = "no_identifier"
    case repeatedIdentifier = "repeated_identifier"
    case notANumber = "not_a_number"
    case negative = "negative"
    /// More, or less, than any food can hold.
    case impossible = "impossible"
    /// The row is cut differently from the header, or has no end.
    case malformed = "malformed"

    /// The reason in words, of one or several rows: “without a name”.
    package var wording: String {
      switch self {
      case .noName: "without a name"
      case .noIdentifier: "without an identifier"
      case .repeatedIdentifier: "with an identifier used before"
      case .notANumber: "with a figure that is no number"
      case .negative: "with a negative figure"
      case .impossible: "with more or less than is possible"
      case .malformed: "cut otherwise than the header"
      }
    }
  }

  package var reason: Reason
  /// The file inside an archive or folder; empty where there is only one.
  package var file: String
  /// The line it begins on, from 1.
  package var line: Int
  /// The food’s name as far as it is known.
  package var food: String
  /// What was wrong, and what would be right.
  package var problem: String

  /// The row in one line: “line 7, “Kale”: protein is 250 g in 100 g; at most 100 g is possible”.
  package var description: String {
    let place = (file.isEmpty ? "" : file + " ") + "line \(line)"
    return (food.isEmpty ? place : "\(place), “\(food)”") + ": " + problem
  }
}

/// How far an import is.
package struct ImportProgress: Hashable, Sendable {
  /// From 0 to 1.
  package var fraction: Double
  /// Rows of foods read so far.
  package var rows: Int
}
