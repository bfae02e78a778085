import BoneHealth
import Catalog
import Formats

/// One food: what it holds, against the goals of the day, and where that is known from.
struct FoodReport: Report {
  let food: Food
  /// Where its figures come from, in words.
  let source: String
  let isFavorite: Bool
  let goals: Goals
  let profile: Profile
  /// Whether it is there to be found by its identifier.
  var isKept = true
  /// More to say, each without a period: how a label was understood.
  var notes: [String] = []

  private var wording: AmountWording { profile.wording }

  /// The usual portion, unless it is 100 g.
  private var usual: (portion: Portion, nutrients: NutrientAmounts)? {
    guard let portion = food.usualPortion, portion.grams != 100 else { return nil }
    return (portion, food.per100Grams.forPortion(grams: portion.grams))
  }

  private var barcode: String? { food.barcode.map { Barcode(number: $0)?.description ?? "\($0)" } }

  private func share(_ amount: Double?, of nutrient: Nutrient) -> Double? {
    guard let amount, let goal = goals[nutrient] else { return nil }
    return amount / goal.lower
  }

  private static func percent(_ share: Double, less: String = "<") -> String {
    share > 0 && share < 0.01 ? "\(less)1" : Numbers.rounded(share * 100)
  }

  /// As a search writes it, and more.
  var json: JSONValue {
    JSONValue(food).followed(by: [
      "group": .text(food.group), "other_names": .list(food.otherNames.map { .text($0) }),
      "source": .text(source), "barcode": JSONValue(barcode),
      "energy_kcal": JSONValue(food.energyKilocalories), "favorite": .boolean(isFavorite),
      "usual_portion": usual.map { usual in
        [
          "label": .text(usual.portion.label), "grams": .number(usual.portion.grams),
          "nutrients": JSONValue(usual.nutrients),
        ]
      } ?? .null,
      "goals": .list(
        Nutrient.allCases.map { nutrient in
          [
            "nutrient": .text(nutrient.rawValue), "lower": JSONValue(goals[nutrient]?.lower),
            "upper": JSONValue(goals[nutrient]?.upper),
            "share_per100g": JSONValue(share(food.per100Grams[nutrient], of: nutrient)),
            "share_usual_portion": JSONValue(
              usual.flatMap { share($0.nutrients[nutrient], of: nutrient) }),
          ]
        }),
    ])
  }

  var sentences: [String] {
    let words = Sentences(profile)
    func held(_ amounts: NutrientAmounts) -> String {
      Sentences.each(separator: "; ") { nutrient in
        guard let amount = amounts[nutrient] else { return "unknown" }
        let share = share(amount, of: nutrient).map {
          ", \(Self.percent($0, less: "less than ")) percent of the day's goal"
        }
        return words.amount(amount, of: nutrient) + (share ?? "")
      }
    }
    let portion = usual.map { "\($0.portion.label), \(Numbers.plain($0.portion.grams)) grams" }
    let sentences: [String?] = [
      [food.name, food.group, isFavorite ? "a favorite" : ""].filter { !$0.isEmpty }
        .joined(separator: ", ") + ".",
      otherNames.map { "Also called \($0)." }, "In 100 grams: \(held(food.per100Grams)).",
      usual.map { "In 1 \(portion ?? ""): \(held($0.nutrients))." },
      food.energyKilocalories.map { "Energy of 100 grams: \(Numbers.rounded($0)) kilocalories." },
    ]
    let measures = food.portions.map { "One \($0.label): \(Numbers.plain($0.grams)) grams." }
    let notes = notes.map { Sentences.capitalized($0) + "." }
    let identifier = isKept ? " Identifier: \(food.id)." : ""
    return sentences.compactMap(\.self) + measures + notes + ["Source: \(source).\(identifier)"]
  }

  var lines: [String] {
    let known = [food.group, isKept ? food.id : "", isFavorite ? "a favorite" : ""]
    let heading: [String?] = [
      food.name, known.filter { !$0.isEmpty }.joined(separator: ", "), "Source: \(source)",
      otherNames.map { "Also called: \($0)" }, barcode.map { "Barcode: \($0)" },
    ]
    let unknown = Nutrient.allCases.filter { food.per100Grams[$0] == nil }.map(\.name)
    let unknowns = unknown.isEmpty ? [] : ["not known: \(unknown.joined(separator: ", "))"]
    let notes = (unknowns + notes).map { "  " + $0 }
    return heading.compactMap(\.self) + table + notes + measures
  }

  private var otherNames: String? {
    food.otherNames.isEmpty ? nil : food.otherNames.joined(separator: ", ")
  }

  private var table: [String] {
    var rows = [["", "100 g", "of goal"]]
    if let portion = usual?.portion {
      rows[0] += ["1 \(portion.label), \(Numbers.plain(portion.grams)) g", "of goal"]
    }
    rows[0].append("goal a day")
    rows += Nutrient.allCases.map { nutrient in
      var row = ["  " + nutrient.title]
      for amounts in [food.per100Grams, usual?.nutrients].compactMap(\.self) {
        row.append(amounts[nutrient].map { wording.amount($0, of: nutrient) } ?? "?")
        row.append(share(amounts[nutrient], of: nutrient).map { Self.percent($0) + " %" } ?? "–")
      }
      return row + [goals[nutrient].map(wording.goal) ?? "–"]
    }
    if let energy = food.energyKilocalories {
      let kilocalories = [100, usual?.portion.grams].compactMap(\.self).flatMap { grams in
        ["\(Numbers.rounded(energy * grams / 100)) kcal", ""]
      }
      rows.append(["  Energy"] + kilocalories)
    }
    return rows.aligned(.left)
  }

  private var measures: [String] {
    food.portions.isEmpty
      ? []
      : ["Measures"]
        + food.portions.map { ["  " + $0.label, "\(Numbers.plain($0.grams)) g"] }.aligned(.left)
  }
}

extension FoodReport {
  /// A food as it stands for this person today.
  init(_ food: Food, source: String, isFavorite: Bool, in session: Session) {
    self.init(
      food: food, source: source, isFavorite: isFavorite,
      goals: session.goalHistory.goals(on: session.now.date), profile: session.profile)
  }
}
