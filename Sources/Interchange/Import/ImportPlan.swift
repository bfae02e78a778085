import BoneHealth
import Journal

/// What an import would do to a journal.
package struct ImportPlan: Equatable, Sendable {
  /// How many records the journal does not have.
  package let added: Int
  /// How many it has with other values.
  package let changed: Int
  /// How many it has just so.
  package let unchanged: Int
  /// The whole import, as one change to apply and to undo; without edits when all is unchanged.
  package let change: Change
}

extension ImportedLog {
  /// Compares these records with those of a journal, which is left as it is. Records the journal
  /// has beyond these stay.
  /// - Throws: `FileError`.
  package func plan(against journal: Journal) throws -> ImportPlan {
    var isNew = [Bool](repeating: true, count: records.count)
    var isUnchanged = [Bool](repeating: false, count: records.count)
    try journal.forEachRecord { record in
      guard let index = index(of: record.key) else { return }
      isNew[index] = false
      isUnchanged[index] = records[index] == record
    }
    let edits = records.indices.filter { !isUnchanged[$0] }.map { Edit.put(records[$0]) }
    let added = isNew.count { $0 }
    return ImportPlan(
      added: added, changed: edits.count - added, unchanged: records.count - edits.count,
      change: Change(
        label: "import \(edits.count) \(edits.count == 1 ? "record" : "records")", edits: edits))
  }
}
