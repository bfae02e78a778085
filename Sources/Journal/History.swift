import BoneHealth
import GRDB

extension Journal {
  /// Makes a change, and writes it to the history: both or neither. Edits that change nothing are
  /// left out; a change without effect leaves no trace. What was undone before can then no longer
  /// be redone.
  package func apply(_ change: Change) throws(FileError) {
    try writeAtOnce { database -> Void? in
      // One effect for each record, however often it was edited.
      var effects: [Effect] = []
      var places: [Record.Key: Int] = [:]
      for edit in change.edits {
        let before = try database.record(edit.key)
        if before == edit.record { continue }
        try edit.record?.value.validate()
        try database.replace(edit.key, with: edit.record)
        if let place = places[edit.key] {
          effects[place].after = edit.record
        } else {
          places[edit.key] = effects.count
          effects.append(Effect(key: edit.key, before: before, after: edit.record))
        }
      }
      // Without those that a later edit took back.
      effects.removeAll { $0.before == $0.after }
      guard !effects.isEmpty else { return nil }
      try database.write(effects, label: change.label, madeAt: clock())
      return ()
    }
  }

  /// Takes back the newest change that stands.
  /// - Returns: its label; `nil` when there is none.
  package func undo() throws(FileError) -> String? {
    try writeAtOnce { database in
      guard let change = try database.newestApplied() else { return nil }
      let reversed = try database.effects(of: change).reversed().map {
        Effect(key: $0.key, before: $0.after, after: $0.before)
      }
      return try database.make(reversed, of: change, state: "undone")
    }
  }

  /// Makes again the change that was undone last.
  /// - Returns: its label; `nil` when there is none.
  package func redo() throws(FileError) -> String? {
    try writeAtOnce { database in
      guard let change = try database.oldestUndone() else { return nil }
      return try database.make(database.effects(of: change), of: change, state: "applied")
    }
  }

  /// The label of the change that `undo()` would take back; `nil` when there is none.
  package func nextUndo() throws(FileError) -> String? {
    try read { database in try database.newestApplied()?.label }
  }

  /// The label of the change that `redo()` would make again; `nil` when there is none.
  package func nextRedo() throws(FileError) -> String? {
    try read { database in try database.oldestUndone()?.label }
  }

  /// Takes the right to write before it reads, so that no other program comes between.
  @discardableResult
  private func writeAtOnce<Value>(
    _ body: (Database) throws -> Value?
  ) throws(FileError) -> Value? {
    let value: Value? = try access { database in
      var value: Value?
      try database.inTransaction(.immediate) {
        value = try body(database)
        try database.mustBeInPlace(name)
        return .commit
      }
      return value
    }
    if value != nil { onChange() }
    return value
  }
}

/// What one edit did.
private struct Effect {
  var key: Record.Key
  var before: Record?
  var after: Record?
}

/// A change in the history.
typealias PastChange = (id: Int64, label: String)

extension Database {
  fileprivate func write(_ effects: [Effect], label: String, madeAt: Int64) throws {
    try run("UPDATE change SET state = 'superseded' WHERE state = 'undone'")
    try run(
      "INSERT INTO change (made_at_ms, label, state) VALUES (?,?,'applied')", [madeAt, label])
    let change = lastInsertedRowID
    for (position, effect) in effects.enumerated() {
      try run(
        """
        INSERT INTO change_edit (change_id, position, kind, key, before, after) \
        VALUES (?,?,?,?,?,?)
        """,
        [
          change, position, effect.key.kind.name, effect.key.text, effect.before?.json,
          effect.after?.json,
        ])
    }
  }

  func newestApplied() throws -> PastChange? {
    try change("SELECT id, label FROM change WHERE state = 'applied' ORDER BY id DESC LIMIT 1")
  }

  func oldestUndone() throws -> PastChange? {
    try change("SELECT id, label FROM change WHERE state = 'undone' ORDER BY id LIMIT 1")
  }

  private func change(_ sql: String) throws -> PastChange? {
    try rows(sql) { row in (id: Int64(try row.integer(0)), label: try row.text(1)) }.first
  }

  fileprivate func effects(of change: PastChange) throws -> [Effect] {
    try rows(
      """
      SELECT kind, key, before, after, change_id FROM change_edit \
      WHERE change_id = ? ORDER BY position
      """,
      [change.id]
    ) { row in
      let key = Record.Key(try row.kind(0), try row.text(1))
      return Effect(key: key, before: try row.record(2, at: key), after: try row.record(3, at: key))
    }
  }

  /// Makes these effects of a change, which has this state then.
  /// - Returns: its label.
  fileprivate func make(
    _ effects: [Effect], of change: PastChange, state: String
  ) throws -> String {
    for effect in effects {
      guard try record(effect.key) == effect.before else {
        throw FileError(
          .badData,
          "“\(change.label)” cannot be undone or redone: the \(effect.key) was "
            + "changed outside Osteon")
      }
      try replace(effect.key, with: effect.after)
    }
    try run("UPDATE change SET state = ? WHERE id = ?", [state, change.id])
    return change.label
  }
}
