import BoneHealth
import Testing

@testable import Journal

@Suite("The lines of the log file, of what is kept")
struct LibraryCodingTests {
  @Test("say all of it; what is unknown is null")
  func shapes() throws {
    #expect(
      try Record(oatBread()).json() == """
        {"barcode":"0049000006346","energy_kcal":250,"id":"\(id(11))","kind":"own_food",\
        "label":"40 g: calcium 4 % DV (US 2020)","name":"Oat bread",\
        "per100g":{"calcium_mg":130,"magnesium_mg":60,"protein_g":9.5,"vitamin_d_mcg":null,\
        "vitamin_k_mcg":null},"portions":[{"grams":40,"label":"slice"}]}
        """)
    let milk = """
      {"amount":"2 cups","food":{"id":null,"name":"Milk, whole"},"grams":480,\
      "nutrients":{"calcium_mg":600,"magnesium_mg":58,"protein_g":16,"vitamin_d_mcg":5,\
      "vitamin_k_mcg":null}}
      """
    #expect(
      try Record(
        Recipe(id: id(12), name: "Cocoa", ingredients: [ingredient("Milk, whole")])
      ).json() == """
        {"cooked_grams":null,"id":"\(id(12))","ingredients":[\(milk)],"kind":"recipe",\
        "name":"Cocoa","servings":null}
        """)
    #expect(
      try Record(usualBreakfast()).json() == """
        {"id":"\(id(13))","items":[\(milk)],"kind":"saved_meal","name":"Usual breakfast"}
        """)
    #expect(
      try Record(calciumTablet()).json() == """
        {"amount":"600 mg + 400 IU","form":"tablet","id":"\(id(14))","kind":"own_supplement",\
        "name":"Calcium and D","nutrients":{"calcium_mg":600,"magnesium_mg":0,"protein_g":0,\
        "vitamin_d_mcg":10,"vitamin_k_mcg":0},"usual":true}
        """)
    #expect(
      try Record(FavoriteFood(foodID: "usda:9", name: "Kale")).json()
        == #"{"food":{"id":"usda:9","name":"Kale"},"kind":"favorite"}"#)
    #expect(
      try Record(.group("dairy")).json()
        == #"{"group":"dairy","kind":"exclusion","word":null}"#)
    #expect(
      try Record(.word("liver")).json()
        == #"{"group":null,"kind":"exclusion","word":"liver"}"#)
  }

  @Test("may leave out what is not known")
  func leftOut() throws {
    let head = #"{"id":"\#(id(1))","name":"N""#
    #expect(
      try Record(json: head + #","kind":"own_food","per100g":{}}"#)
        == .ownFood(OwnFood(id: id(1), name: "N", per100Grams: .unknown)))
    let milk = #"[{"food":{"name":"Milk"},"amount":"","nutrients":{}}]"#
    let ingredients = [Ingredient(foodName: "Milk", amount: "", nutrients: .unknown)]
    #expect(
      try Record(json: head + #","kind":"recipe","ingredients":\#(milk)}"#)
        == .recipe(Recipe(id: id(1), name: "N", ingredients: ingredients)))
    #expect(
      try Record(json: head + #","kind":"own_supplement","amount":"1 g","nutrients":{}}"#)
        == .ownSupplement(
          OwnSupplement(id: id(1), name: "N", amount: "1 g", nutrients: .unknown)))
    #expect(
      try Record(json: #"{"kind":"exclusion","word":"liver"}"#) == .exclusion(.word("liver")))
  }

  @Test("read back as they were written", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    for _ in 0..<50 {
      let record = maker.library()
      #expect(try Record(json: record.json()) == record)
      #expect(Record.Key(kind: record.kind, text: record.key.text) == record.key)
    }
  }

  @Test(
    "are refused where they cannot be meant",
    arguments: [
      (keptRecords[2], "Oat bread", "", "“name” must not be empty"),
      (
        keptRecords[2], #""calcium_mg":130"#, #""calcium_mg":100001"#,
        "“per100g.calcium_mg” must be from 0 to 100000"
      ),
      (
        keptRecords[2], #""protein_g":9.5"#, #""protein_g":101"#,
        "“per100g.protein_g” must be from 0 to 100"
      ),
      (
        keptRecords[2], #""energy_kcal":250"#, #""energy_kcal":-1"#,
        "“energy_kcal” must be from 0 to 1000"
      ),
      (
        keptRecords[2], #""grams":40"#, #""grams":0"#,
        "“portions.1.grams” must be from 0.001 to 100000"
      ),
      (keptRecords[2], #""grams":40"#, #""grams":null"#, "“portions.1.grams” must not be null"),
      (keptRecords[2], "slice", "", "“portions.1.label” must not be empty"),
      (keptRecords[2], "0049000006346", "0049-000006346", "“barcode” must be 8 to 14 digits"),
      (keptRecords[2], "0049000006346", "1234567", "“barcode” must be 8 to 14 digits"),
      (keptRecords[2], "0049000006346", "٠١٢٣٤٥٦٧", "“barcode” must be 8 to 14 digits"),
      (keptRecords[3], #""usual":true"#, #""usual":1"#, "“usual” must be true or false"),
      (keptRecords[3], #""form":"tablet""#, #""form":"""#, "“form” must not be empty"),
      (
        keptRecords[4], #""servings":4"#, #""servings":0"#,
        "“servings” must be from 0.001 to 10000"
      ),
      (keptRecords[4], "1250.5", "1e300", "“cooked_grams” must be from 0.001 to 100000"),
      (keptRecords[4], "Broth of mine", "", "“ingredients.2.food.name” must not be empty"),
      (keptRecords[5], #""grams":480"#, #""grams":-1"#, "“items.1.grams” must be from 0 to 100000"),
      (keptRecords[1], "usda:323505", "", "“food.id” must not be empty"),
      (keptRecords[0], #""liver""#, "null", "the record must name either a group or a word"),
      (
        keptRecords[0], #""group":null"#, #""group":"x""#,
        "the record must name either a group or a word"
      ),
      (keptRecords[0], "liver", "", "“word” must not be empty"),
    ])
  func refused(record: Record, part: String, other: String, reason: String) throws {
    let line = try record.json()
    #expect(line.contains(part))
    let error = try #require(throws: RecordError.self) {
      try Record(json: line.replacing(part, with: other))
    }
    #expect(error.description == reason)
  }

  @Test("have lists that are neither empty nor endless")
  func lists() throws {
    var recipe = kaleSoup()
    recipe.ingredients = []
    #expect(problem(of: Record(recipe)) == "“ingredients” must not be empty")
    recipe.ingredients = Array(repeating: ingredient("Kale"), count: 101)
    #expect(problem(of: Record(recipe)) == "“ingredients” must be at most 100")
    #expect(
      problem(of: Record(SavedMeal(id: id(1), name: "M", items: [])))
        == "“items” must not be empty")
    var bread = oatBread()
    bread.portions = []
    #expect(problem(of: Record(bread)) == nil)
    bread.portions = Array(repeating: OwnPortion(label: "slice", grams: 1), count: 101)
    #expect(problem(of: Record(bread)) == "“portions” must be at most 100")
  }

  private func problem(of record: Record) -> String? {
    do {
      try record.validate()
      return nil
    } catch {
      return error.description
    }
  }
}
