import BoneHealth
import Formats

/// The one declaration of a kind of record. JSON, tables, storage, history, checks and the page of
/// the log format come from it.
package final class Shape<Value: Sendable>: Sendable {
  /// The kind’s name in the log file.
  package let name: String
  /// How its records begin in JSON.
  let jsonOpening: [UInt8]
  /// The kind in words to show: “saved meal”.
  package let noun: String
  /// What it records, in a sentence.
  package let meaning: String
  /// What tells a record from all others of the kind.
  let key: @Sendable (Value) -> String
  /// The day a record belongs to; `nil` where records belong to none.
  let date: (WritableKeyPath<Value, CivilDate> & Sendable)?
  /// Of what a day can have several, and what can be copied to another.
  let id: (WritableKeyPath<Value, EntryID> & Sendable)?
  /// A record as it is before its fields are read.
  let blank: Value
  /// What one calls it: in what undo and notices say.
  let summary: @Sendable (Value) -> String
  package let fields: FieldSet<Value>
  /// What must hold across fields.
  let rule: @Sendable (Value) throws(RecordError) -> Void

  init(
    _ name: String, noun: String, _ meaning: String, blank: Value,
    key: @escaping @Sendable (Value) -> String,
    date: (WritableKeyPath<Value, CivilDate> & Sendable)? = nil,
    id: (WritableKeyPath<Value, EntryID> & Sendable)? = nil,
    summary: @escaping @Sendable (Value) -> String,
    @FieldBuilder<Value> fields: () -> [Field<Value>],
    rule: @escaping @Sendable (Value) throws(RecordError) -> Void = { _ in }
  ) {
    self.name = name
    jsonOpening = Array("{\"kind\":\"\(name)\",".utf8)
    self.noun = noun
    self.meaning = meaning
    self.key = key
    self.date = date
    self.id = id
    self.blank = blank
    self.summary = summary
    self.fields = FieldSet(fields())
    self.rule = rule
  }

  /// Checks that all of it can be meant: finite amounts, known words, sane sizes.
  func check(_ value: Value) throws(RecordError) {
    try fields.check(value)
    try rule(value)
  }
}

// What stands in the fields of a record before they are read.

extension EntryID {
  static let blank = EntryID(milliseconds: 0, counter: 0, random: 0)
}

extension CivilDate {
  static let blank = CivilDate(dayNumber: 0)
}
