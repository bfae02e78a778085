import BoneHealth
import Foundation

extension Record {
  /// This record as one line of the log file, without the line's end.
  /// - Throws: when a number is not finite.
  package func json() throws(RecordError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      throw RecordError(error)
    }
  }

  /// Reads a line of the log file, and checks it as `validate()` does.
  package init(json: String) throws(RecordError) {
    do {
      self = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    } catch {
      throw RecordError(error)
    }
  }
}

extension RecordError {
  /// Turns what a decoder or an encoder throws into words.
  init(_ error: any Error) {
    switch error {
    case let error as RecordError: self = error
    case DecodingError.keyNotFound(let key, let context):
      self.init(field: Self.field(context.codingPath + [key]), problem: "is missing")
    case DecodingError.valueNotFound(_, let context):
      self.init(field: Self.field(context.codingPath), problem: "must not be null")
    case DecodingError.typeMismatch(let type, let context):
      self.init(field: Self.field(context.codingPath), problem: "must be \(Self.name(of: type))")
    case DecodingError.dataCorrupted(let context):
      let field = Self.field(context.codingPath)
      let problem = field == nil ? "is not JSON" : "is wrong: \(context.debugDescription)"
      self.init(field: field, problem: problem)
    case EncodingError.invalidValue(_, let context):
      self.init(field: Self.field(context.codingPath), problem: "must be a finite number")
    default: self.init(field: nil, problem: "cannot be read: \(error)")
    }
  }

  /// `nutrients.calcium_mg`, or `sets.2.reps` in the second set; `nil` for the whole record.
  private static func field(_ path: [any CodingKey]) -> String? {
    path.isEmpty
      ? nil
      : path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
