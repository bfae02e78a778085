import BoneHealth
import Interchange
import Journal
import Testing

@Suite("What is kept, as a table")
struct CSVLibraryTests {
  private static let bread = "019ab0d2-7c00-7000-8000-00000000000b"
  private static let cocoa = "019ab0d2-7c00-7000-8000-00000000000d"
  private static let nightCap = "019ab0d2-7c00-7000-8000-00000000000e"

  @Test("A small kitchen: lists are rows of their own, below what they are part of")
  func pinned() throws {
    let text = try exportedText(journal(of: smallKitchen()), .csv)
    let lines = text.split(separator: "\r\n").map(String.init)
    let columns = lines[0].split(separator: ",").map(String.init)
    let milk = [
      "kind": "ingredient", "food_id": "fndds:11111000", "food": "\"Milk, whole\"",
      "amount": "2 cup", "grams": "488", "calcium_mg": "600", "vitamin_d_mcg": "5.4",
      "magnesium_mg": "58.6", "protein_g": "16",
    ]
    let rows: [[String: String]] = [
      ["kind": "exclusion", "group": "fish"],
      ["kind": "exclusion", "word": "liver"],
      [
        "kind": "favorite", "food_id": "fndds:11411400",
        "food": "\"Yogurt, Greek, \"\"nonfat\"\"\"",
      ],
      [
        "kind": "own_food", "id": Self.bread, "name": "Oat bread", "calcium_mg": "130",
        "magnesium_mg": "60", "protein_g": "9.5", "energy_kcal": "250",
        "barcode": "0049000006346", "label": "40 g: calcium 4 % DV (US 2020)",
      ],
      ["kind": "portion", "id": Self.bread, "portion": "slice", "grams": "40"],
      ["kind": "portion", "id": Self.bread, "portion": "\"slice, thick\"", "grams": "62.5"],
      [
        "kind": "own_supplement", "id": "019ab0d2-7c00-7000-8000-00000000000c",
        "name": "Calcium and D", "form": "tablet", "amount": "600 mg + 400 IU",
        "calcium_mg": "600", "vitamin_d_mcg": "10", "magnesium_mg": "0", "vitamin_k_mcg": "0",
        "protein_g": "0", "usual": "yes",
      ],
      [
        "kind": "recipe", "id": Self.cocoa, "name": "Hot cocoa", "servings": "2",
        "cooked_grams": "480",
      ],
      milk.merging(["id": Self.cocoa]) { $1 },
      ["kind": "ingredient", "id": Self.cocoa, "food": "Cocoa of ours"],
      ["kind": "saved_meal", "id": Self.nightCap, "name": "Night cap"],
      milk.merging(["id": Self.nightCap]) { $1 },
    ]
    let expected = rows.map { row in columns.map { row[$0] ?? "" }.joined(separator: ",") }
    #expect(Array(lines.dropFirst()) == expected)
  }

  private static let columns = """
    kind,id,food_id,food,grams,protein_g,state,name,barcode,label,portion,servings,usual,group,word
    """

  @Test("Parts follow what they are part of; empty rows between them are nothing")
  func parts() throws {
    let log = try imported(
      """
      \(Self.columns)
      recipe,\(Self.cocoa),,,,,,Cocoa,,,,2
      ,,,,,,,
      ingredient,\(Self.cocoa),,Milk,200
      ingredient,\(Self.cocoa),,Cocoa,5
      own_food,\(Self.bread),,,,9.5,,Bread
      saved_meal,\(Self.nightCap),,,,,,Night cap
      ingredient,\(Self.nightCap),usda:1,Milk
      """)
    #expect(log.problems == [])
    let names: [[String]] = log.records.map { record in
      switch record.value {
      case let recipe as Recipe: recipe.ingredients.map(\.foodName)
      case let meal as SavedMeal: meal.items.map(\.foodName)
      default: []
      }
    }
    #expect(names == [["Milk", "Cocoa"], [], ["Milk"]])
  }

  @Test("An identifier is the same in capitals, in a part as in what it is part of")
  func capitals() throws {
    let rows = { (whole: String, part: String) in
      "\(Self.columns)\nown_food,\(whole),,,,9.5,,Bread\nportion,\(part),,,40,,,,,,slice\n"
    }
    let log = try imported(rows(Self.bread, Self.bread))
    #expect(log.records.count == 1 && log.problems == [])
    #expect(try imported(rows(Self.bread.uppercased(), Self.bread)) == log)
    #expect(try imported(rows(Self.bread, Self.bread.uppercased())) == log)
    #expect(try imported(rows(Self.bread, Self.cocoa)).problems.map(\.line) == [3])
    #expect(try imported(rows(Self.bread, "")).problems.map(\.line) == [3])
  }

  @Test(
    "Each bad row is named, once",
    arguments: [
      ("recipe,\(cocoa),,,,,,Cocoa", 2, "the record must have rows of kind ingredient below it"),
      (
        "saved_meal,\(cocoa),,,,,,Cocoa", 2, "the record must have rows of kind ingredient below it"
      ),
      (
        "ingredient,\(cocoa),,Milk", 2,
        "“id” must be that of the recipe or saved_meal above: a row of kind ingredient stands below "
          + "what it is part of"
      ),
      (
        "own_food,\(bread),,,,,,Bread\nportion,\(cocoa),,,30,,,,,,slice\n"
          + "portion,\(bread),,,30,,,,,,slice", 3,
        "“id” must be that of the own_food above: a row of kind portion stands below what it is part of"
      ),
      (
        "recipe,\(cocoa),,,,,,Cocoa\nportion,\(cocoa),,,30,,,,,,slice", 3,
        "“id” must be that of the own_food above"
      ),
      (
        "recipe,\(cocoa),,,,,,Cocoa,,,,0\ningredient,\(cocoa),,Milk", 2,
        "“servings” must be from 0.001 to 10000"
      ),
      (
        "recipe,\(cocoa),,,,,,Cocoa,,,,two\ningredient,\(cocoa),,Milk", 2,
        "“servings” cannot be: “two” is not a number"
      ),
      (
        "recipe,\(cocoa),,,,,,Cocoa\ningredient,\(cocoa),,Milk,-1\ningredient,\(cocoa),,Cocoa", 3,
        "“grams” must be from 0 to 100000"
      ),
      ("recipe,\(cocoa),,,,,,Cocoa\ningredient,\(cocoa),,", 3, "“food” is missing"),
      ("own_food,\(bread),,,,101,,Bread", 2, "“protein_g” must be from 0 to 100"),
      ("own_food,\(bread),,,,,,Bread,123", 2, "“barcode” must be 8 to 14 digits"),
      (
        "own_food,\(bread),,,,,,Bread\nportion,\(bread),,,30,,,,,,\(String(repeating: "x", count: 501))",
        3, "“portion” must have at most 500 characters"
      ),
      (
        "own_food,\(bread),,,,,,Bread\nportion,\(bread),,,0,,,,,,slice", 3,
        "“grams” must be from 0.001 to 100000"
      ),
      ("own_supplement,\(bread),,,,,,Iron,,,,,maybe", 2, "“usual” must be one of: yes, no"),
      ("favorite,,,Kale", 2, "“food_id” is missing"),
      ("favorite,\(bread),usda:9,Kale", 2, "“id” must be empty: a row of kind favorite has none"),
      (
        "recipe,\(cocoa),,,,,,Cocoa\ningredient,\(cocoa),,Milk,,,skip", 3,
        "“state” must be empty: a row of kind ingredient has none"
      ),
      ("exclusion", 2, "the record must name either a group or a word"),
      ("exclusion,,,,,,,,,,,,,fish,cod", 2, "the record must name either a group or a word"),
    ])
  func problems(rows: String, line: Int, message: String) throws {
    let log = try imported("\(Self.columns)\n\(rows)\nexclusion,,,,,,,,,,,,,dairy\n")
    #expect(log.records.count == 1)
    #expect(log.problems.map(\.line) == [line])
    let found = try #require(log.problems.first).message
    #expect(found.hasPrefix(message), "\(found)")
  }

  @Test("A list that never ends is named at the first row too many, and read no further")
  func endless() throws {
    let lists = [
      ("recipe,\(Self.cocoa),,,,,,Cocoa", "ingredient,\(Self.cocoa),,Milk", "ingredient"),
      ("own_food,\(Self.bread),,,,,,Bread", "portion,\(Self.bread),,,30,,,,,,slice", "portion"),
    ]
    for (record, part, name) in lists {
      let rows = [Self.columns, record] + Array(repeating: part, count: 10_000)
      let log = try imported(rows.joined(separator: "\n"))
      #expect(log.records.isEmpty)
      #expect(
        log.problems == [
          LineProblem(
            line: 103, message: "the record is one \(name) too many: there can be at most 100")
        ])
    }
  }

  @Test("A table of two exports has each record once")
  func doubled() throws {
    let text = try exportedText(journal(of: smallKitchen()), .csv)
    let rows = text.split(separator: "\r\n").dropFirst().joined(separator: "\r\n")
    let log = try imported(text + rows)
    #expect(log.problems == [])
    #expect(log.records == smallKitchen())
  }
}
