import BoneHealth
import Catalog
import Journal
import Kitchen

/// All that is known of a thing on the Foods screen, in words to show.
struct FoodDetail: Sendable {
  var id: Food.ID
  var name: String
  /// What kind of food it is, and where its figures come from.
  var source: String
  var amount: String
  var nutrients: NutrientAmounts
  /// Of 100 g; `nil` of what has no weight.
  var per100Grams: NutrientAmounts?
  var isSupplement = false
  /// What else is known, the most important first.
  var notes: [String] = []
  /// How the note begins that tells what is not known.
  static let unknownWords = "not known:"

  init(_ row: FoodsRow, in foodLookup: FoodLookup) {
    id = row.thing.id
    name = row.thing.name
    amount = row.amount
    nutrients = row.nutrients
    per100Grams = row.thing.food?.per100Grams
    let library = foodLookup.kitchen?.library ?? Library()
    let book = RecipeBook(library)
    switch row.thing {
    case .food(let food): source = Self.source(of: food, in: foodLookup.foods)
    case .ownFood: source = "your own food, as its label says"
    case .recipe(let recipe, _):
      let yield = [
        recipe.servings.map { "\(Numbers.plain($0)) servings" },
        recipe.cookedGrams.map { "\(Numbers.plain($0)) g when done" },
      ]
      source = (["your recipe"] + yield.compactMap(\.self)).joined(separator: ", ")
    case .meal: source = "your saved meal"
    case .supplement(let supplement):
      source = "your supplement" + (supplement.isUsual ? ", usual: S on Today logs it" : "")
      isSupplement = true
    }
    addUnknown()
    switch row.thing {
    case .recipe(let recipe, _): addParts(recipe.ingredients.map(book.current))
    case .meal(let meal): addParts(meal.items.map(book.current))
    case .ownFood(let own): notes.append("label: \(own.labelText)")
    case .supplement(let supplement):
      notes.append("one \(supplement.form ?? "dose"): \(supplement.amount)")
      if let note = supplement.note { notes.append(note) }
    case .food: break
    }
    guard let food = row.thing.food else { return }
    addMeasures(of: food)
    let users = library.users(of: food.id)
    if !users.isEmpty { notes.append("in \(users.joined(separator: ", "))") }
  }

  /// Of its group and where its figures come from.
  private static func source(of food: Food, in foods: Catalog?) -> String {
    [food.group, foods?.source(of: food) ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private mutating func addUnknown() {
    let unknown = Nutrient.allCases.filter { nutrients[$0] == nil }.map(\.name)
    if !unknown.isEmpty { notes.append("\(Self.unknownWords) \(unknown.joined(separator: ", "))") }
  }

  private mutating func addParts(_ parts: [Ingredient]) {
    for part in parts {
      let lacks = Nutrient.allCases.filter { part.nutrients[$0] == nil }.map(\.name)
      notes.append(
        "\(part.amount) \(part.foodName)"
          + (lacks.isEmpty ? "" : " – no figure for \(lacks.joined(separator: ", "))"))
    }
  }

  private mutating func addMeasures(of food: Food) {
    if let energy = food.energyKilocalories {
      notes.append("\(Numbers.plain(energy, decimals: 0)) kcal in 100 g")
    }
    if !food.portions.isEmpty {
      let measures = food.portions.prefix(8).map { "\($0.label) \(Numbers.plain($0.grams)) g" }
      notes.append("measures: \(measures.joined(separator: ", "))")
    }
    if !food.otherNames.isEmpty {
      notes.append("also called \(food.otherNames.joined(separator: ", "))")
    }
    if let barcode = food.barcode.flatMap(Barcode.init(number:)) {
      notes.append("barcode \(barcode)")
    }
  }
}
