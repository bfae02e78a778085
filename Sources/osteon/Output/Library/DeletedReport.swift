import BoneHealth
import Journal
import Kitchen

extension ActReport {
  /// Says that something of her own was deleted, and what it was a part of.
  init(deleted thing: some Named, in library: Library, dryRun: Bool) {
    let users = library.users(of: thing.catalogID)
    self.init(
      act: Act.delete.text("\(thing.key.kind.noun) “\(thing.name)”", dryRun: dryRun),
      json: [
        "id": .text(thing.catalogID), "name": .text(thing.name),
        "users": .list(users.map { .text($0) }),
      ],
      notes: users.isEmpty
        ? [] : ["still a part of \(users.joined(separator: ", ")), with what it held until now"])
  }
}
