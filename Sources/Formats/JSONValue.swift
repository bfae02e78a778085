/// A value of JSON whose keys keep their order.
package enum JSONValue: Equatable, Sendable {
  case null
  case number(Double)
  case text(String)
  case boolean(Bool)
  case list([JSONValue])
  case object([Member])

  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  package init(_ number: Double?) { self = number.map(Self.number) ?? .null }
  package init(_ number: Int?) { self.init(number.map(Double.init)) }
  package init(_ text: String?) { self = text.map(Self.text) ?? .null }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON, on one line.
  package var description: String {
    var buffer = ByteBuffer(capacity: 256)
    buffer.append(self)
    return buffer.text
  }
}

extension ByteBuffer {
  package mutating func append(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .number(let number): append(json: number)
    case .text(let text): append(json: text)
    case .boolean(let isTrue): append(isTrue ? "true" : "false")
    case .list(let values):
      append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        append(value)
      }
      append(UInt8(ascii: "]"))
    case .object(let members):
      append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        append(json: member.key)
        append(UInt8(ascii: ":"))
        append(member.value)
      }
      append(UInt8(ascii: "}"))
    }
  }
}
