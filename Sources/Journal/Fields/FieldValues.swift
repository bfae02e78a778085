/// Which values a field takes: for the page of the log format, and for tests that make records up.
package indirect enum FieldValues: Equatable, Sendable {
  case identifier
  case date
  case time
  case flag
  /// One of these words.
  case word([String])
  /// - Parameter longest: in characters.
  case text(longest: Int, canBeEmpty: Bool)
  /// A text of so many digits.
  case digits(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case wholeNumber(ClosedRange<Int>)
  /// Fields of its own.
  case object([FieldDescription])
  /// So many objects with these fields.
  case list(of: [FieldDescription], count: ClosedRange<Int>)

  var holdsNumbers: Bool {
    switch self {
    case .number, .wholeNumber: true
    case .object(let fields), .list(let fields, _): fields.contains { $0.values.holdsNumbers }
    case .identifier, .date, .time, .flag, .word, .text, .digits: false
    }
  }
}

/// What one can say of a field without a record at hand.
package struct FieldDescription: Equatable, Sendable {
  /// Its key in JSON.
  package let name: String
  /// Its columns in a table; none for a list whose parts are rows.
  package let columns: [String]
  package let values: FieldValues
  /// The unit of its numbers.
  package let unit: String?
  /// Whether it may be null, which means not known or not said.
  package let canBeNull: Bool
  /// Whether it may be left out.
  package let isRequired: Bool
  /// What it says, in a sentence.
  package let meaning: String
  /// Of a list whose parts are rows of the table: the kind of these rows.
  package let partName: String?

  init(
    _ name: String, columns: [String], _ values: FieldValues, unit: String? = nil,
    canBeNull: Bool = false, isRequired: Bool = true, partName: String? = nil, _ meaning: String
  ) {
    self.name = name
    self.columns = columns
    self.values = values
    self.unit = unit
    self.canBeNull = canBeNull
    self.isRequired = isRequired
    self.partName = partName
    self.meaning = meaning
  }
}
