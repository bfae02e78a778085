import Testing

@testable import Catalog

@Suite("Searching the foods the program carries")
struct FoodSearchTests {
  @Test(
    "Singular and plural find the same food",
    arguments: [
      ("egg", "eggs"), ("almond", "almonds"), ("tomato", "tomatoes"), ("carrot", "carrots"),
      ("strawberry", "strawberries"), ("potato", "potatoes"), ("banana", "bananas"),
    ])
  func plurals(_ singular: String, _ plural: String) throws {
    let catalog = try FoodLookup.catalog.get()
    let foods = catalog.search(singular, limit: 1)
    #expect(!foods.isEmpty)
    #expect(foods == catalog.search(plural, limit: 1))
  }

  @Test("Every beginning of a word finds something, as it is typed")
  func typing() throws {
    let catalog = try FoodLookup.catalog.get()
    for text in ["greek yogurt", "blueberries", "tomatoes", "whole milk"] {
      for length in 1...text.count {
        #expect(!catalog.search(String(text.prefix(length)), limit: 5).isEmpty)
      }
    }
  }

  @Test("All words must be in the name, and no more foods come than asked for")
  func everyWord() throws {
    let catalog = try FoodLookup.catalog.get()
    let foods = catalog.search("raw kale", limit: 3)
    #expect(foods.allSatisfy { $0.name.contains("ale") && $0.name.contains("raw") })
    #expect(catalog.search("milk", limit: 3).count == 3)
    #expect(catalog.search("milk", limit: 0).isEmpty)
    #expect(catalog.search("milk xyzzy", limit: 3).isEmpty)
  }

  @Test("Every food is found by its own name")
  func ownName() throws {
    let catalog = try FoodLookup.catalog.get()
    let (common, others) = try BuiltInFoods.embedded.read()
    for (line, food) in (common + others).enumerated() where line.isMultiple(of: 40) {
      #expect(catalog.search(food.name, limit: 5).contains(food), "\(food.name)")
    }
  }

  @Test(
    "What was misspelled, or typed together or apart, is found still",
    arguments: [
      ("almods", "almonds"), ("ylamonds", ""), ("almnods", "almonds"), ("allmonds", "almonds"),
      ("bananna", "banana"), ("walnutz", "walnuts"), ("yogrt gr", "yogurt"),
      ("crème fraiche", "creme"), ("limabeans", "lima"), ("wal nuts", "walnuts"),
    ])
  func misspelled(_ text: String, _ id: String) throws {
    let first = try Kitchen.catalog.get().search(text, limit: 1).first
    #expect(first?.id ?? "" == id)
  }

  @Test("A word of three letters is too short to guess from")
  func tooShort() throws {
    #expect(try Kitchen.catalog.get().search("mlk", limit: 1).isEmpty)
  }

  @Test("What matches exactly comes before what is spelled nearly so")
  func exactFirst() throws {
    let own = PersonalFoods(
      foods: [
        Food(id: "own:1", name: "Kali drink", group: "", per100Grams: .unknown, portions: [])
      ], meals: [], favorites: [], habits: Habits())
    let catalog = try Kitchen.catalog.get()
    #expect(catalog.search("kali", limit: 5, own: own).map(\.id) == ["own:1"])
    #expect(catalog.search("kalii", limit: 5, own: own).first?.id == "own:1")
  }

  @Test("What the person eats comes first among equals, most of all at its meal")
  func habits() throws {
    let catalog = try Kitchen.catalog.get()
    #expect(catalog.search("yogurt", limit: 1).map(\.id) == ["skyr"])
    var own = PersonalFoods(
      foods: [], meals: [], favorites: [],
      habits: Habits([
        (food: "yogurt", meal: .breakfast, count: 20, daysAgo: 1),
        (food: "skyr", meal: .dinner, count: 20, daysAgo: 1),
      ]))
    own.meal = .breakfast
    #expect(catalog.search("yogurt", limit: 1, own: own).map(\.id) == ["yogurt"])
    own.meal = .dinner
    #expect(catalog.search("yogurt", limit: 1, own: own).map(\.id) == ["skyr"])
  }

  @Test("Accents, case and apostrophes make no difference")
  func folding() throws {
    let catalog = try Kitchen.catalog.get()
    for text in ["creme fraiche", "CRÈME FRAÎCHE", "cre\u{300}me bakers", "baker's creme"] {
      #expect(catalog.search(text, limit: 5).map(\.id) == ["creme"])
    }
  }

  @Test(
    "No text can break the search",
    arguments: [
      "\"", "\"\"", "*", "milk*", "NEAR(", "NEAR(milk whole)", "milk OR", "OR", "AND", "NOT milk",
      "a-b", "words:milk", "{words}:milk", "^milk", "milk + whole", "(", ")", "'; DROP TABLE food",
      "🥛", "👩‍👩‍👧‍👦 milk", "\0", "milk\0", "\u{202E}klim", "\u{1B}[31m", "%", "_", "\\", "٣", "Ⅷ", "ﬁg",
      "字",
      "\u{0345}", "\u{1BC9D}", "\u{10FFFF}", "e\u{301}\u{301}\u{301}",
      String(repeating: "a", count: 10_000), String(repeating: "milk ", count: 2_000),
      String(repeating: "\"", count: 10_000), String(repeating: "(", count: 10_000),
    ])
  func anyText(_ text: String) throws {
    let catalog = try Kitchen.catalog.get()
    #expect(catalog.search(text, limit: 5).count <= 5)
    #expect(catalog.isBuilt, "an error of the index would have closed the file")
  }

  @Test("No character can break the search")
  func anyCharacter() throws {
    let catalog = try Kitchen.catalog.get()
    for value in stride(from: UInt32(0x80), to: 0x11_0000, by: 211) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      _ = catalog.search("\(scalar)", limit: 1)
    }
    #expect(catalog.isBuilt)
  }
}
