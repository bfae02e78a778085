import BoneHealth
import Journal
import Terminal

enum TextAlignment {
  case left
  case right
}

extension [[String]] {
  /// Rows of cells as lines whose columns line up, with two spaces between them.
  /// - `alignments`: of the first columns; all others are numbers, to the right.
  func aligned(_ alignments: TextAlignment...) -> [String] {
    let rows = map { $0.map(harmless) }
    let count = rows.lazy.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.lazy.map { column < $0.count ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        let isLeft = column < alignments.count && alignments[column] == .left
        line += (column > 0 ? "  " : "") + (isLeft ? cell + padding : padding + cell)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension AmountWording {
  /// Foods and the like, a line each, with a column a nutrient.
  func table(_ heading: String, _ rows: [[String]]) -> [String] {
    ([[heading, ""] + columnHeadings] + rows).aligned(.left, .left)
  }

  /// A line of such a table.
  func row(_ name: String, _ amount: String, _ nutrients: NutrientAmounts) -> [String] {
    ["  " + name, amount] + cells(nutrients)
  }

  func row(_ entry: FoodEntry) -> [String] { row(Ingredient(entry)) }

  /// A part of a recipe or of a saved meal: “1 cup = 244 g”.
  func row(_ part: Ingredient) -> [String] {
    let weight = part.grams.map { "\(Numbers.plain($0)) g" }
    let amounts = part.amount.isEmpty || part.amount == weight ? [] : [part.amount]
    return row(
      part.foodName, (amounts + [weight].compactMap(\.self)).joined(separator: " = "),
      part.nutrients)
  }

  /// What stands over a column a nutrient.
  var columnHeadings: [String] { Nutrient.allCases.map(columnHeading) }

  /// A cell a nutrient; unknown is “?”.
  func cells(_ amounts: NutrientAmounts) -> [String] {
    Nutrient.allCases.map { nutrient in
      amounts[nutrient].map { number($0, of: nutrient) } ?? "?"
    }
  }

  /// A cell a nutrient; “≥” stands before what may be more.
  func cells(_ intake: NutrientIntake) -> [String] {
    Nutrient.allCases.map { nutrient in
      let intake = intake[nutrient]
      return (intake.isComplete ? "" : "≥ ") + number(intake.amount, of: nutrient)
    }
  }
}

extension [ExerciseEntry] {
  /// Sessions, a line each.
  func lines(loadUnit: LoadUnit) -> [String] {
    map { session in
      let details = [
        session.modality.name, session.effort.map { "effort \($0.rawValue)" },
        session.note.map { "“\($0)”" },
      ]
      return [
        "  " + session.time.description, session.activity,
        SessionWording.amount(
          minutes: session.minutes, impacts: session.impacts, sets: session.sets,
          loadUnit: loadUnit),
        details.compactMap(\.self).joined(separator: ", "),
      ]
    }.aligned(.left, .left, .left, .left)
  }
}
