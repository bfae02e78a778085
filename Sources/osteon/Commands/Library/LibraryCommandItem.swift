import ArgumentParser
import BoneHealth
import Formats
import Kitchen

/// A kind of thing the person keeps under a name: recipes, meals, supplements, own foods. The
/// commands are the same for each; what differs is said here, and is all that a new kind needs.
protocol LibraryCommandItem: Named {
  /// What is typed to add one.
  associatedtype Addition: LibraryAddition where Addition.Item == Self
  /// What is typed to change one.
  associatedtype Revision: LibraryRevision where Revision.Item == Self

  static var help: LibraryHelp { get }

  /// What a list says of it, in each form.
  func listed(in book: RecipeBook, for profile: Profile) -> ListedItem

  /// - `isKept`: `false` where it would only be added.
  func details(in session: Session, isKept: Bool) throws -> any Report

  /// How a notice of an act calls it: recipe “Leek soup”.
  func title(for act: Act) -> String
}

extension LibraryCommandItem {
  static var commands: [any ParsableCommand.Type] {
    [
      ListCommand<Self>.self, AddCommand<Self>.self, ShowCommand<Self>.self,
      EditCommand<Self>.self, DeleteCommand<Self>.self,
    ]
  }

  func title(for act: Act) -> String {
    act == .delete ? "\(Self.help.noun) “\(name)”" : "“\(name)”"
  }
}

/// One of a list: for scripts, as a sentence, and as a row of a table of nutrients.
typealias ListedItem = (json: JSONValue, sentence: String, row: [String])

/// What is typed to add something to the library, beside its name.
protocol LibraryAddition: ParsableArguments {
  associatedtype Item: LibraryCommandItem
  func item(id: EntryID, name: String, in session: Session) throws -> Item
}

/// What is typed to change something in the library, beside another name.
protocol LibraryRevision: ParsableArguments {
  associatedtype Item: LibraryCommandItem
  /// Each option that can be given, and whether it is.
  var options: KeyValuePairs<String, Bool> { get }
  func revised(_ item: Item, in session: Session) throws -> Item
}

/// What the commands for a kind of thing are called, and what their help says they do.
struct LibraryHelp: Sendable {
  /// “saved meal”.
  let noun: String
  /// How the one that is meant stands in the usage: `<meal>`.
  let argument: String
  /// The command that lists them: `osteon meals`.
  let listing: String
  /// What is said where there is none: with a whole command that adds one.
  let none: String
  let list: String
  /// What stands over the table of a list.
  let heading: String
  var listName = "list"
  let add: String
  /// Whole commands, and what else there is to know.
  let addExamples: String
  /// What a notice says when one was added.
  var adding = Act.add
  let show: String
  let editExamples: String
}
