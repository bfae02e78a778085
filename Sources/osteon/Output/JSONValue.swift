import Terminal

/// A value of JSON whose keys keep their order.
enum JSONValue: Equatable {
  case null
  case number(Double)
  case text(String)
  case boolean(Bool)
  case list([JSONValue])
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  init(_ number: Double?) { self = number.map(Self.number) ?? .null }
  init(_ number: Int?) { self.init(number.map(Double.init)) }
  init(_ text: String?) { self = text.map(Self.text) ?? .null }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON, on one line.
  var description: String {
    var line = ""
    write(to: &line)
    return line
  }

  private func write(to line: inout String) {
    switch self {
    case .null: line += "null"
    case .number(let number): line += Self.shortest(number)
    case .text(let text): Self.write(text, to: &line)
    case .boolean(let isTrue): line += isTrue ? "true" : "false"
    case .list(let values):
      line += "["
      for (index, value) in values.enumerated() {
        if index > 0 { line += "," }
        value.write(to: &line)
      }
      line += "]"
    case .object(let members):
      line += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { line += "," }
        Self.write(member.key, to: &line)
        line += ":"
        member.value.write(to: &line)
      }
      line += "}"
    }
  }

  /// At most four decimals: no figure here is known better, and sums stay free of 0.1 + 0.2.
  private static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let rounded = (number * 10_000).rounded() / 10_000
    if let whole = Int(exactly: rounded) { return String(whole) }
    return String(rounded)
  }

  /// What could command a terminal or reorder what is read is escaped: it comes out of a JSON
  /// reader as it was, and can be looked at without harm.
  private static func write(_ text: String, to line: inout String) {
    line += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case " "..."~": line.unicodeScalars.append(scalar)
      default:
        let character = String(scalar)
        line += harmless(character) == character ? character : escape(scalar)
      }
    }
    line += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { unit in
      unit.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
