import BoneHealth

/// One step of a change.
package enum Edit: Equatable, Sendable {
  /// Adds the record, or puts it in the place of the one with the same key.
  case put(Record)
  /// Removes the record with this key, if there is one.
  case remove(Record.Key)

  package var key: Record.Key {
    switch self {
    case .put(let record): record.key
    case .remove(let key): key
    }
  }
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
  /// Copies entries to another day, at the time and meal they had. Records that are not entries are
  /// left out.
  package static func copying(
    _ entries: [Record], to date: CivilDate, ids: inout EntryIDGenerator
  ) -> Change {
    var names: [String] = []
    var edits: [Edit] = []
    for entry in entries {
      switch entry {
      case .food(var copy):
        copy.id = ids.next()
        copy.date = date
        names.append(copy.foodName)
        edits.append(.put(.food(copy)))
      case .exercise(var copy):
        copy.id = ids.next()
        copy.date = date
        names.append(copy.activity)
        edits.append(.put(.exercise(copy)))
      case .day, .profile, .goal, .ownFood, .recipe, .savedMeal, .ownSupplement, .favorite,
        .exclusion:
        continue
      }
    }
    let what = names.count == 1 ? names[0] : "\(names.count) entries"
    return Change(label: "copy \(what) to \(date.display)", edits: edits)
  }

  /// Copies all entries of a day to another; what was said of the day stays with it.
  package static func copying(
    _ day: Day, to date: CivilDate, ids: inout EntryIDGenerator
  ) -> Change {
    copying(
      day.foods.map(Record.food) + day.exercises.map(Record.exercise), to: date, ids: &ids)
  }
}
