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
    food.usualPortion.flatMap { portion in
      portion.grams == 100
        ? nil : (portion, food.per100Grams.forPortion(grams: portion.grams))
    }
  }

  private var barcode: String? {
    food.barcode.map { Barcode(number: $0)?.description ?? "\($0)" }
  }

  private var unknown: [Nutrient] { Nutrient.allCases.filter { food.per100Grams[$0] == nil } }

  private func share(_ amount: Double?, of nutrient: Nutrient) -> Double? {
    guard let amount, let goal = goals[nutrient] else { return nil }
    return amount / goal.lower
  }

  private static func percent(_ share: Double) -> String {
    share > 0 && share < 0.01 ? "<1 %" : "\(Numbers.rounded(share * 100)) %"
  }

  // MARK: JSON

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

  // MARK: Sentences

  var sentences: [String] {
    let words = Sentences(profile)
    func held(_ amounts: NutrientAmounts) -> String {
      Nutrient.allCases.map { nutrient in
        guard let amount = amounts[nutrient] else { return "\(nutrient.name) unknown" }
        let share = share(amount, of: nutrient).map {
          $0 > 0 && $0 < 0.01
            ? ", less than 1 percent of the day's goal"
            : ", \(Numbers.rounded($0 * 100)) percent of the day's goal"
        }
        return "\(nutrient.name) \(words.amount(amount, of: nutrient))\(share ?? "")"
      }.joined(separator: "; ")
    }
    var lines = ["\(food.name), \(food.group)\(isFavorite ? ", a favorite" : "")."]
    if !food.otherNames.isEmpty {
      lines.append("Also called \(food.otherNames.joined(separator: ", ")).")
    }
    lines.append("In 100 grams: \(held(food.per100Grams)).")
    if let usual {
      let grams = Numbers.plain(usual.portion.grams)
      lines.append("In 1 \(usual.portion.label), \(grams) grams: \(held(usual.nutrients)).")
    }
    if let energy = food.energyKilocalories {
      lines.append("Energy of 100 grams: \(Numbers.rounded(energy)) kilocalories.")
    }
    lines += food.portions.map { "One \($0.label): \(Numbers.plain($0.grams)) grams." }
    lines += notes.map { Sentences.capitalized($0) + "." }
    lines.append("Source: \(source)." + (isKept ? " Identifier: \(food.id)." : ""))
    return lines
  }

  // MARK: Text

  var lines: [String] {
    var lines = [
      food.name,
      ([food.group] + (isKept ? [food.id] : []) + (isFavorite ? ["a favorite"] : []))
        .joined(separator: ", "),
      "Source: \(source)",
    ]
    if !food.otherNames.isEmpty {
      lines.append("Also called: \(food.otherNames.joined(separator: ", "))")
    }
    if let barcode { lines.append("Barcode: \(barcode)") }
    lines += table
    if !unknown.isEmpty {
      lines.append("  not known: \(unknown.map(\.name).joined(separator: ", "))")
    }
    lines += notes.map { "  " + $0 }
    return lines + measures
  }

  private var table: [String] {
    var table = TextTable([.left, .right, .right, .right, .right, .right])
    var heading = ["", "100 g", "of goal"]
    if let usual {
      heading += ["1 \(usual.portion.label), \(Numbers.plain(usual.portion.grams)) g", "of goal"]
    }
    table.add(heading + ["goal a day"])
    for nutrient in Nutrient.allCases {
      var row = ["  " + nutrient.title]
      for amounts in [food.per100Grams] + (usual.map { [$0.nutrients] } ?? []) {
        row.append(amounts[nutrient].map { wording.amount($0, of: nutrient) } ?? "?")
        row.append(share(amounts[nutrient], of: nutrient).map(Self.percent) ?? "–")
      }
      table.add(row + [goals[nutrient].map(wording.goal) ?? "–"])
    }
    if let energy = food.energyKilocalories {
      var row = ["  Energy", "\(Numbers.rounded(energy)) kcal", ""]
      if let usual {
        row += ["\(Numbers.rounded(energy * usual.portion.grams / 100)) kcal", ""]
      }
      table.add(row)
    }
    return table.lines
  }

  private var measures: [String] {
    guard !food.portions.isEmpty else { return [] }
    var table = TextTable([.left, .right])
    for portion in food.portions {
      table.add(["  " + portion.label, "\(Numbers.plain(portion.grams)) g"])
    }
    return ["Measures"] + table.lines
  }
}

extension FoodReport {
  /// A food as it stands for this person today.
  init(_ food: Food, source: String, isFavorite: Bool, in session: Session) throws {
    self.init(
      food: food, source: source, isFavorite: isFavorite,
      goals: try session.journal.goals(on: session.now.date), profile: session.profile)
  }
}
