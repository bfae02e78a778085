import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("What the person likes and leaves out")
struct MarkingTests {
  private let larder: Larder

  init() throws { larder = try Larder() }

  private static let kale = Food(
    id: "fndds:kale-raw", name: "Kale, raw", group: "vegetables", per100Grams: .unknown,
    portions: [])

  @Test("A favorite is one until it is none")
  func favorite() throws {
    try larder.apply(larder.library().favoring(Self.kale))
    let library = try larder.library()
    #expect(library.isFavorite("fndds:kale-raw"))
    let favorite = try #require(library.favorites.first)
    try larder.apply(library.unfavoring(favorite))
    #expect(try !larder.library().isFavorite("fndds:kale-raw"))
    #expect(try larder.journal.undo() == "make Kale, raw no favorite")
  }

  @Test("Words and groups are left out in one act, and taken back one by one")
  func exclusions() throws {
    let shrimp = try FoodExclusion(word: "Shrimp!")
    let dairy = try FoodExclusion(group: "Dairy")
    let change = try larder.library().excluding([shrimp, dairy])
    #expect(change.label == "exclude shrimp, dairy")
    try larder.apply(change)
    #expect(try Set(larder.library().exclusions) == [shrimp, dairy])
    try larder.apply(larder.library().including([shrimp]))
    #expect(try larder.library().exclusions == [dairy])
    #expect(throws: LibraryProblem("“shrimp” is not excluded")) {
      try larder.library().including([shrimp])
    }
  }

  @Test("Singular and plural leave out the same")
  func plural() throws {
    try larder.apply(larder.library().excluding([FoodExclusion(word: "sour cherries")]))
    let library = try larder.library()
    #expect(try library.excludes(FoodExclusion(word: "Sour cherry")))
    #expect(try !library.excludes(FoodExclusion(word: "cherry")))
    #expect(try !library.excludes(FoodExclusion(group: "fruit")))
    try larder.apply(library.including([FoodExclusion(word: "sour cherry")]))
    #expect(try larder.library().exclusions.isEmpty)
  }

  @Test("A word that was imported as somebody wrote it counts as the same word")
  func imported() throws {
    try larder.apply(
      Change(label: "import", edits: [.put(FoodExclusion.word("Sour  Cream"))]))
    let words = try [FoodExclusion(word: "sour cream")]
    #expect(try larder.library().excludes(words[0]))
    try larder.apply(larder.library().including(words))
    #expect(try larder.library().exclusions.isEmpty)
  }
}
