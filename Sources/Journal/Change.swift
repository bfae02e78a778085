import BoneHealth

/// One step of a change: what stands at a key from then on.
package struct Edit: Equatable, Sendable {
  package let key: Record.Key
  /// `nil` when nothing does.
  package let record: Record?

  /// Adds the record, or puts it in the place of the one with the same key.
  package static func put(_ record: Record) -> Edit { Edit(key: record.key, record: record) }
  package static func put(_ value: some RecordType) -> Edit { put(Record(value)) }

  /// Removes the record with this key, if there is one.
  package static func remove(_ key: Record.Key) -> Edit { Edit(key: key, record: nil) }
}

/// What one act of the person does to the journal. It happens whole or not at all, and is undone
/// whole.
package struct Change: Equatable, Sendable {
  /// What was done, in words that can follow “undid: ”: “eat greek yogurt, 170 g”.
  package var label: String
  package var edits: [Edit]

  package init(label: String, edits: [Edit]) {
    self.label = label
    self.edits = edits
  }
}

extension Change {
  /// Copies entries to another day, at the time and meal they had. What a day has only once stays
  /// with it.
  package static func copying(
    _ entries: [Record], to date: CivilDate, ids: inout EntryIDGenerator
  ) -> Change {
    let copies = entries.compactMap { $0.value.copied(to: date, ids: &ids) }
    let what = copies.count == 1 ? copies[0].value.summary : "\(copies.count) entries"
    return Change(label: "copy \(what) to \(date.display)", edits: copies.map(Edit.put))
  }
}
