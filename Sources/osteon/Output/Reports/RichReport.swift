import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// Foods that give most of what is wanted, in each form.
struct RichReport: Report {
  let foods: RichFoods
  /// At most so many of the foods the person eats, and of the others.
  let limit: Int
  /// What the foods are ranked by; all gaps of the day, where it is `nil`.
  let nutrient: Nutrient?
  let per: RichBasis
  let gaps: DayGaps
  let day: Day
  let goals: Goals
  let profile: Profile
  let goalHistory: GoalHistory

  private var wording: AmountWording { profile.wording }

  private var lists: [(title: String, foods: ArraySlice<RichFood>)] {
    [
      ("Foods you ate in \(Kitchen.habitDays) days", foods.eaten.prefix(limit)),
      ("Other foods", foods.others.prefix(limit)),
    ].filter { !$0.foods.isEmpty }
  }

  var json: JSONValue {
    let date: JSONValue = ["date": JSONValue(day.date)]
    let asked: JSONValue = nutrient.map { ["nutrient": .text($0.rawValue)] } ?? [:]
    let wanted: JSONValue =
      nutrient.map { ["goal": JSONValue(goals[$0])] } ?? ["gaps": JSONValue(gaps.open)]
    return date.followed(by: asked).followed(by: ["per": .text(per.rawValue)])
      .followed(by: wanted)
      .followed(by: ["eaten": json(of: foods.eaten), "others": json(of: foods.others)])
  }

  private func json(of foods: [RichFood]) -> JSONValue { .list(foods.prefix(limit).map(json)) }

  private func json(of rich: RichFood) -> JSONValue {
    [
      "id": .text(rich.food.id), "name": .text(rich.food.name), "group": .text(rich.food.group),
      "amount": .text(rich.amount.label), "grams": .number(rich.amount.grams),
      "nutrients": JSONValue(rich.nutrients), "share": JSONValue(rich.share),
    ]
  }

  var sentences: [String] {
    let words = Sentences(profile)
    let heading = heading(words.amount, on: Sentences.date(day.date))
    return ([heading] + notes(words.amount)).map { Sentences.capitalized($0) + "." }
      + lists.flatMap { ["\($0.title):"] + $0.foods.map { sentence($0, words) } }
  }

  private func sentence(_ rich: RichFood, _ words: Sentences) -> String {
    let weight = weight(of: rich.amount).map { " of \($0) grams" } ?? ""
    let share = rich.share.map { "; \(Numbers.rounded($0 * 100)) percent of \(whole.spoken)" } ?? ""
    return "\(rich.food.name), \(rich.amount.label)\(weight): "
      + "\(words.amounts(rich.nutrients, of: nutrients))\(share)."
  }

  /// Those that are asked for.
  private var nutrients: [Nutrient] { nutrient.map { [$0] } ?? gaps.nutrients }

  /// What shares are of.
  private var whole: (spoken: String, heading: String) {
    nutrient == nil ? ("what is to go, on average", "of gaps") : ("the goal", "of goal")
  }

  var lines: [String] {
    let lines =
      [heading(wording.amount, on: day.date.display)] + notes(wording.amount).map { "  " + $0 }
    guard !lists.isEmpty else { return lines }
    var rows = lists.flatMap { [[$0.title]] + $0.foods.map(row) }
    rows[0] += ["", whole.heading] + wording.columnHeadings
    return lines + [""] + rows.aligned(.left, .left)
  }

  private func row(_ rich: RichFood) -> [String] {
    let weight = weight(of: rich.amount).map { " = \($0) g" } ?? ""
    return ["  " + rich.food.name, rich.amount.label + weight]
      + [rich.share.map { "\(Numbers.rounded($0 * 100)) %" } ?? "–"] + wording.cells(rich.nutrients)
  }

  /// The weight to tell beside an amount that does not tell it.
  private func weight(of amount: FoodAmount) -> String? {
    let weight = Numbers.plain(amount.grams)
    return amount.label == "\(weight) g" ? nil : weight
  }

  private func heading(_ amount: (Double, Nutrient) -> String, on date: String) -> String {
    guard let nutrient else {
      let missing = Sentences.each { nutrient in gaps.open[nutrient].map { amount($0, nutrient) } }
      return missing.isEmpty ? "Nothing is to go on \(date)" : "To go on \(date): \(missing)"
    }
    let compared =
      switch per {
      case .portion: "a usual portion"
      case .hundredGrams: "100 g"
      case .hundredKilocalories: "100 kcal"
      }
    let goal =
      goals[nutrient].map { "; the goal of a day is \(amount($0.lower, nutrient))" } ?? ""
    return "Rich in \(nutrient.name): \(compared) of each food\(goal)"
  }

  /// What the foods alone do not say.
  private func notes(_ amount: (Double, Nutrient) -> String) -> [String] {
    func unweighed(_ nutrients: [Nutrient]) -> [String] {
      nutrients.filter { goals[$0] == nil }.map { goalHistory.needsWeight($0, on: day.date) }
    }
    if let nutrient {
      return unweighed([nutrient])
        + (foods.isEmpty ? ["No food holds it, or all are excluded"] : [])
    }
    var notes = unweighed(Nutrient.allCases)
    for nutrient in Nutrient.allCases {
      if gaps.open[nutrient] != nil, !day.intake[nutrient].isComplete {
        notes.append("\(nutrient.name): less may be missing, because a food has no figure")
      }
      if let ceiling = gaps.ceilings[nutrient], day.intake[nutrient].amount >= ceiling {
        notes.append(
          "\(nutrient.name): its ceiling of \(amount(ceiling, nutrient)) is reached; "
            + "foods with more than a trace are left out")
      }
    }
    if foods.isEmpty, !gaps.isEmpty { notes.append("No food fills it, or all are excluded") }
    return notes
  }
}
