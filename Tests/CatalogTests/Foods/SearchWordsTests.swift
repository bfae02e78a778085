import Testing

@testable import Catalog

@Suite("Words to search by")
struct SearchWordsTests {
  @Test(
    "Names are folded, their parts kept apart",
    arguments: [
      ("Milk, whole", "milk,whole"), ("Crème brûlée, baker’s", "creme brulee,bakers"),
      ("Milk, reduced fat (2%)", "milk,reduced fat,2"), ("Smør  ,  ØRRED", "smor,orred"),
      ("Gołąbki", "golabki"),
      ("M&M's", "m ms"), ("half-and-half", "half and half"), ("", ""), (" ,, \"*", ""),
      ("ЙОГУРТ", "иогурт"), ("🥛 milk", "milk"), ("a\0b", "a b"),
    ])
  func folding(_ text: String, _ folded: String) {
    #expect(SearchWords.fold(text) == folded)
  }

  @Test(
    "Singular and plural lead to each other",
    arguments: [
      ("almond", "almonds"), ("egg", "eggs"), ("tomato", "tomatoes"), ("berry", "berries"),
      ("leaf", "leaves"), ("loaf", "loaves"), ("peach", "peaches"), ("radish", "radishes"),
      ("cookie", "cookies"), ("date", "dates"), ("olive", "olives"), ("box", "boxes"),
      ("patty", "patties"), ("knife", "knives"), ("turkey", "turkeys"), ("quiche", "quiches"),
    ])
  func numbers(_ singular: String, _ plural: String) {
    #expect(SearchWords.otherNumbers(of: singular).contains(plural))
    #expect(SearchWords.otherNumbers(of: plural).contains(singular))
  }

  @Test("Words that only look like plurals stay", arguments: ["hummus", "asparagus", "swiss"])
  func noPlural(_ word: String) {
    #expect(!SearchWords.otherNumbers(of: word).contains(String(word.dropLast())))
  }
}
