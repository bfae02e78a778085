import BoneHealth
import Foundation

/// A way of eating, as the exclusions it stands for.
///
/// It goes by the group and the name of a food, and by nothing else: a dish, a cake or a soup may
/// hold milk, egg, gelatin or broth that its name does not tell. What only names such a food, as
/// “Bacon, meatless” and “Empanada, no meat” do, is left out too.
package enum Diet: String, CaseIterable, Hashable, Sendable {
  /// No fish, poultry or meat, and no food that names one; milk, eggs and honey stay.
  case vegetarian
  /// Nor dairy, eggs, honey, and foods that name cheese or egg, or milk, butter or cream of cows
  /// as far as a name tells them from those of plants: “with milk” and “milk chocolate” are left
  /// out, soy milk and peanut butter stay.
  case vegan

  package var exclusions: [FoodExclusion] {
    self == .vegan ? Self.flesh + Self.ofAnimals : Self.flesh
  }

  /// What it leaves out, in words to show.
  package var explanation: String {
    "without \(self == .vegan ? "anything of animals" : "fish, poultry and meat"), "
      + "as far as names tell"
  }

  private static let flesh = list(
    groups: ["fish", "poultry", "meat"],
    words: """
      meat, meatball, meatloaf, beef, steak, veal, pork, ham, bacon, sausage, pepperoni, salami, \
      chorizo, pastrami, frankfurter, hot dog, lamb, mutton, venison, liver, giblet, chicken, \
      turkey, duck, goose, fish, anchovy, tuna, salmon, sardine, herring, mackerel, cod, shellfish, \
      seafood, shrimp, crab, lobster, clam, scallop, squid, oyster sauce, oyster stew, \
      with oysters, gelatin, lard, tallow, animal fat, meat drippings, suet
      """)

  private static let ofAnimals = list(
    groups: ["dairy", "eggs"],
    words: """
      egg, mayonnaise, meringue, custard, honey, cheese, cheeseburger, cheesecake, \
      macaroni and cheese, alfredo, quesadilla, pizza, ranch, whey, casein, buttermilk, whole milk, \
      skim milk, reduced fat milk, low fat milk, nonfat milk, dry milk, dried milk, 2 milk, \
      volume milk, evaporated milk, condensed milk, milk chocolate, milk based, with milk, \
      milk added, milkshake, milk shake, latte, cappuccino, ice cream, frozen yogurt, \
      yogurt coating, yogurt based, yogurt dressing, sour cream, whipped cream, whipping cream, \
      heavy cream, light cream, half and half, cream cheese, cream sauce, cream of mushroom, \
      cream of chicken, cream of celery, cream of tomato, cream of broccoli, cream of asparagus, \
      cream of potato, cream of onion, cream of spinach, cream puff, with cream, creamed, creamy, \
      white sauce, with butter, butter sauce, butter added, buttered, butter stick, \
      butter whipped, butter light, butter salted, butter unsalted, butter tub, butter not, \
      butter without, ghee
      """)

  private static func list(groups: [String], words: String) -> [FoodExclusion] {
    groups.map(FoodExclusion.group) + words.components(separatedBy: ", ").map(FoodExclusion.word)
  }
}
