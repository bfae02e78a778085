import BoneHealth
import Formats

/// One field of a record, or of a part of one: its place in the log file, and how it is written, read
/// and checked there. A class, since an export goes through the fields of millions of records, and to
/// copy all that a field knows would take longer than to write it.
package final class Field<Owner: Sendable>: Sendable {
  package let description: FieldDescription
  let writeJSON: @Sendable (Owner, inout ByteBuffer) -> Void
  let readJSON: @Sendable (JSONValue, inout Owner) throws(RecordError) -> Void
  let writeCells: @Sendable (Owner, inout ByteBuffer) -> Void
  let readCells: @Sendable (Cells, inout Owner) throws(RecordError) -> Void
  let check: @Sendable (Owner) throws(RecordError) -> Void
  /// Of a list whose parts are rows of the table.
  let parts: PartRows<Owner>?

  var name: String { description.name }

  /// A field that always says something.
  /// - `name`: its key in JSON.
  /// - `column`: its column in a table, where it is called otherwise there.
  /// - `isRequired`: when it may be left out, it is then as in the blank record.
  init<Format: FieldFormat>(
    _ name: String, _ path: WritableKeyPath<Owner, Format.Value> & Sendable, _ format: Format,
    column: String? = nil, unit: String? = nil, isRequired: Bool = true, _ meaning: String
  ) {
    let get = reader(path)
    description = FieldDescription(
      name, columns: format.columns(named: column ?? name), format.values, unit: unit,
      isRequired: isRequired, meaning)
    writeJSON = { owner, buffer in format.write(get(owner), asJSON: &buffer) }
    readJSON = { json, owner throws(RecordError) in owner[keyPath: path] = try format.read(json) }
    let empty = format.valueOfEmptyCell
    writeCells = { owner, buffer in
      let value = get(owner)
      if value == empty {
        buffer.append(UInt8(ascii: ","))
      } else {
        format.write(value, asCells: &buffer)
      }
    }
    readCells = { cells, owner throws(RecordError) in
      if let value = try format.read(cells) ?? empty {
        owner[keyPath: path] = value
      } else if isRequired {
        throw RecordError(problem: "is missing")
      }
    }
    check = { owner throws(RecordError) in try format.check(get(owner)) }
    parts = nil
  }

  /// A field that may be null: not known, or not said. It may be left out, too.
  init<Format: FieldFormat>(
    _ name: String, _ path: WritableKeyPath<Owner, Format.Value?> & Sendable, _ format: Format,
    column: String? = nil, unit: String? = nil, _ meaning: String
  ) {
    let get = reader(path)
    let columns = format.columns(named: column ?? name)
    description = FieldDescription(
      name, columns: columns, format.values, unit: unit, canBeNull: true, isRequired: false,
      meaning)
    writeJSON = { owner, buffer in
      if let value = get(owner) {
        format.write(value, asJSON: &buffer)
      } else {
        buffer.append("null")
      }
    }
    readJSON = { json, owner throws(RecordError) in
      owner[keyPath: path] = json == .null ? nil : try format.read(json)
    }
    writeCells = { owner, buffer in
      if let value = get(owner) {
        format.write(value, asCells: &buffer)
      } else {
        buffer.append(repeating: UInt8(ascii: ","), count: columns.count)
      }
    }
    readCells = { cells, owner throws(RecordError) in
      owner[keyPath: path] = try format.read(cells)
    }
    check = { owner throws(RecordError) in
      if let value = get(owner) { try format.check(value) }
    }
    parts = nil
  }

  /// Fields that stand in an object of their own in JSON, and among the others in a table.
  init(_ name: String, _ meaning: String, @FieldBuilder<Owner> of fields: () -> [Field<Owner>]) {
    let fields = fields()
    let set = FieldSet(fields)
    description = FieldDescription(
      name, columns: fields.flatMap(\.description.columns),
      .object(fields.map(\.description)), meaning)
    writeJSON = { owner, buffer in set.write(owner, asJSON: &buffer) }
    readJSON = { json, owner throws(RecordError) in try set.read(json, into: &owner) }
    writeCells = { owner, buffer in for field in fields { field.writeCells(owner, &buffer) } }
    readCells = { cells, owner throws(RecordError) in try set.read(cells, into: &owner) }
    check = { owner throws(RecordError) in try set.check(owner) }
    parts = nil
  }

  /// A list of parts with fields of their own. In a table each part is a row below that of the record,
  /// with its identifier, since a list has no place in a cell.
  /// - `partName`: the kind of these rows.
  /// - `isRequired`: when it may be left out, it is then empty.
  init<Part>(
    _ name: String, _ path: WritableKeyPath<Owner, [Part]> & Sendable, of part: PartShape<Part>,
    count: ClosedRange<Int>, partName: String, isRequired: Bool = true, _ meaning: String
  ) {
    let format = ListFormat(part: part, count: count)
    description = FieldDescription(
      name, columns: [], format.values, isRequired: isRequired, partName: partName, meaning)
    writeJSON = { owner, buffer in format.write(owner[keyPath: path], asJSON: &buffer) }
    readJSON = { json, owner throws(RecordError) in owner[keyPath: path] = try format.read(json) }
    writeCells = { _, _ in }
    readCells = { _, _ in }
    check = { owner throws(RecordError) in try format.check(owner[keyPath: path]) }
    parts = PartRows(
      name: partName, fields: part.fields.descriptions,
      write: { owner, id, plan, buffer in
        for value in owner[keyPath: path] {
          part.fields.writeRow(value, name: partName, id: id, plan, &buffer)
        }
      },
      add: { row, owner throws(RecordError) in
        // Bounded at once: a row of another kind may never come.
        guard owner[keyPath: path].count < count.upperBound else {
          throw RecordError(
            problem: "is one \(partName) too many: there can be at most \(count.upperBound)")
        }
        var value = part.blank
        try part.fields.read(row, into: &value)
        try part.fields.check(value)
        owner[keyPath: path].append(value)
      })
  }
}

/// How the parts of a list are rows of the table.
struct PartRows<Owner>: Sendable {
  let name: String
  let fields: [FieldDescription]
  let write: @Sendable (Owner, _ id: String, RowPlan, inout ByteBuffer) -> Void
  let add: @Sendable (Cells, inout Owner) throws(RecordError) -> Void
}

/// Lets fields be declared one below the other.
@resultBuilder
package enum FieldBuilder<Owner: Sendable> {
  package static func buildExpression(_ field: Field<Owner>) -> Field<Owner> { field }
  package static func buildBlock(_ fields: Field<Owner>...) -> [Field<Owner>] { fields }
}

/// Reads a property. A stored one is read at its offset, which takes a tenth of the time of a key
/// path: an export reads millions.
private func reader<Root, Value>(
  _ path: WritableKeyPath<Root, Value> & Sendable
) -> @Sendable (Root) -> Value {
  guard let offset = MemoryLayout<Root>.offset(of: path) else { return { $0[keyPath: path] } }
  return { root in
    withUnsafePointer(to: root) { pointer in
      UnsafeRawPointer(pointer).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
    }
  }
}
