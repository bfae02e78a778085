extension Food {
  /// Where its figures come from, in words to show, as far as the identifier tells; `nil` for a food
  /// of any other table that was brought in.
  package var source: String? {
    switch id.prefix(while: { $0 != ":" }) {
    case "fndds": "USDA Food and Nutrient Database for Dietary Studies 2021–2023"
    case "foundation": "USDA Foundation Foods"
    case "sr-legacy": "USDA Standard Reference Legacy (2018)"
    case "sr24": "USDA National Nutrient Database for Standard Reference, release 24 (2011)"
    case "ciqual": "ANSES, Ciqual food composition table (2025)"
    case "analysis": "published analysis of the water"
    case "fdc": "USDA FoodData Central"
    case "off": "Open Food Facts"
    case "own": "your own food, from its label"
    case "recipe": "your own recipe"
    default: nil
    }
  }
}

extension Catalog {
  /// Where the figures of a food come from, in words to show; the title of its table where the
  /// identifier does not tell.
  package func source(of food: Food) -> String {
    food.source ?? titleOfImport(holding: food.id) ?? "a table that was brought in"
  }
}
