import BoneHealth
import Journal

/// Writes records as rows of a table (RFC 4180), each in `CSVColumn`’s order. The kinds of which
/// there are ten thousands write their cells themselves, for speed.
enum CSVWriter {
  // The commas of the empty cells between two columns, and up to the end of the row.
  private static let beforeState = emptyCells(after: .date, before: .state)
  private static let afterState = emptyCells(after: .state) + "\r\n"
  private static let beforeSubject = emptyCells(after: .kind, before: .subject)
  private static let afterUpper = emptyCells(after: .upper) + "\r\n"
  private static let afterProtein = emptyCells(after: .protein) + "\r\n"
  private static let beforeActivity = emptyCells(after: .time, before: .activityID)
  private static let afterNote = emptyCells(after: .note) + "\r\n"
  private static let beforeWeight = emptyCells(after: .kind, before: .bodyWeightKilograms)
  private static let afterGoals = emptyCells(after: .goals) + "\r\n"

  private static func emptyCells(after first: CSVColumn, before last: CSVColumn? = nil) -> String {
    let columns = CSVColumn.allCases.drop { $0 != first }.dropFirst().prefix { $0 != last }
    return String(repeating: ",", count: columns.count)
  }

  static func writeHeader(_ buffer: inout ByteBuffer) {
    buffer.append(CSVColumn.allCases.map(\.rawValue).joined(separator: ","))
    buffer.append("\r\n")
  }

  static func write(_ record: Record, _ buffer: inout ByteBuffer) {
    switch record {
    case .food(let entry): write(entry, &buffer)
    case .exercise(let entry): write(entry, &buffer)
    case .day(let mark):
      buffer.append("day,,")
      buffer.append(mark.date)
      buffer.append(beforeState)
      buffer.append(cell: mark.state.rawValue)
      buffer.append(afterState)
    case .goal(let goal):
      buffer.append("goal")
      buffer.append(beforeSubject)
      buffer.append(cell: goal.subject.key)
      buffer.append(cell: goal.lower)
      buffer.append(cell: goal.upper)
      buffer.append(afterUpper)
    case .profile(let profile): write(profile, &buffer)
    case .ownFood(let food): write(food, &buffer)
    case .recipe(let recipe): write(recipe, &buffer)
    case .savedMeal(let meal): write(meal, &buffer)
    case .ownSupplement(let supplement): write(supplement, &buffer)
    case .favorite(let favorite): write(favorite, &buffer)
    case .exclusion(let exclusion): write(exclusion, &buffer)
    }
  }

  private static func write(_ entry: FoodEntry, _ buffer: inout ByteBuffer) {
    buffer.append("food,")
    buffer.append(entry.id.description)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.date)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.time)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.meal.rawValue)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.origin.rawValue)
    buffer.append(cell: entry.foodID)
    buffer.append(cell: entry.foodName)
    buffer.append(cell: entry.amount.isEmpty ? nil : entry.amount)
    buffer.append(cell: entry.grams)
    for nutrient in Nutrient.allCases {
      buffer.append(cell: entry.nutrients[nutrient])
    }
    buffer.append(afterProtein)
  }

  private static func write(_ entry: ExerciseEntry, _ buffer: inout ByteBuffer) {
    buffer.append("exercise,")
    buffer.append(entry.id.description)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.date)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.time)
    buffer.append(beforeActivity)
    buffer.append(cell: entry.activityID)
    buffer.append(cell: entry.activity)
    buffer.append(UInt8(ascii: ","))
    buffer.append(entry.modality.rawValue)
    buffer.append(cell: entry.minutes)
    buffer.append(cell: entry.effort?.rawValue)
    buffer.append(cell: entry.impacts)
    buffer.append(UInt8(ascii: ","))
    SetNotation.write(entry.sets, &buffer)
    buffer.append(cell: entry.peakForceBodyWeights)
    buffer.append(cell: entry.note)
    buffer.append(afterNote)
  }

  private static func write(_ profile: Profile, _ buffer: inout ByteBuffer) {
    buffer.append("profile")
    buffer.append(beforeWeight)
    buffer.append(cell: profile.bodyWeightKilograms)
    buffer.append(cell: profile.birthYear)
    for text in [
      profile.fractures.rawValue, profile.vitaminDUnit.rawValue, profile.loadUnit.rawValue,
      profile.weekStart.rawValue, profile.goals.rawValue,
    ] {
      buffer.append(cell: text)
    }
    buffer.append(afterGoals)
  }
}
