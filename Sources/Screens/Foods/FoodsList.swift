import BoneHealth
import Catalog
import Journal
import Kitchen

/// What a section lists, looked up.
struct FoodsList: Sendable {
  /// What it is looked up for: as long as that stays, so does the list.
  struct Question: Equatable, Sendable {
    var section: FoodsSection
    var search: String
    /// What foods are to be rich in; all that the day lacks, where it is `nil`.
    var nutrient: Nutrient?
    var hasFoods: Bool
    var hasKitchen: Bool
    var hour: Int
    /// Of the context.
    var revision: Int
  }

  private enum Item: Sendable {
    case row(FoodsRow)
    /// In one usual portion, which is looked for when the row is shown.
    case food(Food)

    var id: Food.ID {
      switch self {
      case .row(let row): row.id
      case .food(let food): food.id
      }
    }
  }

  private var items: [Item] = []
  private var library = Library()
  /// What to say where there is nothing to list, or what the list stands on.
  private(set) var note = ""

  /// The most foods a search shows, and the most proposed for a gap.
  private static let most = 60

  init() {}

  var count: Int { items.count }
  var isEmpty: Bool { items.isEmpty }

  subscript(index: Int) -> FoodsRow {
    switch items[index] {
    case .row(let row): row
    case .food(let food): FoodsRow(food, library: library)
    }
  }

  /// The place of an item in the list.
  func index(of id: Food.ID) -> Int? { items.firstIndex { $0.id == id } }

  init(_ question: Question, in foodLookup: FoodLookup, context: Context) {
    guard let kitchen = foodLookup.kitchen else {
      note = "What you keep and eat cannot be read; each key tries it again."
      return
    }
    library = kitchen.library
    switch question.section {
    case .all, .gaps:
      guard let foods = foodLookup.foods else {
        note = foodLookup.reason
        return
      }
      let meal = Meal.usual(at: context.now.time)
      if question.section == .gaps {
        fill(question.nutrient, foods, kitchen, context)
      } else if question.search.allSatisfy(\.isWhitespace) {
        items = kitchen.usualFoods(in: foods, at: meal).map { .food($0) }
      } else {
        find(question.search, foods, kitchen.personalFoods(at: meal))
      }
      if isEmpty, let failure = foods.failure { note = failure.message }
      for problem in foods.problems where isEmpty { note += " But \(problem.message)." }
    case .own(let kind):
      items = kind.rows(in: library).map { .row($0) }
      if isEmpty { note = kind.emptyNote }
    }
  }

  private mutating func find(_ search: String, _ foods: Catalog, _ own: PersonalFoods) {
    if search.allSatisfy({ $0.isNumber || $0.isWhitespace || $0 == "-" }), search.count >= 6 {
      do throws(BarcodeProblem) {
        let barcode = try Barcode(search)
        let food =
          own.foods.first { $0.barcode == barcode.number } ?? foods.food(barcode: barcode.number)
        items = food.map { [.food($0)] } ?? []
        if isEmpty { note = "No food has the barcode \(barcode). n makes it from its label." }
      } catch {
        note = error.message
      }
      return
    }
    items = foods.search(search, limit: Self.most, own: own).map { .food($0) }
    if isEmpty { note = "No food is called “\(search)”; try fewer or other words." }
  }

  private mutating func fill(
    _ nutrient: Nutrient?, _ foods: Catalog, _ kitchen: Kitchen, _ context: Context
  ) {
    let (candidates, habits) = (kitchen.candidates(in: foods), kitchen.habits)
    let found: RichFoods
    if let nutrient {
      found = .ranked(
        by: nutrient, goal: context.goals[nutrient], candidates: candidates, habits: habits,
        excluding: library.exclusions)
    } else {
      let gaps = DayGaps(goals: context.goals, intake: context.day.intake)
      if gaps.isEmpty {
        note = "The day lacks nothing. “.” shows what is rich in one nutrient."
        return
      }
      found = .filling(
        gaps, candidates: candidates, habits: habits, excluding: library.exclusions)
    }
    items = (found.eaten + found.others).prefix(Self.most).map {
      .row(FoodsRow($0.food, proposed: $0, library: library))
    }
    if isEmpty { note = "No food fills it, or all are excluded." }
  }
}
