import Formats
import Terminal

extension JSONValue {
  /// The value as commands print it: at most four decimals, since no figure here is known better, and
  /// sums stay free of 0.1 + 0.2. What could command a terminal or reorder what is read is escaped: it
  /// comes out of a JSON reader as it was, and can be looked at without harm.
  var printed: String {
    var line = ""
    for scalar in rounded.description.unicodeScalars {
      let character = String(scalar)
      if (" "..."~").contains(scalar) || harmless(character) == character {
        line.unicodeScalars.append(scalar)
      } else {
        line += Self.escape(scalar)
      }
    }
    return line
  }

  private var rounded: JSONValue {
    switch self {
    case .number(let number): .number((number * 10_000).rounded() / 10_000)
    case .list(let values): .list(values.map(\.rounded))
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.rounded) })
    case .null, .text, .boolean: self
    }
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
