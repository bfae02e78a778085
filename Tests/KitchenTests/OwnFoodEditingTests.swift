import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("Editing a food of one's own")
struct OwnFoodEditingTests {
  private static let typed = "serving 60 g (1 bar): calcium 20 % US, protein 20 g, energy 210 kcal"

  private static func bar() throws -> OwnFood {
    OwnFood(
      id: EntryID(milliseconds: 1, counter: 0, random: 1), name: "Bar",
      label: try FoodLabel.read(typed))
  }

  @Test("Its label is made of its figures where the one that was kept says something else")
  func otherLabels() throws {
    let changes: [(inout OwnFood) -> Void] = [
      { $0.energyKilocalories = 90 }, { $0.energyKilocalories = nil },
      { $0.portions.append(OwnPortion(label: "pot", grams: 150)) }, { $0.portions = [] },
      { $0.barcode = "4006381333931" }, { $0.per100Grams[.calcium] = 7 },
    ]
    #expect(try Self.bar().labelText == Self.typed)
    for change in changes {
      var food = try Self.bar()
      change(&food)
      let label = try FoodLabel.read(food.labelText)
      #expect(label.text != Self.typed)
      #expect(label.per100Grams == food.per100Grams)
      #expect(label.energyKilocalories == food.energyKilocalories)
      #expect(label.portions == food.food.portions)
      #expect(label.barcode?.description == food.barcode)
    }
  }

  @Test(
    "A measure that begins with a fraction is written with the weight it has",
    arguments: [("1/2 pot: small", 140.0), ("½ pot: small", 140), ("0.25 pot: small", 280)])
  func fractions(label: String, grams: Double) throws {
    var food = try Self.bar()
    food.portions = [OwnPortion(label: label, grams: 70)]
    let portions = try FoodLabel.read(food.labelText).portions
    #expect(portions == [Portion(label: "pot small", grams: grams)])
  }

  @Test("Another barcode changes that alone, in its label too")
  func barcode() throws {
    var food = try Self.bar()
    food.take(barcode: try Barcode("4006381333931"))
    var expected = try Self.bar()
    expected.barcode = "4006381333931"
    expected.label += ", barcode 4006381333931"
    #expect(food == expected)
    food.take(barcode: nil)
    #expect(food == (try Self.bar()))

    let imported = OwnFood(
      id: food.id, name: "Pot", per100Grams: .unknown, energyKilocalories: 90,
      portions: [OwnPortion(label: "1/2 pot: small", grams: 70)], barcode: "12345678")
    food = imported
    food.take(barcode: nil)
    expected = imported
    expected.barcode = nil
    #expect(food == expected)
  }

  @Test(
    "Another label changes what it says, and keeps the barcode unless it has one",
    arguments: [
      ("12345678", "per 100 g: calcium 1 mg", "12345678", "per 100 g: calcium 1 mg"),
      (
        "4006381333931", "per 100 g: calcium 1 mg", "4006381333931",
        "per 100 g: calcium 1 mg, barcode 4006381333931"
      ),
      (
        "12345678", "per 100 g: calcium 1 mg, barcode 4006381333931", "4006381333931",
        "per 100 g: calcium 1 mg, barcode 4006381333931"
      ),
    ])
  func label(old: String, typed: String, barcode: String, label: String) throws {
    var food = try Self.bar()
    food.barcode = old
    food.take(try FoodLabel.read(typed))
    #expect(food.per100Grams[.calcium] == 1 && food.portions == [])
    #expect(food.barcode == barcode)
    #expect(food.label == label)
    #expect(food.name == "Bar")
  }
}
