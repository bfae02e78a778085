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

  // MARK: Tables: a row “only food exercise”

  var rowKind: String { ([Self.word] + kinds.map(\.name)).joined(separator: " ") }

  /// `nil` when the kind of a row is no such sentence.
  init?(rowKind: String) {
    let words = rowKind.split(separator: " ").map(String.init)
    guard words.first == Self.word, words.count > 1 else { return nil }
    let kinds = words.dropFirst().compactMap(Record.Kind.init)
    guard kinds.count == words.count - 1 else { return nil }
    self.init(Set(kinds))
  }

  // MARK: JSON: a member “only” of the document, or a line of its own

  /// `"only":["food","exercise"]`
  var member: String { "\"\(Self.word)\":\(JSONValue.list(kinds.map { .text($0.name) }))" }

  /// `nil` when the line says something else.
  init?(line: JSONValue) {
    guard case .object(let members) = line, members.count == 1, members[0].key == Self.word else {
      return nil
    }
    self.init(value: members[0].value)
  }

  init?(value: JSONValue) {
    guard case .list(let names) = value else { return nil }
    let kinds = names.compactMap { name in
      if case .text(let name) = name { Record.Kind(name) } else { nil }
    }
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
