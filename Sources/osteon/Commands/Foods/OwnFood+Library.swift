import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

// The foods the person described: osteon foods own, add, edit and delete.

extension OwnFood: LibraryCommandItem {
  static let help = LibraryHelp(
    noun: "food of your own", argument: "food", listing: "osteon foods own",
    none: "You have added no food; osteon foods add \"Skyr\" \"per 100 g: calcium 150 mg\"",
    list: "List the foods you added.", heading: "In 100 g", listName: "own",
    add: "Add a food of your own, from its label.",
    addExamples: """
      osteon foods add "Oat drink" "per 100 ml, serving 240 ml (1 glass): calcium 120 mg, vitamin D 15 % EU"
      osteon foods add "Protein bar" "serving 60 g (1 bar): calcium 20 %, protein 20 g, 210 kcal"

      The label begins with the amount its figures are for. % alone is of the US daily value; % EU \
      is of the EU reference intake. What is not named is unknown; write 0 where the label says 0.
      """,
    show: "Show one of your foods.",
    editExamples: """
      osteon foods edit "Oat drink" --name "Oat drink, barista"
      osteon foods edit "Oat drink" --label "per 100 ml: calcium 120 mg"

      What you logged of it stays as it was. Recipes with it count it as it is now.
      """)

  func listed(in book: RecipeBook, for profile: Profile) -> ListedItem {
    (
      JSONValue(food).followed(by: ["label": .text(labelText)]),
      "\(name). In 100 grams: \(Sentences(profile).amounts(per100Grams)).",
      profile.wording.row(name, food.usualPortion?.text ?? "", per100Grams)
    )
  }

  /// With how its label was understood.
  func details(in session: Session, isKept: Bool) throws -> any Report {
    var report = try FoodReport(
      food, source: food.source ?? "",
      isFavorite: session.journal.library().isFavorite(catalogID), in: session)
    // Where no figure is known there is no label to be understood.
    report.notes = (try? FoodLabel.read(labelText))?.understandings ?? []
    report.isKept = isKept
    return report
  }

  struct Addition: LibraryAddition {
    @Argument(help: "The figures of its label, in one line.")
    var label: String

    @Option(help: "The digits under the bars of its package.")
    var barcode: String?

    func item(id: EntryID, name: String, in session: Session) throws -> OwnFood {
      try OwnFood(
        id: id, name: name, label: FoodLabel(typed: label),
        barcode: barcode.map(Barcode.init))
    }
  }

  struct Revision: LibraryRevision {
    @Option(help: "The figures of its label, in one line, in place of those kept.")
    var label: String?

    @Option(help: "The digits under the bars of its package; none takes them away.")
    var barcode: String?

    var options: KeyValuePairs<String, Bool> {
      ["--label": label != nil, "--barcode": barcode != nil]
    }

    func revised(_ item: OwnFood, in session: Session) throws -> OwnFood {
      var food = item
      if let label { food.take(try FoodLabel(typed: label)) }
      if let barcode { food.take(barcode: barcode == "none" ? nil : try Barcode(barcode)) }
      return food
    }
  }
}

extension Portion {
  /// “1 glass = 240 g”.
  var text: String { "1 \(label) = \(Numbers.plain(grams)) g" }
}

extension FoodLabel {
  fileprivate init(typed text: String) throws(CommandError) {
    do throws(TypedProblem) {
      self = try FoodLabel.read(text)
    } catch {
      throw CommandError(.data, "the label: \(error.message). Nothing was changed.")
    }
  }
}
