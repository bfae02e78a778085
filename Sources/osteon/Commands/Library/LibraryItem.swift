import ArgumentParser
import BoneHealth
import Journal
import Kitchen

/// A kind of thing the person keeps under a name: recipes, meals, supplements, own foods.
///
/// `ListCommand`, `ShowCommand`, `AddCommand`, `EditCommand` and `DeleteCommand` are the same for
/// each kind. What differs is said here; it is all that a new kind needs.
protocol LibraryItem: Named {
  /// What is typed to add one.
  associatedtype Addition: LibraryAddition where Addition.Item == Self
  /// What is typed to change one.
  associatedtype Revision: LibraryRevision where Revision.Item == Self

  static var help: LibraryHelp { get }

  /// All that are kept, in each form.
  static func list(_ library: Library, for profile: Profile) -> Answer

  /// - `isKept`: `false` where it would only be added.
  func details(in session: Session, isKept: Bool) throws -> any Report

  /// How a notice of an act calls it: recipe “Leek soup”.
  func title(for act: Act) -> String
}

extension LibraryItem {
  func title(for act: Act) -> String {
    act == .delete ? "\(Self.help.noun) “\(name)”" : "“\(name)”"
  }

  /// The one that is meant by typed words: its name, or its identifier.
  static func meant(by words: [String], in library: Library) throws(CommandError) -> Self {
    let text = words.joined(separator: " ")
    guard let found = library[keyPath: kept].named(text) else {
      throw CommandError(
        .noInput, "no \(help.noun) is called “\(text)”; \(help.listing) lists those there are")
    }
    return found
  }
}

/// What is typed to add something to the library, beside its name.
protocol LibraryAddition: ParsableArguments {
  associatedtype Item: LibraryItem
  func item(id: EntryID, name: String, in session: Session) throws -> Item
}

/// What is typed to change something in the library, beside another name.
protocol LibraryRevision: ParsableArguments {
  associatedtype Item: LibraryItem
  /// Each option that can be given, and whether it is.
  var options: KeyValuePairs<String, Bool> { get }
  func revised(_ item: Item, in session: Session) throws -> Item
}

/// What the commands for a kind of thing are called, and what their help says.
struct LibraryHelp: Sendable {
  /// “saved meal”.
  let noun: String
  /// How the one that is meant stands in the usage: `<meal>`.
  let argument: ArgumentHelp
  /// The command that lists them: `osteon meals`.
  let listing: String
  /// What is said where there is none: with a whole command that adds one.
  let none: String
  let list: CommandConfiguration
  let add: CommandConfiguration
  /// What a notice says when one was added.
  let adding: Act
  let show: CommandConfiguration
  let edit: CommandConfiguration
  let delete: CommandConfiguration

  /// - `list`: what `list` does.
  /// - `add`: what `add` does.
  /// - `addExamples`: whole commands, and what else there is to know.
  /// - `editExamples`: the same for `edit`.
  init(
    noun: String, argument: String, listing: String, none: String,
    list: String, listName: String = "list", add: String, addExamples: String,
    adding: Act = .add, show: String, editExamples: String
  ) {
    self.noun = noun
    self.argument = ArgumentHelp("Its name, or its identifier.", valueName: argument)
    self.listing = listing
    self.none = none
    self.list = CommandConfiguration(commandName: listName, abstract: list)
    self.add = CommandConfiguration(
      commandName: adding.rawValue, abstract: add, discussion: addExamples)
    self.adding = adding
    self.show = CommandConfiguration(commandName: "show", abstract: show)
    edit = CommandConfiguration(
      commandName: "edit", abstract: "Change a \(noun).", discussion: editExamples)
    delete = CommandConfiguration(
      commandName: "delete", abstract: "Delete a \(noun).",
      discussion: """
        What you logged of it, and what it is a part of, stays as it was. osteon undo brings it back.
        """)
  }
}
