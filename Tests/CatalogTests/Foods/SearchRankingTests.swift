import Testing

@testable import Catalog

@Suite("Which of the matching names is meant")
struct SearchRankingTests {
  @Test(
    "Names in the order they come in, each a hundred lines apart in the table",
    arguments: [
      // More said of what it is; something else; a word only begun.
      ("milk", ["Milk, whole", "Milk chocolate", "Coffee, with milk"]),
      ("egg", ["Egg, raw", "Egg noodles", "Eggplant"]),
      // The kind first, then what one calls it.
      ("cheddar", ["Cheese, Cheddar", "Soup, Cheddar cheese"]),
      // Fewer words that were not asked for.
      ("kale", ["Kale, raw", "Kale, fresh, cooked, fat added"]),
      // The order of the words typed does not count.
      ("greek yogurt", ["Yogurt, Greek, plain", "Yogurt dressing, Greek"]),
    ])
  func order(_ text: String, _ names: [String]) {
    // The last come from better lines, so that the order of the table alone would turn them round.
    let penalties = names.enumerated().compactMap { index, name in
      Self.penalty(text, name, line: 1000 - 100 * index)
    }
    #expect(penalties == penalties.sorted())
    #expect(Set(penalties).count == names.count)
  }

  private static func penalty(
    _ text: String, _ names: String..., line: Int, preference: Double = 0
  ) -> Double? {
    let ranking = SearchRanking(words: SearchWords.list(text).map(SearchWord.init))
    return ranking.distance(ofNames: FoldedText(names: names)).map {
      FoundFood(
        id: names[0], rank: Rarity.builtIn.rank(at: Int64(line)), distance: $0, index: nil
      ).penalty(preference)
    }
  }

  @Test("Of names that match alike, the likelier food comes first")
  func likelihood() throws {
    let white = try #require(Self.penalty("rice", "Rice, white", line: 10))
    let red = try #require(Self.penalty("rice", "Rice, red", line: 90))
    #expect(white < red)
  }

  @Test("A food is as near as the nearest of its names")
  func otherNames() throws {
    let zucchini = try #require(
      Self.penalty("pak choi", "Cabbage, bok choy, raw", "pak choi", line: 500))
    let dish = try #require(Self.penalty("pak choi", "Pak choi with pork", line: 400))
    #expect(zucchini < dish)
    #expect(Self.penalty("pak salad", "Cabbage, bok choy, raw", "pak choi", line: 1) == nil)
  }

  @Test("What the person eats comes first among equals, and no further")
  func habits() throws {
    let whole = try #require(Self.penalty("milk", "Milk, whole", line: 1))
    let skim = try #require(Self.penalty("milk", "Milk, skim", line: 900, preference: 0.9))
    let chocolate = try #require(Self.penalty("milk", "Milk chocolate", line: 2, preference: 0.9))
    #expect(skim < whole)
    #expect(skim < chocolate)
  }
}
