import BoneHealth
import Catalog
import Journal
import Kitchen

/// All that is known of what is selected on the Foods screen, in words to show.
struct FoodDetail: Sendable {
  var id: Food.ID
  var name: String
  /// What kind of food it is, and where its figures come from.
  var source: String
  var amount: String
  var nutrients: NutrientAmounts
  /// Of 100 g; `nil` of what has no weight.
  var per100Grams: NutrientAmounts?
  var isSupplement: Bool
  /// What else is known, the most important first.
  var notes: [String] = []
  /// How the note begins that tells what is not known.
  static let unknownWords = "not known:"

  init(_ row: FoodsRow, in foodLookup: FoodLookup) {
    let (item, library) = (row.item, foodLookup.kitchen?.library ?? Library())
    id = item.id
    name = item.name
    amount = row.amount
    nutrients = row.nutrients
    per100Grams = item.food?.per100Grams
    isSupplement = item.own is OwnSupplement
    source =
      item.own?.source ?? item.food.map { Self.source(of: $0, in: foodLookup.foods) } ?? ""
    addUnknown()
    notes += item.own?.notes(in: RecipeBook(library)) ?? []
    guard let food = item.food else { return }
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
