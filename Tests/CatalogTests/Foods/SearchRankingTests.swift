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
    let ranking = SearchRanking(words: SearchWords.list(text))
    // The last come from better lines, so that the order of the table alone would turn them round.
    let penalties = names.enumerated().map { index, name in
      ranking.penalty(of: SearchWords.fold(name), rank: 1000 - 100 * index)
    }
    #expect(penalties == penalties.sorted())
    #expect(Set(penalties).count == names.count)
  }

  @Test("Of names that match alike, the likelier food comes first")
  func likelihood() {
    let ranking = SearchRanking(words: ["rice"])
    #expect(ranking.penalty(of: "rice,white", rank: 10) < ranking.penalty(of: "rice,red", rank: 90))
  }
}
