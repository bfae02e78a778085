import Formats

/// How values of one type stand in the log file, and which of them can be meant.
///
/// Bounds keep slips and hostile files out; they are far beyond what a person eats or lifts. A later
/// version may widen them but never narrow them, since the history holds records within them.
package protocol FieldFormat<Value>: Sendable {
  associatedtype Value: Equatable & Sendable

  var values: FieldValues { get }
  /// The columns of a table that a field of this name fills.
  func columns(named name: String) -> [String]

  func write(_ value: Value, asJSON buffer: inout ByteBuffer)
  /// - Throws: when it is of another type, or nothing that can be meant by its form alone.
  func read(_ json: JSONValue) throws(RecordError) -> Value

  /// Writes its cells, each with the comma before it.
  func write(_ value: Value, asCells buffer: inout ByteBuffer)
  /// `nil` where the cells are empty.
  func read(_ cells: Cells) throws(RecordError) -> Value?

  /// What an empty cell stands for in a field that always says something; `nil` when it may not be
  /// empty.
  var valueOfEmptyCell: Value? { get }

  /// - Throws: when the value is out of bounds.
  func check(_ value: Value) throws(RecordError)
}

extension FieldFormat {
  package func columns(named name: String) -> [String] { [name] }
  package var valueOfEmptyCell: Value? { nil }
}

/// A text of the person’s own, or of a table.
struct TextFormat: FieldFormat {
  let longest: Int
  let canBeEmpty: Bool

  var values: FieldValues { .text(longest: longest, canBeEmpty: canBeEmpty) }
  var valueOfEmptyCell: String? { canBeEmpty ? "" : nil }

  func write(_ text: String, asJSON buffer: inout ByteBuffer) { buffer.append(json: text) }

  func read(_ json: JSONValue) throws(RecordError) -> String {
    guard case .text(let text) = json else { throw .mustBe("a text", json) }
    return text
  }

  func write(_ text: String, asCells buffer: inout ByteBuffer) { buffer.append(cell: text) }

  func read(_ cells: Cells) throws(RecordError) -> String? { cells.text(0) }

  func check(_ text: String) throws(RecordError) {
    if text.isEmpty, !canBeEmpty { throw RecordError(problem: "must not be empty") }
    if text.utf8.count > longest, text.unicodeScalars.count > longest {
      throw RecordError(problem: "must have at most \(longest) characters")
    }
    // SQLite ends a text there.
    if text.utf8.contains(0) {
      throw RecordError(problem: "must not hold the character U+0000")
    }
  }
}

struct NumberFormat: FieldFormat {
  let range: ClosedRange<Double>

  var values: FieldValues { .number(range) }

  func write(_ number: Double, asJSON buffer: inout ByteBuffer) { buffer.append(json: number) }

  func read(_ json: JSONValue) throws(RecordError) -> Double {
    guard case .number(let number) = json else { throw .mustBe("a number", json) }
    return number
  }

  func write(_ number: Double, asCells buffer: inout ByteBuffer) { buffer.append(cell: number) }

  func read(_ cells: Cells) throws(RecordError) -> Double? { try cells.number(0) }

  func check(_ number: Double) throws(RecordError) {
    if range.contains(number) { return }
    throw RecordError(
      problem: "must be from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))")
  }

  private static func text(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? "\(bound)"
  }
}

struct WholeNumberFormat: FieldFormat {
  let range: ClosedRange<Int>

  var values: FieldValues { .wholeNumber(range) }

  func write(_ number: Int, asJSON buffer: inout ByteBuffer) { buffer.append(number) }

  func read(_ json: JSONValue) throws(RecordError) -> Int {
    guard case .number(let number) = json, let whole = Int(exactly: number) else {
      throw .mustBe("a whole number", json)
    }
    return whole
  }

  func write(_ number: Int, asCells buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: ","))
    buffer.append(number)
  }

  func read(_ cells: Cells) throws(RecordError) -> Int? {
    guard let number = try cells.number(0) else { return nil }
    guard let whole = Int(exactly: number) else {
      throw RecordError(problem: "must be a whole number")
    }
    return whole
  }

  func check(_ number: Int) throws(RecordError) {
    if range.contains(number) { return }
    throw RecordError(problem: "must be from \(range.lowerBound) to \(range.upperBound)")
  }
}

/// Yes or no. Spreadsheets would write true and false in the words of their country.
struct FlagFormat: FieldFormat {
  var values: FieldValues { .flag }

  func write(_ flag: Bool, asJSON buffer: inout ByteBuffer) {
    buffer.append(flag ? "true" : "false")
  }

  func read(_ json: JSONValue) throws(RecordError) -> Bool {
    guard case .boolean(let flag) = json else { throw .mustBe("true or false", json) }
    return flag
  }

  func write(_ flag: Bool, asCells buffer: inout ByteBuffer) {
    buffer.append(flag ? ",yes" : ",no")
  }

  func read(_ cells: Cells) throws(RecordError) -> Bool? {
    switch cells.plain(0)?.lowercased() {
    case nil: nil
    case "yes", "true", "1": true
    case "no", "false", "0": false
    default: throw RecordError(problem: "must be one of: yes, no")
    }
  }

  func check(_ flag: Bool) {}
}

/// Something that is written as a word in a fixed form: a date, an identifier, one of a few choices.
struct WordFormat<Value: Equatable & Sendable>: FieldFormat {
  let values: FieldValues
  /// What a word that stands for nothing must be.
  let problem: @Sendable (_ word: String) -> String
  let read: @Sendable (String) -> Value?
  let write: @Sendable (Value, inout ByteBuffer) -> Void
  /// Whether a value is one of those that can be meant.
  var isValid: @Sendable (Value) -> Bool = { _ in true }
  /// The word in a cell of a spreadsheet, in the form of the log file.
  var fromSheet: @Sendable (String) throws(RecordError) -> String = { $0 }

  func write(_ value: Value, asJSON buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    write(value, &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  func read(_ json: JSONValue) throws(RecordError) -> Value {
    guard case .text(let word) = json else { throw .mustBe("a text", json) }
    return try value(of: word)
  }

  func write(_ value: Value, asCells buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: ","))
    write(value, &buffer)
  }

  func read(_ cells: Cells) throws(RecordError) -> Value? {
    guard let word = cells.plain(0) else { return nil }
    return try value(of: fromSheet(word))
  }

  private func value(of word: String) throws(RecordError) -> Value {
    guard let value = read(word) else { throw RecordError(problem: problem(word.shortened)) }
    return value
  }

  func check(_ value: Value) throws(RecordError) {
    if isValid(value) { return }
    var word = ByteBuffer(capacity: 64)
    write(value, &word)
    throw RecordError(problem: problem(word.text))
  }
}

extension RecordError {
  static func mustBe(_ what: String, _ json: JSONValue) -> RecordError {
    RecordError(problem: json == .null ? "must not be null" : "must be \(what)")
  }
}

extension String {
  /// As much of it as an error message can hold.
  package var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
