extension Food {
  /// Where its figures come from, in words to show, as far as the identifier tells; `nil` for a food
  /// of any other table that was brought in.
  package var source: String? { Self.sources[String(id.prefix { $0 != ":" })] }

  /// Where figures come from, by what identifiers begin with. No table that is brought in is called so.
  static let sources = [
    "fndds": "USDA Food and Nutrient Database for Dietary Studies 2021–2023",
    "foundation": "USDA Foundation Foods",
    "sr-legacy": "USDA Standard Reference Legacy (2018)",
    "sr24": "USDA National Nutrient Database for Standard Reference, release 24 (2011)",
    "ciqual": "ANSES, Ciqual food composition table (2025)",
    "analysis": "published analysis of the water",
    "fdc": "USDA FoodData Central",
    "off": "Open Food Facts",
    "own": "your own food, from its label",
    "recipe": "your own recipe",
  ]
}

extension Catalog {
  /// Where the figures of a food come from, in words to show; the title of its table where the
  /// identifier does not tell.
  package func source(of food: Food) -> String {
    food.source ?? titleOfImport(holding: food.id) ?? "a table that was brought in"
  }
}
