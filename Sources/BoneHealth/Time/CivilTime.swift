/// A time of the day on the person's own clock, to the minute.
package struct CivilTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  package let minutes: Int

  /// `nil` when there is no such time.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  package static let midnight = CivilTime(minutes: 0)

  private init(minutes: Int) { self.minutes = minutes }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  package static func < (left: CivilTime, right: CivilTime) -> Bool { left.minutes < right.minutes }
}

/// Written as `08:30`.
extension CivilTime: CustomStringConvertible, LosslessStringConvertible {
  package var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

  /// `nil` unless the text is a time written as `8:30` or `08:30`.
  package init?(_ description: String) {
    guard (4...5).contains(description.utf8.count), let colon = description.firstIndex(of: ":"),
      let hour = Int(digits: description[..<colon]),
      let minute = Int(digits: description[colon...].dropFirst()),
      description[colon...].utf8.count == 3
    else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

/// A moment on the person's own clock: passed in wherever “now” matters.
package struct CivilMoment: Hashable, Comparable, Sendable {
  package var date: CivilDate
  package var time: CivilTime

  package init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  package static func < (left: CivilMoment, right: CivilMoment) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

/// Written as `2026-11-23T08:30`.
extension CivilMoment: CustomStringConvertible, LosslessStringConvertible {
  package var description: String { "\(date)T\(time)" }

  /// `nil` unless the text is a moment written as `2026-11-23T08:30`.
  package init?(_ description: String) {
    let fields = description.split(separator: "T", omittingEmptySubsequences: false)
    guard fields.count == 2, let date = CivilDate(String(fields[0])),
      let time = CivilTime(String(fields[1]))
    else { return nil }
    self.init(date: date, time: time)
  }
}
