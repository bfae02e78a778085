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
  /// What was read; none where nothing was done.
  package var rows = ImportedRows()
}

/// How many rows of foods were read, and which of them were refused.
package struct ImportedRows: Hashable, Sendable {
  /// As many refused rows are told one by one.
  private static let toldRows = 20

  /// Rows of foods, the refused ones among them.
  package internal(set) var count = 0
  /// How many rows were refused, by reason.
  package private(set) var refused: [RefusedRow.Reason: Int] = [:]
  /// The first of them, in the order they were met.
  package private(set) var firstRefused: [RefusedRow] = []
  /// Rows of foods that a newer row replaces: of the same barcode, or of the same name without one.
  package internal(set) var outdated = 0

  /// All rows that were refused.
  package var refusedCount: Int { refused.values.reduce(0, +) }

  /// Counts a row that is refused, and keeps it if it is among the first.
  mutating func refuse(
    _ problem: RowProblem, file: String = "", line: Int, food: @autoclosure () -> String = ""
  ) {
    refused[problem.reason, default: 0] += 1
    guard firstRefused.count < Self.toldRows else { return }
    firstRefused.append(
      RefusedRow(
        reason: problem.reason, file: file, line: line, food: food(), problem: problem.text))
  }
}

/// Why a row is not brought in.
struct RowProblem: Error {
  let reason: RefusedRow.Reason
  /// What is wrong, and what would be right.
  let text: String

  init(_ reason: RefusedRow.Reason, _ text: String) {
    self.reason = reason
    self.text = text
  }
}

/// A row that was not brought in.
package struct RefusedRow: Hashable, Sendable {
  /// What was wrong with it.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case noName = "no_name"
    case noIdentifier = "no_identifier"
    case repeatedIdentifier = "repeated_identifier"
    case notANumber = "not_a_number"
    case negative
    /// More, or less, than any food can hold.
    case impossible
    /// The row is cut differently from the header, or has no end.
    case malformed

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
