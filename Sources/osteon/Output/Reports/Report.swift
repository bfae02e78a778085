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
  func write(_ form: OutputForm?) throws {
    switch form {
    case .json: try StandardOutput.write(json)
    case .plain: try StandardOutput.write(lines: sentences)
    case nil: try StandardOutput.write(lines: lines)
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

  /// What was done with something, then what there is to say of it.
  /// - `isKept`: whether it is there, and has an identifier.
  init(_ act: String, then details: any Report, isKept: Bool = true) {
    self.init(
      json: isKept ? details.json : details.json.without("id"),
      sentences: ["\(act)."] + details.sentences, lines: [act] + details.lines)
  }
}

/// What was done with something kept, in words.
enum Act: String {
  case add, change, delete, save

  /// “Added recipe Leek soup”, “Would add recipe Leek soup”.
  func text(_ what: String, dryRun: Bool) -> String {
    if dryRun { return "Would \(rawValue) \(what)" }
    return Sentences.capitalized(rawValue) + (rawValue.hasSuffix("e") ? "d" : "ed") + " \(what)"
  }
}
