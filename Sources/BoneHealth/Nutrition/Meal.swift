/// The meal a food entry belongs to, in the order of the day.
package enum Meal: String, CaseIterable, Hashable, Sendable {
  case breakfast
  case lunch
  case dinner
  case snack

  /// As a label: “Breakfast”.
  package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The meal usually eaten at this time: what is assumed until the person says otherwise.
  package static func usual(at time: CivilTime) -> Meal {
    switch time.hour {
    case 4..<11: .breakfast
    case 11..<15: .lunch
    case 17..<22: .dinner
    default: .snack
    }
  }
}
