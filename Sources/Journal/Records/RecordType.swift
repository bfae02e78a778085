import BoneHealth
import Formats

/// A kind of record: a value with one declaration of its shape. A new kind is a file in this folder
/// and a line in `Record.types`.
package protocol RecordType: Hashable, Sendable {
  /// Its name in the log file. It stands apart, so that a start makes no shape that it does not need.
  static var kindName: String { get }
  static var shape: Shape<Self> { get }

  // Asked of each kind, so that the compiler makes a version for each: an export writes millions.
  /// Appends the record as it stands in the log file.
  func write(asJSON buffer: inout ByteBuffer)
  /// Appends the rows of the record: its own, and one for each of its parts.
  /// - `plans`: where the cells of each kind of row stand, by its name.
  func write(asRows plans: [String: RowPlan], _ buffer: inout ByteBuffer)
}

// What the house asks of a record whose kind it does not know.
extension RecordType {
  package static var kind: Record.Kind { Record.Kind(type: self) }
  package var key: Record.Key { Record.Key(Self.kind, Self.shape.key(self)) }

  /// What one calls it, in a line that says what happened.
  package var summary: String { Self.shape.summary(self) }

  /// The day it belongs to; `nil` when it belongs to none.
  package var date: CivilDate? { Self.shape.date.map { self[keyPath: $0] } }

  /// Checks that all of it can be meant.
  package func validate() throws(RecordError) { try Self.shape.check(self) }

  /// Checks it as `validate()` does; errors name columns of a table.
  package func validateRow() throws(RecordError) {
    do throws(RecordError) { try validate() } catch { throw error.naming(columnsOf: Self.fields) }
  }

  /// Whether a day can have several, each with an identifier.
  static var isEntry: Bool { shape.id != nil }

  /// The record on another day, with an identifier of its own; `nil` for what a day has once, and
  /// what belongs to none.
  func copied(to date: CivilDate, ids: inout EntryIDGenerator) -> Record? {
    guard let datePath = Self.shape.date, let idPath = Self.shape.id else { return nil }
    var copy = self
    copy[keyPath: datePath] = date
    copy[keyPath: idPath] = ids.next()
    return Record(copy)
  }

  func isEqual(to other: any RecordType) -> Bool { other as? Self == self }

  // MARK: The log file

  package func write(asJSON buffer: inout ByteBuffer) {
    Self.shape.fields.write(self, opening: Self.shape.jsonOpening, asJSON: &buffer)
  }

  /// Reads the members of a record, without the one that tells the kind.
  static func read(_ json: JSONValue) throws(RecordError) -> Record {
    var value = shape.blank
    try shape.fields.read(json, into: &value)
    try value.validate()
    return Record(value)
  }

  /// What it records, in a sentence.
  package static var meaning: String { shape.meaning }

  /// What one can say of its fields, in their order.
  package static var fields: [FieldDescription] { shape.fields.descriptions }

  /// The rows that its parts are: their kind, and what one can say of their fields.
  package static var partRows: [(name: String, fields: [FieldDescription])] {
    shape.fields.parts.map { ($0.name, $0.fields) }
  }

  package func write(asRows plans: [String: RowPlan], _ buffer: inout ByteBuffer) {
    let shape = Self.shape
    guard let plan = plans[shape.name] else { return }
    shape.fields.writeRow(self, name: shape.name, plan, &buffer)
    for parts in shape.fields.parts {
      if let plan = plans[parts.name] { parts.write(self, shape.key(self), plan, &buffer) }
    }
  }

  /// Reads a row; its parts stand in the rows below it.
  /// - Throws: errors that name columns. The record is not checked yet.
  package static func read(_ cells: Cells) throws(RecordError) -> Record {
    var value = shape.blank
    do throws(RecordError) {
      try shape.fields.read(cells, into: &value)
    } catch {
      throw error.naming(columnsOf: fields)
    }
    return Record(value)
  }

  /// The record with one more part; `nil` when it has no such parts.
  package func adding(_ cells: Cells, of name: String) throws(RecordError) -> Record? {
    guard let parts = Self.shape.fields.parts.first(where: { $0.name == name })
    else { return nil }
    var value = self
    do throws(RecordError) {
      try parts.add(cells, &value)
    } catch {
      throw error.naming(columnsOf: parts.fields)
    }
    return Record(value)
  }
}
