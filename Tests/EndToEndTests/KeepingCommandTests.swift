import Foundation
import TestSupport
import Testing

/// What an edit does not name stays as it is.
@Suite struct KeepingCommandTests {
  private static let id = "019ab0d2-7c00-7000-8000-00000000000"

  /// Imports records, runs a command, and gives what is kept then, by the line of each.
  private func kept(_ records: [String], after arguments: [String]) throws -> [String] {
    let runner = try CommandRunner()
    defer { runner.clean() }
    let file = runner.folder.appendingPathComponent("log.jsonl")
    try records.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let imported = try runner.run(["import", file.path])
    #expect(imported.code == 0, "\(imported.errors)")
    let edited = try runner.run(arguments)
    #expect(edited.code == 0, "\(edited.errors)")
    return try runner.run(["export", "--format", "jsonl"]).output.split(separator: "\n")
      .map(String.init)
  }

  private static func food(
    _ name: String = "Pot", calcium: String = "123.456789012", barcode: String = "\"12345678\""
  ) -> String {
    "{\"kind\":\"own_food\",\"id\":\"\(id)1\",\"name\":\"\(name)\",\"per100g\":"
      + "{\"calcium_mg\":\(calcium),\"vitamin_d_mcg\":null,\"magnesium_mg\":null,"
      + "\"vitamin_k_mcg\":null,\"protein_g\":null},\"energy_kcal\":90,\"portions\":"
      + "[{\"label\":\"1/2 pot: small\",\"grams\":70},{\"label\":\"pot\",\"grams\":150}],"
      + "\"barcode\":\(barcode),\"label\":\"\"}"
  }

  @Test func aRenamedFoodKeepsAllElse() throws {
    let renamed = ["foods", "edit", "pot", "--name", "Jar"]
    #expect(try kept([Self.food()], after: renamed) == [Self.food("Jar")])
    let unknown = Self.food(calcium: "null")
    #expect(try kept([unknown], after: renamed) == [Self.food("Jar", calcium: "null")])
  }

  @Test func aBarcodeIsChangedAlone() throws {
    for (barcode, json) in [("none", "null"), ("4006381333931", "\"4006381333931\"")] {
      let edit = ["foods", "edit", "pot", "--barcode", barcode]
      #expect(try kept([Self.food()], after: edit) == [Self.food(barcode: json)])
    }
  }

  @Test(arguments: ["recipe", "saved_meal"])
  func aLineThatIsTypedAgainKeepsItsFoods(kind: String) throws {
    let parts = ["own:\(Self.id)1", "fndds:milk-whole"].map { food in
      "{\"food\":{\"id\":\"\(food)\",\"name\":\"Milk whole\"},\"amount\":\"100 g\","
        + "\"grams\":100,\"nutrients\":{\"calcium_mg\":1,\"vitamin_d_mcg\":1,\"magnesium_mg\":1,"
        + "\"vitamin_k_mcg\":1,\"protein_g\":1}}"
    }
    let list = "[\(parts.joined(separator: ","))]"
    let rest =
      kind == "recipe"
      ? "\"ingredients\":\(list),\"servings\":2,\"cooked_grams\":null" : "\"items\":\(list)"
    let whole =
      "{\"kind\":\"\(kind)\",\"id\":\"\(Self.id)2\",\"name\":\"Usual\",\(rest)}"
    let command = kind == "recipe" ? "recipes" : "meals"
    let edit = [command, "edit", "usual", "--line", "100 g Milk whole, 100 g Milk whole"]
    let food = Self.food("Milk whole")
    #expect(try Set(kept([food, whole], after: edit)) == [food, whole])
  }
}
