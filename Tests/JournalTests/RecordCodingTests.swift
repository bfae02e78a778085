import BoneHealth
import TestSupport
import Testing

@testable import Journal

@Suite("The lines of the log file")
struct RecordCodingTests {
  @Test("may leave out what is not known")
  func leftOut() throws {
    let line = """
      {"kind":"exercise","id":"\(id(1))","date":"2026-11-23","time":"7:05","activity":"Walk",\
      "modality":"low_impact"}
      """
    let walk = try #require(try Record(json: line).value as? ExerciseEntry)
    #expect(walk.time == CivilTime(hour: 7, minute: 5))
    #expect(walk.minutes == nil && walk.effort == nil && walk.sets == [] && walk.note == nil)
    #expect(try Record(json: #"{"kind":"profile"}"#) == Record(Profile()))

    let head = #"{"id":"\#(id(1))","name":"N""#
    #expect(
      try Record(json: head + #","kind":"own_food","per100g":{}}"#)
        == Record(OwnFood(id: id(1), name: "N", per100Grams: .unknown)))
    let milk = #"[{"food":{"name":"Milk"},"amount":"","nutrients":{}}]"#
    let ingredients = [Ingredient(foodName: "Milk", amount: "", nutrients: .unknown)]
    #expect(
      try Record(json: head + #","kind":"recipe","ingredients":\#(milk)}"#)
        == Record(Recipe(id: id(1), name: "N", ingredients: ingredients)))
    #expect(
      try Record(json: head + #","kind":"own_supplement","amount":"1 g","nutrients":{}}"#)
        == Record(OwnSupplement(id: id(1), name: "N", amount: "1 g", nutrients: .unknown)))
    #expect(
      try Record(json: #"{"kind":"exclusion","word":"liver"}"#)
        == Record(FoodExclusion.word("liver")))
  }

  @Test(
    "are refused with the field and what would be right",
    arguments: [
      ("", "the record is not JSON"),
      ("{\"kind\":\"food\"", "the record is not JSON"),
      ("[1]", "the record must be an object"),
      ("{}", "“kind” is missing"),
      (#"{"kind":7}"#, "“kind” must be a text"),
      (
        #"{"kind":"day","date":"2026-02-30","state":"skip"}"#,
        "“date” cannot be “2026-02-30”: a day is written as 2026-11-23"
      ),
      (
        #"{"kind":"day","date":"0000-01-01","state":"skip"}"#,
        "“date” cannot be “0000-01-01”: a day is written as 2026-11-23"
      ),
      (
        #"{"kind":"day","date":"2026-11-23","state":"open"}"#,
        "“state” must be one of: complete, none, skip"
      ),
      (#"{"kind":"day","date":"2026-11-23","state":null}"#, "“state” must not be null"),
      (#"{"kind":"day","date":"2026-11-23","state":3}"#, "“state” must be a text"),
      (#"{"kind":"day","date":"2026-11-23"}"#, "“state” is missing"),
      (#"{"kind":"profile","body_weight_kg":3}"#, "“body_weight_kg” must be from 25 to 300"),
      (#"{"kind":"profile","birth_year":19}"#, "“birth_year” must be from 1850 to 9999"),
      (#"{"kind":"profile","vitamin_d_unit":"g"}"#, "“vitamin_d_unit” must be one of: mcg, iu"),
      (
        #"{"kind":"goal","subject":"sugar","lower":1}"#,
        "“subject” must be one of: calcium, vitamin_d, magnesium, vitamin_k, protein, high_impact, "
          + "low_impact, resistance, balance"
      ),
      (
        #"{"kind":"goal","subject":"calcium","lower":1000,"upper":900}"#,
        "“upper” must not be below “lower”"
      ),
      (
        #"{"kind":"goal","subject":"balance","lower":5,"upper":20000}"#,
        "“upper” must be from 0.001 to 10080"
      ),
      (#"{"kind":"goal","subject":"calcium","lower":0}"#, "“lower” must be from 0.001 to 1000000"),
      (
        #"{"kind":"goal","subject":"calcium","lower":1e999}"#,
        "“lower” holds 1e999, a number that is too great"
      ),
      (#"{"kind":"goal","subject":"calcium","lower":NaN}"#, "the record is not JSON"),
    ])
  func refused(line: String, because reason: String) throws {
    let error = try #require(throws: RecordError.self) { try Record(json: line) }
    #expect(error.description == reason)
  }

  @Test("name a kind that this Osteon does not know, and where it may come from")
  func unknownKind() throws {
    let error = try #require(throws: RecordError.self) {
      try Record(json: #"{"kind":"bone_scan","site":"hip"}"#)
    }
    #expect(
      error.description.hasPrefix(
        "“kind” cannot be “bone_scan”: a newer Osteon may have written it; this one knows profile,")
    )
    #expect(Record.kinds.allSatisfy { error.description.contains($0.name) })
  }

  private static let soup = Record(kaleSoup())
  private static let bread = Record(oatBread())

  @Test(
    "are refused where a part of them cannot be meant",
    arguments: [
      (Record(yogurt()), #""grams":170"#, #""grams":-1"#, "“grams” must be from 0 to 100000"),
      (Record(yogurt()), #""grams":170"#, #""grams":"170""#, "“grams” must be a number"),
      (
        Record(yogurt()), #""grams":170"#, #""gram":170"#,
        "the record has no key “gram”; the nearest is “grams”"
      ),
      // Nothing is near enough to be meant.
      (Record(yogurt()), #""grams":170"#, #""color":170"#, "the record has no key “color”"),
      (
        Record(yogurt()), #""grams":170"#, #""grams":170,"grams":17"#,
        "the record has the key “grams” twice; keep one of the two"
      ),
      (
        Record(yogurt()), #""calcium_mg""#, #""calcium""#,
        "“nutrients” has no key “calcium”; the nearest is “calcium_mg”"
      ),
      (
        Record(yogurt()), #""calcium_mg":187"#, #""calcium_mg":1e300"#,
        "“nutrients.calcium_mg” must be from 0 to 1000000"
      ),
      (
        Record(yogurt()), #""calcium_mg":187"#, #""calcium_mg":true"#,
        "“nutrients.calcium_mg” must be a number"
      ),
      (
        Record(yogurt()), "breakfast", "brunch",
        "“meal” must be one of: breakfast, lunch, dinner, snack"
      ),
      (
        Record(yogurt()), #""origin":"food""#, #""origin":"sun""#,
        "“origin” must be one of: food, supplement"
      ),
      (Record(yogurt()), "Greek yogurt, nonfat", "", "“food.name” must not be empty"),
      (
        Record(yogurt()), "Greek yogurt, nonfat", String(repeating: "é", count: 501),
        "“food.name” must have at most 500 characters"
      ),
      (
        Record(yogurt()), "Greek yogurt, nonfat", #"a\u0000b"#,
        "“food.name” must not hold the character U+0000"
      ),
      (
        Record(yogurt()), #""time":"08:00""#, #""time":"25:00""#,
        "“time” cannot be “25:00”: a time is written as 08:30"
      ),
      (
        Record(yogurt()), #""id":"\#(id(1))""#, #""id":"7""#,
        "“id” cannot be “7”: an identifier is a UUID of version 7, written as "
          + "019ab0d2-7c00-7000-8f3a-5d2c9be01742"
      ),

      (Record(squats()), #""effort":null"#, #""effort":11"#, "“effort” must be from 1 to 10"),
      (
        Record(squats()), #""minutes":null"#, #""minutes":1441"#, "“minutes” must be from 0 to 1440"
      ),
      (
        Record(squats()), #""impacts":null"#, #""impacts":-50"#,
        "“impacts” must be from 0 to 100000"
      ),
      (Record(squats()), #""impacts":null"#, #""impacts":2.5"#, "“impacts” must be a whole number"),
      (Record(squats()), #""reps":6"#, #""reps":-6"#, "“sets.2.reps” must be from 0 to 10000"),
      (
        Record(squats()), #""reps":6"#, #""rips":6"#,
        "“sets.2” has no key “rips”; the nearest is “reps”"
      ),
      (
        Record(squats()), #""load_kg":40"#, #""load_kg":4000"#,
        "“sets.1.load_kg” must be from 0 to 1000"
      ),
      (
        Record(squats()), #""peak_force_bw":null"#, #""peak_force_bw":51"#,
        "“peak_force_bw” must be from 0 to 50"
      ),
      (
        Record(squats()), "slowly", String(repeating: "x", count: 5_001),
        "“note” must have at most 5000 characters"
      ),

      (bread, "Oat bread", "", "“name” must not be empty"),
      (
        bread, #""calcium_mg":130"#, #""calcium_mg":100001"#,
        "“per100g.calcium_mg” must be from 0 to 100000"
      ),
      (
        bread, #""protein_g":9.5"#, #""protein_g":101"#,
        "“per100g.protein_g” must be from 0 to 100"
      ),
      (
        bread, #""energy_kcal":250"#, #""energy_kcal":-1"#, "“energy_kcal” must be from 0 to 1000"
      ),
      (bread, #""grams":40"#, #""grams":0"#, "“portions.1.grams” must be from 0.001 to 100000"),
      (bread, #""grams":40"#, #""grams":null"#, "“portions.1.grams” must not be null"),
      (bread, "slice", "", "“portions.1.label” must not be empty"),
      (bread, "0049000006346", "0049-000006346", "“barcode” must be 8 to 14 digits"),
      (bread, "0049000006346", "1234567", "“barcode” must be 8 to 14 digits"),
      (bread, "0049000006346", "٠١٢٣٤٥٦٧", "“barcode” must be 8 to 14 digits"),
      (keptRecords[3], #""usual":true"#, #""usual":1"#, "“usual” must be true or false"),
      (keptRecords[3], #""form":"tablet""#, #""form":"""#, "“form” must not be empty"),
      (soup, #""servings":4"#, #""servings":0"#, "“servings” must be from 0.001 to 10000"),
      (soup, "1250.5", "1e300", "“cooked_grams” must be from 0.001 to 100000"),
      (soup, "Broth of mine", "", "“ingredients.2.food.name” must not be empty"),
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
    let line = record.json
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
    #expect(problem(of: recipe) == "“ingredients” must not be empty")
    recipe.ingredients = Array(repeating: ingredient("Kale"), count: 101)
    #expect(problem(of: recipe) == "“ingredients” must have at most 100 entries, and has 101")
    var bread = oatBread()
    bread.portions = []
    #expect(problem(of: bread) == nil)
    bread.portions = Array(repeating: OwnPortion(label: "slice", grams: 1), count: 101)
    #expect(problem(of: bread) == "“portions” must have at most 100 entries, and has 101")
  }

  private func problem(of value: some RecordType) -> String? {
    do {
      try value.validate()
      return nil
    } catch {
      return error.description
    }
  }
}
