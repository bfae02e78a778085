/// What is wrong with a record.
package struct RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The field, as the log file names it: `nutrients.calcium_mg`, or `sets.2.reps` in the second set;
  /// `nil` when it is the whole record.
  package let field: String?
  /// What is wrong with it, and what would be right, in words that can follow the field’s name.
  package let problem: String

  package init(field: String? = nil, problem: String) {
    self.field = field
    self.problem = problem
  }

  package var description: String {
    field.map { "“\($0)” \(problem)" } ?? "the record \(problem)"
  }

  /// The error as the one of a field that holds this one.
  func inside(_ outer: String) -> RecordError {
    RecordError(field: field.map { "\(outer).\($0)" } ?? outer, problem: problem)
  }
}

extension RecordError {
  /// The error with the column of its field in a table.
  func naming(columnsOf fields: [FieldDescription]) -> RecordError {
    guard let path = field?.split(separator: ".", maxSplits: 1).map(String.init),
      let field = fields.first(where: { $0.name == path[0] })
    else { return self }
    if case .object(let inner) = field.values, path.count == 2 {
      return RecordError(field: path[1], problem: problem).naming(columnsOf: inner)
    }
    if let part = field.partName {
      return RecordError(problem: "must have rows of kind \(part) below it")
    }
    return RecordError(field: field.columns.first ?? field.name, problem: problem)
  }
}
