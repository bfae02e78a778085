import Testing

@testable import Catalog

@Suite("Searching the foods the program carries")
struct FoodSearchTests {
  @Test(
    "The plain food comes first",
    arguments: [
      ("milk", "Milk, whole"), ("whole milk", "Milk, whole"),
      ("skim milk", "Milk, fat free (skim)"), ("2% milk", "Milk, reduced fat (2%)"),
      ("yogurt", "Yogurt"), ("greek yogurt", "Yogurt, Greek"), ("cheddar", "Cheese, Cheddar"),
      ("cottage cheese", "Cottage cheese"), ("mozzarella", "Cheese, mozzarella"),
      ("parmesan", "Cheese, Parmesan"), ("butter", "Butter"), ("sour cream", "Sour cream"),
      ("egg", "Egg, whole"), ("kale", "Kale, raw"), ("spinach", "Spinach, raw"),
      ("broccoli", "Broccoli, raw"), ("collards", "Collards, raw"), ("carrot", "Carrots, raw"),
      ("cabbage", "Cabbage"), ("bok choy", "Cabbage, bok choy"), ("cucumber", "Cucumber, raw"),
      ("brussels sprouts", "Brussels sprouts"), ("sweet potato", "Sweet potato"),
      ("potato", "Potato"), ("garlic", "Garlic, raw"), ("avocado", "Avocado, raw"),
      ("banana", "Banana, raw"), ("apple", "Apple, raw"), ("orange", "Orange, raw"),
      ("orange juice", "Orange juice"), ("strawberries", "Strawberries, raw"),
      ("blueberries", "Blueberries, raw"), ("raisins", "Raisins"), ("prunes", "Prune"),
      ("almonds", "Almonds"), ("walnuts", "Walnuts"), ("chia seeds", "Chia seeds"),
      ("sesame seeds", "Sesame seeds"), ("peanut butter", "Peanut butter"), ("tahini", "Tahini"),
      ("salmon", "Salmon"), ("sardines", "Sardines, canned"), ("tuna", "Tuna"),
      ("mackerel", "Mackerel"), ("shrimp", "Shrimp"), ("chicken breast", "Chicken"),
      ("ham", "Ham"), ("tofu", "Tofu (soybean curd)"), ("lentils", "Lentils"),
      ("chickpeas", "Chickpeas"),
      ("bread", "Bread"), ("rye bread", "Bread, rye"), ("brown rice", "Rice, brown"),
      ("oats", "Oats"), ("oatmeal", "Oatmeal"), ("quinoa", "Quinoa"), ("pasta", "Pasta, cooked"),
      ("olive oil", "Olive oil"), ("honey", "Honey"), ("coffee", "Coffee, brewed"),
      ("water", "Water"), ("wine", "Wine"), ("beer", "Beer"),
    ])
  func staples(_ text: String, _ name: String) throws {
    let first = try #require(Pantry.catalog.get().search(text, limit: 5).first)
    #expect(first.name.hasPrefix(name), "\(first.name)")
  }

  @Test(
    "Singular and plural find the same food",
    arguments: [
      ("egg", "eggs"), ("almond", "almonds"), ("tomato", "tomatoes"), ("carrot", "carrots"),
      ("strawberry", "strawberries"), ("potato", "potatoes"), ("banana", "bananas"),
    ])
  func plurals(_ singular: String, _ plural: String) throws {
    let catalog = try Pantry.catalog.get()
    let foods = catalog.search(singular, limit: 1)
    #expect(!foods.isEmpty)
    #expect(foods == catalog.search(plural, limit: 1))
  }

  @Test("Every beginning of a word finds something, as it is typed")
  func typing() throws {
    let catalog = try Pantry.catalog.get()
    for text in ["greek yogurt", "blueberries", "tomatoes", "whole milk"] {
      for length in 1...text.count {
        #expect(!catalog.search(String(text.prefix(length)), limit: 5).isEmpty)
      }
    }
  }

  @Test("All words must be in the name, and no more foods come than asked for")
  func everyWord() throws {
    let catalog = try Pantry.catalog.get()
    let foods = catalog.search("raw kale", limit: 3)
    #expect(foods.allSatisfy { $0.name.contains("ale") && $0.name.contains("raw") })
    #expect(catalog.search("milk", limit: 3).count == 3)
    #expect(catalog.search("milk", limit: 0).isEmpty)
    #expect(catalog.search("milk xyzzy", limit: 3).isEmpty)
  }

  @Test("Every food is found by its own name")
  func ownName() throws {
    let catalog = try Pantry.catalog.get()
    let (common, others) = try FoodTable.embedded.read()
    for (line, food) in (common + others).enumerated() where line.isMultiple(of: 40) {
      #expect(catalog.search(food.name, limit: 5).contains(food), "\(food.name)")
    }
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
