import BoneHealth
import Catalog
import Journal
import Terminal
import Testing

@testable import Screens

/// The Foods screen, played at the keyboard.
@Suite struct FoodsTests {
  static let label = "per 100 ml: calcium 120 mg, vitamin D 15 % US, protein 1 g"

  /// Each kind, made in the section where it is kept.
  static let making = [
    "<Foods>]nMy thing<Enter>\(label)<Ctrl-S>",
    "<Foods>]]nMy thing<Enter>200 g kale, 1 cup milk<Enter>4<Ctrl-S>",
    "<Foods>]]]nMy thing<Enter>170 g greek yogurt, 30 g almonds<Ctrl-S>",
    "<Foods>]]]]nMy thing<Enter>calcium 600 mg + vitamin D 400 IU<Ctrl-S>",
  ]

  private func names(_ play: Play) throws -> [String] {
    let library = try play.journal.library()
    return library.ownFoods.map(\.name) + library.recipes.map(\.name)
      + library.savedMeals.map(\.name)
      + library.supplements.map(\.name)
  }

  @Test func keysThatComeTogetherActOnWhatEachOfThemShows() throws {
    let play = try Play()
    _ = try play.frame("<Foods>]nAaa<Enter>\(Self.label)<Ctrl-S>")
    for name in ["Rrr", "Sss"] {
      _ = try play.frame("<Foods>]]n\(name)<Enter>200 g kale<Enter>4<Ctrl-S>")
    }
    var program = try play.program(foods: Play.foods)
    for events in [[Event]].keys("<Foods>]") { program.update(events, now: play.now) }
    program.update("]dd".map { .key(.character($0)) }, now: play.now)
    let library = try play.journal.library()
    #expect(library.ownFoods.map(\.name) == ["Aaa"])
    #expect(library.recipes == [])
  }

  @Test func aThousandTypedWithACommaIsNotTakenForOne() throws {
    let play = try Play()
    let form = "<Foods>]]nSoup<Enter>500 g kale<Enter>4<Enter>"
    #expect(try play.frame("\(form)1,500<Ctrl-S>").text.contains("can be read in two ways"))
    _ = try play.frame("\(form)1,5<Ctrl-S>")
    #expect(try play.journal.library().recipes == [])
    _ = try play.frame("\(form)450,5<Ctrl-S>")
    #expect(try play.journal.library().recipes.first?.cookedGrams == 450.5)
  }

  @Test(arguments: making)
  func aThingOfOnesOwnIsMadeEditedDeletedAndBroughtBack(keys: String) throws {
    let play = try Play()
    #expect(try play.frame(keys).text.contains("Saved My thing. u undoes it."))
    #expect(try names(play) == ["My thing"])
    let section = keys.prefix { $0 != "n" }
    #expect(try play.frame("\(section)e renamed<Ctrl-S>").text.contains("My thing renamed"))
    #expect(try names(play) == ["My thing renamed"])
    let deleted = try play.frame("\(section)d")
    #expect(deleted.text.contains("Deleted My thing renamed. u brings it back."))
    #expect(try names(play).isEmpty)
    #expect(try play.frame("\(section)u").text.contains("My thing renamed"))
    #expect(try names(play) == ["My thing renamed"])
  }

  @Test(arguments: [
    ("<Foods>]nOat drink<Enter>calcium 120 mg<Ctrl-S>", "begin with"),
    ("<Foods>]n<Enter>\(label)<Ctrl-S>", "is no name"),
    ("<Foods>]nOat drink<Enter>\(label)<Enter>4006381333932<Ctrl-S>", "A digit is wrong"),
    ("<Foods>]]nSoup<Enter>2 cups xyzzy<Ctrl-S>", "xyzzy"),
    ("<Foods>]]nSoup<Enter>1 cup milk<Enter>none<Ctrl-S>", "is no number of servings"),
    ("<Foods>]]nSoup<Enter>1 cup milk<Enter>0x4<Ctrl-S>", "is no number of servings"),
    ("<Foods>]]]nUsual<Enter><Ctrl-S>", "names no food"),
    ("<Foods>]]]]nBone Plus<Enter>xyzzy 5 mg<Ctrl-S>", "xyzzy"),
  ])
  func whatCannotBeKeptSaysWhyAndChangesNothing(keys: String, reason: String) throws {
    let play = try Play()
    #expect(try play.frame(keys).text.contains(reason))
    #expect(try names(play).isEmpty)
  }

  @Test func aFavoriteStandsFirstUntilItIsNoneAnyMore() throws {
    let play = try Play()
    let name = try #require(try play.journal.library().favorites.isEmpty ? "Kale" : nil)
    #expect(try play.frame("<Foods>/kale<Enter>f").text.contains("is a favorite"))
    let favorite = try #require(try play.journal.library().favorites.first)
    #expect(favorite.name.contains(name))
    let first = try #require(
      try play.frame("<Foods>").text.split(separator: "\n").first { $0.contains("▸") })
    #expect(first.contains("Kale"))
    _ = try play.frame("<Foods>f")
    #expect(try play.journal.library().favorites.isEmpty)
  }

  @Test(arguments: [
    ("08:30", ["Kale, raw", "Salmon, baked or broiled"]),
    ("18:45", ["Salmon, baked or broiled", "Kale, raw"]),
  ])
  func anEmptySearchShowsFirstWhatSheEatsAtThisTimeOfDay(time: String, names: [String]) throws {
    var play = try Play()
    for (keys, hour) in [("akale<Enter>akale<Enter>", "08:00"), ("asalmon<Enter>", "18:30")] {
      play.now = try #require(CivilMoment("2026-11-25T\(hour)"))
      _ = try play.frame(keys)
    }
    play.now = try #require(CivilMoment("2026-11-26T\(time)"))
    let rows = try play.frame("<Foods>").text.split(separator: "\n").drop { !$0.contains("▸") }
    for (row, name) in zip(rows, names) { #expect(row.contains(name)) }
  }

  @Test func aBarcodeTypedInTheSearchFindsItsFood() throws {
    let play = try Play()
    _ = try play.frame("<Foods>]nOat drink<Enter>\(Self.label)<Enter>4006381333931<Ctrl-S>")
    let frame = try play.frame("<Foods>/4006381333931<Enter>")
    #expect(frame.text.contains("▸ Oat drink"))
    #expect(try play.frame("<Foods>/4006381333932").text.contains("A digit is wrong"))
  }

  @Test func eatingLogsTheSelectedFoodInItsUsualAmount() throws {
    let play = try Play()
    _ = try play.frame("<Foods>/kale<Enter>a<Enter>")
    let entry = try #require(try play.journal.day(play.now.date).foods.first)
    #expect(entry.foodName.contains("Kale"))
  }

  @Test func oneKeyLogsTheUsualSupplementsOnce() throws {
    let play = try Play()
    _ = try play.frame("<Foods>]]]]nBone Plus<Enter>calcium 600 mg<Enter><Enter><Right><Enter>")
    #expect(try play.frame("S").text.contains("Logged Bone Plus. u undoes it."))
    #expect(try play.journal.day(play.now.date).foods.map(\.foodName) == ["Bone Plus"])
    #expect(try play.frame("S").text.contains("no usual supplement is left to log"))
  }

  @Test func whatIsExcludedIsNotProposed() throws {
    let play = try Play()
    for record in AWeek.records() { try play.record(record) }
    let before = try play.frame("<Foods>.").text
    _ = try play.frame("<Foods>x<Ctrl-U>dairy<Enter>")
    #expect(try play.journal.library().exclusions == [.group("dairy")])
    let after = try play.frame("<Foods>.").text
    #expect(before != after)
    #expect(after.contains("without dairy"))
    _ = try play.frame("<Foods>x<Ctrl-U>dairy<Enter>")
    #expect(try play.journal.library().exclusions.isEmpty)
  }

  @Test func keysOfTheSearchAreText() throws {
    let play = try Play()
    let frame = try play.frame("<Foods>/quark dill")
    #expect(frame.text.contains("› quark dill"))
  }

  @Test func editingARecipeOpensWithItsIngredientsAndKeepsThem() throws {
    let play = try Play()
    _ = try play.frame("<Foods>]]nSoup<Enter>200 g kale, 1 cup milk<Enter>4<Ctrl-S>")
    let made = try #require(try play.journal.library().recipes.first)
    #expect(try play.frame("<Foods>]]e").text.contains("200 g Kale"))
    _ = try play.frame("<Foods>]]e<Enter><Enter><Backspace>2<Ctrl-S>")
    let edited = try #require(try play.journal.library().recipes.first)
    #expect(edited.ingredients == made.ingredients)
    #expect((made.servings, edited.servings) == (4, 2))
    #expect(edited.id == made.id)
  }

  @Test func foodsBeingPreparedAreListedWhenTheyAreThere() throws {
    let play = try Play()
    var program = try play.program()
    program.update([[Event]].keys("<Foods>")[0], now: play.now)
    #expect(program.draw().canvas.text.contains("The foods are being prepared"))
    program.take(.ready(try #require(Play.foods)))
    #expect(program.draw().canvas.text.contains("Milk, whole"))
  }

  @Test func aClickShowsASection() throws {
    let play = try Play()
    let frames = try play.frames(
      .keys("<Foods>") + [[.mouse(MouseEvent(.click, at: Point(column: 10, row: 3)))]])
    #expect(frames.last?.text.contains("No food of your own yet") == true)
  }
}
