import BoneHealth

/// What the person said of a day.
package struct DayMark: Hashable, Sendable {
  package var date: CivilDate
  /// One of `DayState.marks`.
  package var state: DayState

  package init(date: CivilDate, state: DayState) {
    self.date = date
    self.state = state
  }
}

extension DayMark: RecordType {
  package static let kindName = "day"
  package static let shape = Shape<DayMark>(
    kindName, noun: "day", "What the person said of a day.",
    blank: DayMark(date: .blank, state: .complete), key: \.date.description,
    date: \DayMark.date, summary: \.date.display
  ) {
    Field("date", \.date, .date, "The day.")
    Field("state", \.state, .choice(DayState.marks), "How it counts in averages.")
  }

  package static func key(_ date: CivilDate) -> Record.Key { Record.Key(kind, date.description) }
}
