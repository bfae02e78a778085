import Formats

/// What a command says, in each form.
protocol Report {
  /// For scripts.
  var json: JSONValue { get }
  /// For screen readers: each ends with a period.
  var sentences: [String] { get }
  /// To look at.
  var lines: [String] { get }
}

extension Report {
  /// - `act`: what was done with it, before the rest: “Added recipe Leek soup”.
  /// - `isKept`: whether it is there, and has an identifier.
  func write(_ form: OutputForm?, after act: String? = nil, isKept: Bool = true) throws {
    switch form {
    case .json: try StandardOutput.write(isKept ? json : json.withoutIdentifier)
    case .plain: try StandardOutput.write(lines: (act.map { ["\($0)."] } ?? []) + sentences)
    case nil: try StandardOutput.write(lines: (act.map { [$0] } ?? []) + lines)
    }
  }
}

/// What is said at once: that something was done, or a list.
struct Answer: Report {
  let json: JSONValue
  let sentences: [String]
  let lines: [String]
}

extension Answer {
  /// Nothing but what was done.
  /// - `notes`: more to say, each without a period.
  init(_ act: String, json: JSONValue, notes: [String] = []) {
    self.init(
      json: json, sentences: ([act] + notes).map { Sentences.capitalized($0) + "." },
      lines: [act] + notes.map { "  " + $0 })
  }

  /// A list.
  /// - `none`: what is said in place of an empty one, but for scripts.
  /// - `lines`: all of them, to look at.
  init<Item>(
    listing items: [Item], none: String, json: (Item) -> JSONValue,
    sentence: (Item) -> String, lines: ([Item]) -> [String]
  ) {
    self.init(
      json: .list(items.map(json)), sentences: items.isEmpty ? [none] : items.map(sentence),
      lines: items.isEmpty ? [none] : lines(items))
  }
}

/// What was done with something kept, in words.
enum Act: String {
  case add, change, delete, save

  /// “Added recipe Leek soup”, “Would add recipe Leek soup”.
  func text(_ what: String, dryRun: Bool) -> String {
    if dryRun { return "Would \(rawValue) \(what)" }
    let past =
      switch self {
      case .add: "Added"
      case .change: "Changed"
      case .delete: "Deleted"
      case .save: "Saved"
      }
    return "\(past) \(what)"
  }
}
