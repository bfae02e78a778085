import BoneHealth
import Formats

/// One thing the journal holds: what a line of the log file says, and what a change puts or removes.
package struct Record: Hashable, Sendable {
  package let value: any RecordType

  package init(_ value: some RecordType) {
    self.value = value
  }

  package var key: Key { value.key }
  package var kind: Kind { type(of: value).kind }

  package static func == (left: Record, right: Record) -> Bool {
    left.value.isEqual(to: right.value)
  }

  package func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }

  /// A kind of record.
  package struct Kind: Hashable, Sendable, CustomStringConvertible {
    package let type: any RecordType.Type

    init(type: any RecordType.Type) {
      self.type = type
    }

    /// The kind of this name in the log file.
    package init?(_ name: String) {
      guard let type = Record.typesByName[name] else { return nil }
      self.type = type
    }

    /// Its name in the log file.
    package var name: String { type.kindName }
    /// In words to show: “saved meal”.
    package var noun: String { type.shapeNoun }
    /// Whether its records belong to days.
    package var isDated: Bool { type.isDated }
    /// Whether a day can have several, each with an identifier.
    package var isEntry: Bool { type.isEntry }

    package var description: String { name }
    package static func == (left: Kind, right: Kind) -> Bool { left.type == right.type }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
  }

  /// What tells a record from all others: there is at most one with the same key.
  package struct Key: Hashable, Sendable, CustomStringConvertible {
    package let kind: Kind
    /// What tells it from others of its kind.
    package let text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// “food 019a…”. There is one profile alone, whose key says no more than its kind.
    package var description: String { text == kind.name ? text : "\(kind) \(text)" }
  }
}

extension RecordType {
  fileprivate static var shapeNoun: String { shape.noun }
  fileprivate static var isDated: Bool { shape.date != nil }
}

extension Record {
  /// This record as one line of the log file, without the line's end.
  package var json: String {
    var buffer = ByteBuffer(capacity: 512)
    value.write(asJSON: &buffer)
    return buffer.text
  }

  /// Reads a line of the log file, and checks that all of it can be meant.
  package init(json: [UInt8]) throws(RecordError) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: json)
    } catch {
      throw RecordError(field: error.field, problem: error.problem)
    }
    try self.init(value)
  }

  private init(_ json: JSONValue) throws(RecordError) {
    guard case .object(var members) = json else { throw .mustBe("an object", json) }
    guard let place = members.firstIndex(where: { $0.key == "kind" }) else {
      throw RecordError(field: "kind", problem: "is missing")
    }
    guard case .text(let name) = members.remove(at: place).value else {
      throw RecordError(field: "kind", problem: "must be a text")
    }
    guard let kind = Kind(name) else { throw Self.unknownKind(name) }
    self = try kind.type.read(.object(members))
  }

  /// What to say of a name that is no kind of record.
  package static func unknownKind(_ name: String) -> RecordError {
    let kinds = types.map { $0.kind.name }
    return RecordError(
      field: "kind",
      problem: "cannot be “\(name.shortened)”: a newer Osteon may have written it; this one knows "
        + kinds.joined(separator: ", "))
  }
}
