import BoneHealth

/// Something a command shows in each form.
protocol Report {
  var json: JSONValue { get }
  var sentences: [String] { get }
  var lines: [String] { get }
}

extension Report {
  /// - Parameters:
  ///   - act: what was done with it, before the rest: “Added recipe Leek soup”.
  ///   - isKept: whether it is there, and has an identifier.
  func write(_ form: OutputForm?, after act: String? = nil, isKept: Bool = true) throws {
    switch form {
    case .json: try StandardOutput.write(isKept ? json : json.withoutIdentifier)
    case .plain: try StandardOutput.write(lines: (act.map { ["\($0)."] } ?? []) + sentences)
    case nil: try StandardOutput.write(lines: (act.map { [$0] } ?? []) + lines)
    }
  }
}

/// Nothing but what was done.
struct ActReport: Report {
  let act: String
  let json: JSONValue
  /// More to say, each without a period.
  var notes: [String] = []

  var sentences: [String] { ([act] + notes).map { Sentences.capitalized($0) + "." } }
  var lines: [String] { [act] + notes.map { "  " + $0 } }
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
