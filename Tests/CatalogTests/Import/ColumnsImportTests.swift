import BoneHealth
import Foundation
import Testing

@testable import Catalog

@Suite("A table with named columns is brought in")
struct ColumnsImportTests {
  private let trial: ImportTrial

  init() throws { trial = try ImportTrial() }

  @Test("Its foods are found beside those carried; unknown stays unknown, and 0 is 0")
  func foods() throws {
    let report = try trial.bringIn(
      "Our Bakery.csv",
      """
      name,id,barcode,serving,serving_g,calcium_mg,vitamin_d_iu,protein_g,energy_kcal
      "Walnut loaf, dark",w1,4006381333931,slice,40,31.5,0,9,250
      Poppy roll,p1,,,,,40,8,
      """)
    #expect(report.outcome == .added)
    #expect(report.table.name == "our-bakery")
    #expect(report.table.foods == 2)
    let loaf = try #require(trial.catalog.search("walnut loaf", limit: 1).first)
    #expect(loaf.id == "our-bakery:w1")
    #expect(loaf.per100Grams[.calcium] == 31.5)
    #expect(loaf.per100Grams[.vitaminD] == 0)
    #expect(loaf.per100Grams[.vitaminK] == .some(nil))
    #expect(loaf.energyKilocalories == 250)
    #expect(
      loaf.portions == [
        Portion(label: "serving", grams: 40), Portion(label: "slice", grams: 40),
      ])
    #expect(trial.catalog.food(barcode: 4_006_381_333_931) == loaf)
    let roll = try #require(trial.catalog.food(id: "our-bakery:p1"))
    #expect(roll.per100Grams[.vitaminD] == 1)
    #expect(roll.per100Grams[.calcium] == .some(nil))
    #expect(trial.catalog.search("milk", limit: 1).map(\.id) == ["milk"])
    #expect(trial.files == ["our-bakery.db"])
  }

  @Test(
    "A table is never called as the identifiers of other foods begin", arguments: ["fndds", "own"])
  func takenNames(name: String) throws {
    let report = try trial.bringIn("\(name).csv", "id,name,calcium_mg\nkale-raw,Kalexx special,9")
    #expect(report.table.name == "my-\(name)")
    #expect(trial.catalog.search("kalexx", limit: 1).map(\.id) == ["my-\(name):kale-raw"])
    let file = try trial.write("foods.csv", "name,calcium_mg\nKalexx,9")
    let error = try #require(throws: FileError.self) {
      try trial.catalog.importTable(at: file, name: name)
    }
    #expect(error.message.hasSuffix("choose another, as in my-\(name)"))
  }

  @Test(
    "Signs between columns and decimals are those of the table",
    arguments: [
      "name;calcium_mg;vitamin d (µg)\nSkyr;150,5;1,25",
      "name\tcalcium_mg\tvitamin_d_mcg\nSkyr\t150.5\t1.25",
      "Food,Calcium (g),Vitamin D (mcg)\nSkyr,0.1505,1.25",
      "\u{FEFF}name,calcium_mg,vitamin_d_iu\r\nSkyr,150.5,50\r\n",
    ])
  func signs(_ text: String) throws {
    try trial.bringIn("table.csv", text)
    let skyr = try #require(
      trial.catalog.search("skyr", limit: 3).first { $0.id.hasPrefix("table:") })
    #expect(abs((skyr.per100Grams[.calcium] ?? 0) - 150.5) < 1e-9)
    #expect(skyr.per100Grams[.vitaminD] == 1.25)
  }

  @Test(
    "A table that a spreadsheet saved in UTF-16 or Windows-1252 reads as in UTF-8",
    arguments: [String.Encoding.utf8, .utf16, .utf16LittleEndian, .windowsCP1252])
  func encodings(_ encoding: String.Encoding) throws {
    let text = "sep=;\r\nname;vitamin d (µg);calcium_mg\r\nCrème brûlée – “maison”;1,25;12,5\r\n"
    let bytes = try #require(text.data(using: encoding))
    try trial.catalog.importTable(at: trial.write("table.csv", bytes))
    let food = try #require(trial.catalog.search("creme brulee", limit: 1).first)
    #expect(food.name == "Crème brûlée – “maison”")
    #expect(food.per100Grams[.calcium] == 12.5)
    #expect(food.per100Grams[.vitaminD] == 1.25)
  }

  @Test("Text in another encoding than the rows before is refused, and never guessed")
  func mixedEncodings() throws {
    let bytes =
      Data("name,calcium_mg\nCrème,100\nCr".utf8) + [0xE8] + Data("me two,100\nThé,1\n".utf8)
    let report = try trial.catalog.importTable(at: trial.write("mixed.csv", bytes))
    #expect(report.table.foods == 2)
    #expect(report.rows.refused == [.malformed: 1])
    #expect(report.rows.firstRefused.map(\.line) == [3])
  }

  @Test("A row whose quotes are wrong is named by its line, and the next one is read")
  func quotes() throws {
    let report = try trial.bringIn(
      "quotes.csv",
      "name,calcium_mg\n\"Skyr\" one,100\n\"Skyr two,100\nSkyr three,100\n \"Skyr four\" , 100 \n")
    #expect(report.table.foods == 2)
    #expect(report.rows.firstRefused.map(\.line) == [2, 3])
    #expect(
      report.rows.firstRefused.map(\.problem) == [
        "a text goes on after its closing quote; write a quote in a text twice",
        "a text goes on after its closing quote; write a quote in a text twice",
      ])
  }

  @Test("What is no file ends with one line, and nothing waits", .timeLimit(.minutes(1)))
  func noFile() throws {
    let pipe = trial.folder.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in ["/dev/zero", "/dev/null", pipe, trial.folder.appendingPathComponent("none").path] {
      do throws(FileError) {
        try trial.catalog.importTable(at: path)
        Issue.record("\(path) was brought in")
      } catch {
        #expect(error.category == .noInput)
        #expect(error.message.contains(path))
        #expect(!error.message.contains("\n"))
      }
    }
    #expect(trial.files.isEmpty)
  }

  @Test("A bad row is counted and named, and never a reason to stop")
  func badRows() throws {
    let report = try trial.bringIn(
      "bad.csv",
      """
      name,protein_g,vitamin_d_mcg,calcium_mg
      Good one,8,0,100
      Too much,250,0,100
      Less than nothing,8,0,-1
      No number,8,0,lots
      ,8,0,100
      In grams,8,0.0000025,100
      Good two,,,
      """)
    #expect(report.table.foods == 2)
    #expect(report.rows.count == 7)
    #expect(
      report.rows.refused
        == [.impossible: 2, .negative: 1, .notANumber: 1, .noName: 1])
    #expect(report.rows.firstRefused.map(\.line) == [3, 4, 5, 6, 7])
    #expect(
      report.rows.firstRefused.first?.description
        == "line 3, “Too much”: protein is 250 g in 100 g; at most 100 g is possible")
  }

  @Test("Of rows with the same identifier the first stays, and the others are told")
  func repeatedIdentifiers() throws {
    let report = try trial.bringIn(
      "twice.csv",
      """
      id,name,calcium_mg
      s2,Skyr from an old and famous dairy of the north,2
      s1,Skyr,1
      s2,Skyr,3
      s1,Skyr other,4
      s2,Skyr again,5
      """)
    #expect(report.table.foods == 2)
    #expect(report.rows.count == 5)
    #expect(report.rows.refused == [.repeatedIdentifier: 3])
    #expect(
      report.rows.firstRefused.map(\.description) == [
        "line 4, “Skyr”: its identifier “s2” is that of line 2",
        "line 5, “Skyr other”: its identifier “s1” is that of line 3",
        "line 6, “Skyr again”: its identifier “s2” is that of line 2",
      ])
    #expect(trial.catalog.food(id: "twice:s2")?.per100Grams[.calcium] == 2)
    let found = trial.catalog.search("skyr", limit: 9).map(\.id).filter { $0.hasPrefix("twice") }
    #expect(found.sorted() == ["twice:s1", "twice:s2"])
    #expect(trial.catalog.search("skyr again", limit: 9).isEmpty)
  }

  @Test("Where the name stands in for the identifier, foods of the same name are numbered")
  func repeatedNames() throws {
    let report = try trial.bringIn(
      "names.csv", "name,calcium_mg\nSkyr special,1\nSkyr special,2\nKefir,3\nSkyr special,4\n")
    #expect(report.table.foods == 4)
    #expect(report.rows.refusedCount == 0)
    let ids = ["names:skyr-special", "names:skyr-special.2", "names:skyr-special.3"]
    let foods = ids.map { trial.catalog.food(id: $0) }
    #expect(foods.map { $0?.per100Grams[.calcium] } == [1, 2, 4])
  }

  @Test("The same file again changes nothing; a newer one takes its place")
  func again() throws {
    let text = "name,calcium_mg\nSkyr special,100\n"
    try trial.bringIn("dairy.csv", text)
    #expect(try trial.bringIn("dairy.csv", text).outcome == .unchanged)
    let newer = try trial.bringIn("dairy.csv", "name,calcium_mg\nSkyr special,200\n")
    #expect(newer.outcome == .replaced)
    #expect(trial.catalog.imports.map(\.foods) == [1])
    let food = try #require(trial.catalog.search("skyr special", limit: 1).first)
    #expect(food.per100Grams[.calcium] == 200)
  }

  @Test("An import that is stopped leaves everything as it was", arguments: [1, 2, 3])
  func stopped(after asks: Int) throws {
    try trial.bringIn("old.csv", "name,calcium_mg\nSkyr special,100\n")
    let rows = (0..<60_000).map { "Food \($0),\($0 % 100)" }.joined(separator: "\n")
    let path = try trial.write("old.csv", "name,calcium_mg\n" + rows)
    var asked = 0
    #expect(throws: FileError.self) {
      try trial.catalog.importTable(
        at: path,
        isCancelled: {
          asked += 1
          return asked > asks * 3
        })
    }
    #expect(trial.files == ["old.db"])
    #expect(trial.catalog.search("skyr special", limit: 1).map(\.id) == ["old:skyr-special"])
  }

  @Test("What a killed import left is cleared away by the next, and by the next opening")
  func killed() throws {
    try trial.bringIn("one.csv", "name,calcium_mg\nSkyr special,100\n")
    try trial.write("data/foods/one.db.draft-killed", "half")
    try trial.bringIn("two.csv", "name,calcium_mg\nSkyr other,100\n")
    #expect(trial.files == ["one.db", "two.db"])
    try trial.write("data/foods/stage.draft-killed", "half")
    _ = try Catalog(folder: trial.catalog.folder, table: Kitchen.table)
    #expect(trial.files == ["one.db", "two.db"])
  }

  @Test("Tables brought in are for the person’s eyes only, and become so again")
  func modes() throws {
    func modes() throws -> [Int] {
      try ["data/foods", "data/foods/one.db"].map { name in
        let path = trial.folder.appendingPathComponent(name).path
        return try #require(
          FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
      }
    }
    try trial.bringIn("one.csv", "name,calcium_mg\nSkyr special,100\n")
    #expect(try modes() == [0o700, 0o600])
    chmod(trial.folder.appendingPathComponent("data/foods").path, 0o755)
    chmod(trial.folder.appendingPathComponent("data/foods/one.db").path, 0o644)
    _ = try Catalog(folder: trial.catalog.folder, table: Kitchen.table)
    #expect(try modes() == [0o700, 0o600])
  }

  @Test("A table can be removed; one that is not there is named")
  func removed() throws {
    try trial.bringIn("one.csv", "name,calcium_mg\nSkyr special,100\n")
    try trial.catalog.removeTable(named: "one")
    #expect(trial.files.isEmpty)
    #expect(trial.catalog.imports.isEmpty)
    do throws(FileError) {
      try trial.catalog.removeTable(named: "one")
      Issue.record("removed twice")
    } catch {
      #expect(error.category == .noInput)
      #expect(error.message == "no table is called “one”; none was brought in")
    }
  }

  @Test(
    "A file that is no table of foods is refused in one line",
    arguments: ["", "just words", "a,b,c\n1,2,3", "calcium_mg,protein_g\n1,2", "\u{0}\u{1}\u{2}"])
  func noTable(_ text: String) throws {
    let path = try trial.write("what.csv", text)
    do throws(FileError) {
      try trial.catalog.importTable(at: path)
      Issue.record("“\(text)” was brought in")
    } catch {
      #expect(error.category == .badData)
      #expect(!error.message.contains("\n"))
      #expect(error.message.contains("what.csv"))
    }
    #expect(trial.files.isEmpty)
  }

  @Test("A column of amounts without a unit is refused; the unit can be said")
  func units() throws {
    let text = "name,Calcium\nSkyr special,100\n"
    #expect(throws: FileError.self) { try trial.bringIn("units.csv", text) }
    let report = try trial.bringIn("units.csv", text, units: ImportUnits("calcium=mg"))
    #expect(report.table.foods == 1)
  }

  @Test("An export of Open Food Facts is known by its columns; its amounts are grams")
  func openFoodFacts() throws {
    let report = try trial.bringIn(
      "export.csv",
      "code\tproduct_name\tbrands\tserving_size\tserving_quantity\tproteins_100g\tcalcium_100g\tvitamin-d_100g\n"
        + "4006381333931\tBoisson \"avoine\"\tAcme\t250 ml\t250\t1\t0.12\t0.0000008\n")
    #expect(report.table.name == "open-food-facts")
    let food = try #require(trial.catalog.food(barcode: 4_006_381_333_931))
    #expect(food.id == "off:4006381333931")
    #expect(food.name.hasPrefix("Boisson \"avoine\""))
    #expect(abs((food.per100Grams[.calcium] ?? 0) - 120) < 1e-9)
    #expect(abs((food.per100Grams[.vitaminD] ?? 0) - 0.8) < 1e-9)
  }

  @Test("What another program brings in, replaces and removes is there at the next look")
  func broughtInElsewhere() throws {
    let other = try Catalog(folder: trial.catalog.folder, table: Kitchen.table)
    #expect(!other.lookForImports())
    for calcium in [400, 410] {
      try trial.bringIn("dairy.csv", "name,calcium_mg\nBrunost,\(calcium)\n")
      #expect(other.lookForImports())
      #expect(!other.lookForImports())
      #expect(
        other.search("brunost", limit: 1).map { $0.per100Grams[.calcium] } == [Double(calcium)])
    }
    try trial.catalog.removeTable(named: "dairy")
    #expect(other.lookForImports())
    #expect(other.search("brunost", limit: 1).isEmpty)
  }
}
