import Formats
import Journal

/// The kinds that an export was narrowed to. The file says so, so that nobody takes it for all there is.
struct Narrowing: Equatable, Sendable {
  /// In the order of the log file.
  let kinds: [Record.Kind]

  init(_ kinds: Set<Record.Kind>) {
    self.kinds = Record.kinds.filter(kinds.contains)
  }

  /// - Throws: when there is none, or a name is that of no kind.
  private init(names: [String]) throws(RecordError) {
    var kinds: Set<Record.Kind> = []
    for name in names {
      guard let kind = Record.Kind(name) else {
        throw RecordError(field: Self.word, problem: Record.unknownKind(name).problem)
      }
      kinds.insert(kind)
    }
    guard !kinds.isEmpty else { throw Self.malformed }
    self.init(kinds)
  }

  private static let word = "only"
  private static let malformed = RecordError(
    field: word, problem: "must name kinds of records, as [\"food\",\"exercise\"]")

  // MARK: Tables: an empty column “only food exercise”

  var column: String { ([Self.word] + kinds.map(\.name)).joined(separator: " ") }

  /// Whether the name of a column is such a sentence, or one that cannot be meant.
  static func isName(ofColumn column: String) -> Bool { words(column).first == word }

  /// `nil` when the column is no such sentence.
  init?(column: String) throws(RecordError) {
    guard Self.isName(ofColumn: column) else { return nil }
    try self.init(names: Array(Self.words(column).dropFirst()))
  }

  private static func words(_ column: String) -> [String] {
    column.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  // MARK: JSON: `"only":["food","exercise"]` in a document, `{"kind":"only","kinds":[…]}` as a line

  private var names: JSONValue { .list(kinds.map { .text($0.name) }) }
  var member: String { "\"\(Self.word)\":\(names)" }
  var line: String { "{\"kind\":\"\(Self.word)\",\"kinds\":\(names)}" }

  private static let lineBeginning = Array("{\"kind\":\"\(word)\"".utf8)

  /// Whether a line begins as such a line.
  static func begins(_ line: some Sequence<UInt8>) -> Bool {
    line.lazy.filter { !$0.isJSONSpace }.starts(with: lineBeginning)
  }

  /// - `json`: the list of the document, or the whole line.
  init(_ json: JSONValue) throws(RecordError) {
    var value = json
    if case .object(let members) = json, members.map(\.key) == ["kind", "kinds"] {
      value = members[1].value
    }
    guard case .list(let values) = value else { throw Self.malformed }
    var names: [String] = []
    for value in values {
      guard case .text(let name) = value else { throw Self.malformed }
      names.append(name)
    }
    try self.init(names: names)
  }

  // MARK: Words

  /// As a report says it: “Only food.” What was asked for and it does not show, it names.
  var sentence: String {
    let shown = Self(Export.kindsOfReports.intersection(kinds))
    let hidden = Self(Set(kinds).subtracting(shown.kinds))
    let sentences: [String?] = [
      shown.kinds.isEmpty ? nil : "Only \(shown.words).",
      hidden.kinds.isEmpty
        ? nil : "A report does not show \(hidden.words); csv, json and jsonl do.",
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// “food, own food and exercise”.
  var words: String {
    let words = kinds.map { $0.name.replacing("_", with: " ") }
    return words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}
