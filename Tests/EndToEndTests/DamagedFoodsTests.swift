import Foundation
import TestSupport
import Testing

@Suite struct DamagedFoodsTests {
  @Test("A damaged catalog.db is built anew at once, and a damaged table is named")
  func damagedFoods() throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    let table = runner.folder.appendingPathComponent("bakery.csv")
    try Data("name,calcium_mg\nPoppy seed roll,300\n".utf8).write(to: table)
    #expect(try runner.run(["foods", "import", table.path]).code == 0)
    #expect(try runner.run(["foods", "search", "milk"]).code == 0)
    for name in ["catalog.db", "foods/bakery.db"] {
      let file = runner.dataFolder.appendingPathComponent(name)
      var bytes = try Data(contentsOf: file)
      bytes.replaceSubrange(12_288..., with: Data(repeating: 0xAA, count: bytes.count - 12_288))
      try bytes.write(to: file)
    }
    let eaten = try runner.run(["eat", "1 cup whole milk"])
    #expect(eaten.code == 0)
    #expect(eaten.errors.contains("the table of foods “bakery” cannot be read"))
    let searched = try runner.run(["foods", "search", "poppy seed roll"])
    #expect(searched.errors.contains("“bakery”"))
    #expect(try runner.run(["foods", "search", "whole milk"]).output.contains("Milk, whole"))
  }
}
