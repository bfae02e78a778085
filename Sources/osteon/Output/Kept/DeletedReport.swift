import Journal
import Kitchen

/// Says that something of her own was deleted, and what it was a part of.
struct DeletedReport<Kind: Named>: Report {
  private let deleted: Kind
  private let users: [String]
  private let dryRun: Bool

  init(_ deleted: Kind, in kept: Kept, dryRun: Bool) {
    self.deleted = deleted
    self.dryRun = dryRun
    users = kept.users(of: deleted.catalogID)
  }

  var json: JSONValue {
    ["id": .text(deleted.catalogID), "name": .text(deleted.name), "users": .list(users.map(JSONValue.text))]
  }

  private var act: String {
    Act.delete.text("\(deleted.record.kind.noun) “\(deleted.name)”", dryRun: dryRun)
  }

  /// What it was a part of.
  private var notes: [String] {
    users.isEmpty
      ? [] : ["still a part of \(users.joined(separator: ", ")), as it was until now"]
  }

  var sentences: [String] { ([act] + notes.map(Sentences.capitalized)).map { $0 + "." } }
  var lines: [String] { [act] + notes.map { "  " + $0 } }
}
