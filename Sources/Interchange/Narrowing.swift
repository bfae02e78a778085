import Formats
import Journal

/// The kinds that an export was narrowed to. The file says so, so that nobody takes it for all there is.
struct Narrowing: Equatable, Sendable {
  /// In the order of the log file.
  let kinds: [Record.Kind]

  init(_ kinds: Set<Record.Kind>) {
    self.kinds = Record.kinds.filter(kinds.contains)
  }

  private static let word = "only"

  // MARK: Tables: an empty column “only food exercise”

  var column: String { ([Self.word] + kinds.map(\.name)).joined(separator: " ") }

  /// `nil` when the column is no such sentence.
  init?(column: String) {
    let words = column.split(separator: " ").map(String.init)
    guard words.count > 1, words[0] == Self.word else { return nil }
    self.init(names: Array(words.dropFirst()))
  }

  // MARK: JSON Lines: `{"kind":"only","kinds":["food","exercise"]}`

  var line: String {
    "\(JSONValue.object([.init(key: "kind", value: .text(Self.word)), kindsMember]))"
  }

  /// `nil` when the line says something else.
  init?(line: JSONValue) {
    guard case .object(let members) = line, members.count == 2, members[0].key == "kind",
      members[0].value == .text(Self.word), members[1].key == "kinds"
    else { return nil }
    self.init(value: members[1].value)
  }

  private var kindsMember: JSONValue.Member {
    .init(key: "kinds", value: .list(kinds.map { .text($0.name) }))
  }

  // MARK: JSON: a member of the document, `"only":["food","exercise"]`

  var member: String { "\"\(Self.word)\":\(kindsMember.value)" }

  /// `nil` when the value is no list of kinds.
  init?(value: JSONValue) {
    guard case .list(let values) = value else { return nil }
    let names = values.compactMap { name in
      if case .text(let name) = name { name } else { nil }
    }
    guard names.count == values.count else { return nil }
    self.init(names: names)
  }

  private init?(names: [String]) {
    let kinds = names.compactMap(Record.Kind.init)
    guard kinds.count == names.count else { return nil }
    self.init(Set(kinds))
  }

  // MARK: Words

  /// “food and session”.
  var words: String { kinds.map(\.noun).formatted() }
}

extension [String] {
  /// “a, b and c”.
  fileprivate func formatted() -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
  }
}
