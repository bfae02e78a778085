import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("What she likes and what she leaves out")
struct MarkingTests {
  private let larder: Larder

  init() throws { larder = try Larder() }

  private static let kale = Food(
    id: "fndds:kale-raw", name: "Kale, raw", group: "vegetables", per100Grams: .unknown,
    portions: [])

  @Test("A favorite is one until it is none")
  func favorite() throws {
    try larder.apply(larder.kept().favoring(Self.kale))
    let kept = try larder.kept()
    #expect(kept.isFavorite("fndds:kale-raw"))
    let favorite = try #require(kept.favorites.first)
    try larder.apply(kept.unfavoring(favorite))
    #expect(try !larder.kept().isFavorite("fndds:kale-raw"))
    #expect(try larder.journal.undo() == "make Kale, raw no favorite")
  }

  @Test("Words and groups are left out in one act, and taken back one by one")
  func exclusions() throws {
    let shrimp = try Exclusion(word: "Shrimp!")
    let dairy = try Exclusion(group: "Dairy")
    let change = try larder.kept().excluding([shrimp, dairy])
    #expect(change.label == "exclude shrimp, dairy")
    try larder.apply(change)
    #expect(try Set(larder.kept().exclusionsOfFoods) == [shrimp, dairy])
    try larder.apply(larder.kept().including([shrimp]))
    #expect(try larder.kept().exclusionsOfFoods == [dairy])
    #expect(throws: KeptProblem.notExcluded("shrimp")) { try larder.kept().including([shrimp]) }
  }

  @Test("A word that was imported as somebody wrote it counts as the same word")
  func imported() throws {
    try larder.apply(
      Change(label: "import", edits: [.put(.exclusion(.word("Sour  Cream")))]))
    let words = try [Exclusion(word: "sour cream")]
    #expect(try larder.kept().exclusionsOfFoods == words)
    try larder.apply(larder.kept().including(words))
    #expect(try larder.kept().exclusions.isEmpty)
  }
}
