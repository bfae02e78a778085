import Formats

/// The fields of a record or of a part, in their order.
package struct FieldSet<Owner: Sendable>: Sendable {
  package let fields: [Field<Owner>]
  /// The lists whose parts are rows of a table.
  let parts: [PartRows<Owner>]
  private let names: [String]
  private let numbers: [Field<Owner>]
  private let keys: JSONKeys
  /// An export goes through millions of records: what it needs of each field lies together.
  private let writers: [@Sendable (Owner, inout ByteBuffer) -> Void]

  init(_ fields: [Field<Owner>]) {
    self.fields = fields
    parts = fields.compactMap(\.parts)
    names = fields.map(\.name)
    numbers = fields.filter(\.description.values.holdsNumbers)
    keys = JSONKeys(names)
    writers = fields.map(\.writeJSON)
  }

  package var descriptions: [FieldDescription] { fields.map(\.description) }

  func check(_ owner: Owner) throws(RecordError) {
    try fields.each { field throws(RecordError) in try field.check(owner) }
  }

  /// Checks the numbers alone, where words were checked by reading them.
  func checkNumbers(_ owner: Owner) throws(RecordError) {
    try numbers.each { field throws(RecordError) in try field.check(owner) }
  }

  // MARK: JSON

  /// - `opening`: the brace, with what stands before the fields and a comma, if anything does.
  func write(
    _ owner: Owner, opening: [UInt8] = [UInt8(ascii: "{")], asJSON buffer: inout ByteBuffer
  ) {
    buffer.append(opening)
    keys.forEach { index, key in
      buffer.append(key)
      writers[index](owner, &buffer)
    }
    buffer.append(UInt8(ascii: "}"))
  }

  func read(_ json: JSONValue, into owner: inout Owner) throws(RecordError) {
    let members = try json.members(among: names)
    try fields.each { field throws(RecordError) in
      guard let value = members[field.name] else {
        if field.description.isRequired { throw RecordError(problem: "is missing") }
        return
      }
      if !field.description.isRequired, !field.description.canBeNull, value == .null { return }
      try field.readJSON(value, &owner)
    }
  }

  // MARK: Tables

  /// Errors name fields as JSON does.
  func read(_ cells: Cells, into owner: inout Owner) throws(RecordError) {
    try fields.each { field throws(RecordError) in
      try field.readCells(cells.of(field.description.columns), &owner)
    }
  }

  /// - `id`: stands behind the kind, when it is given.
  func writeRow(
    _ owner: Owner, name: String, id: String? = nil, _ plan: RowPlan, _ buffer: inout ByteBuffer
  ) {
    buffer.append(name)
    if let id { buffer.append(cell: id) }
    for step in plan.steps {
      buffer.append(repeating: UInt8(ascii: ","), count: step.emptyBefore)
      fields[step.field].writeCells(owner, &buffer)
    }
    buffer.append(repeating: UInt8(ascii: ","), count: plan.emptyAtEnd)
    buffer.append("\r\n")
  }
}

/// Which fields of a record stand where in the rows of a table.
package struct RowPlan: Sendable {
  struct Step {
    let field: Int
    /// How many cells stay empty before it.
    let emptyBefore: Int
  }

  private(set) var steps: [Step] = []
  private(set) var emptyAtEnd = 0

  /// - Parameters:
  ///   - header: the columns of the table, the kind first; those of a field stand together.
  ///   - fields: the columns of each field.
  ///   - filled: how many columns are filled before the fields.
  package init(header: [String], fields: [[String]], filled: Int) {
    let places = Dictionary(uniqueKeysWithValues: zip(header, header.indices))
    var next = filled
    let steps = fields.enumerated().compactMap { field, columns in
      columns.first.flatMap { places[$0] }.map { (field: field, start: $0, count: columns.count) }
    }
    for step in steps.sorted(by: { $0.start < $1.start }) {
      self.steps.append(Step(field: step.field, emptyBefore: step.start - next))
      next = step.start + step.count
    }
    emptyAtEnd = header.count - next
  }
}

/// The shape of a part of a record: a portion, an ingredient, a set.
package struct PartShape<Part: Sendable>: Sendable {
  let blank: Part
  let fields: FieldSet<Part>

  /// - `blank`: what fields that are left out are taken from.
  init(blank: Part, @FieldBuilder<Part> _ fields: () -> [Field<Part>]) {
    self.blank = blank
    self.fields = FieldSet(fields())
  }
}

/// A list of parts in JSON.
struct ListFormat<Part: Sendable> {
  let part: PartShape<Part>
  let count: ClosedRange<Int>

  var values: FieldValues { .list(of: part.fields.descriptions, count: count) }

  func write(_ parts: [Part], asJSON buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "["))
    for (index, value) in parts.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      part.fields.write(value, asJSON: &buffer)
    }
    buffer.append(UInt8(ascii: "]"))
  }

  func read(_ json: JSONValue) throws(RecordError) -> [Part] {
    guard case .list(let values) = json else { throw .mustBe("a list", json) }
    var parts: [Part] = []
    try values.eachNumbered { json throws(RecordError) in
      var value = part.blank
      try part.fields.read(json, into: &value)
      parts.append(value)
    }
    return parts
  }

  func check(_ parts: [Part]) throws(RecordError) {
    guard count.contains(parts.count) else {
      throw RecordError(
        problem: parts.count < count.lowerBound
          ? "must not be empty"
          : "must have at most \(count.upperBound) entries, and has \(parts.count)")
    }
    try parts.eachNumbered { value throws(RecordError) in try part.fields.check(value) }
  }
}

extension Sequence {
  /// Does it with each field; errors name the field.
  @inline(__always)
  fileprivate func each<Owner>(
    _ body: (Field<Owner>) throws(RecordError) -> Void
  ) throws(RecordError) where Element == Field<Owner> {
    for field in self {
      do throws(RecordError) { try body(field) } catch { throw error.inside(field.name) }
    }
  }

  /// Does it with each part of a list; errors name its number.
  fileprivate func eachNumbered(
    _ body: (Element) throws(RecordError) -> Void
  ) throws(RecordError) {
    for (index, part) in enumerated() {
      do throws(RecordError) { try body(part) } catch { throw error.inside("\(index + 1)") }
    }
  }
}
