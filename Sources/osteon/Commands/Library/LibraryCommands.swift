import ArgumentParser
import BoneHealth
import Journal
import Kitchen

/// The one that is meant: by its name, or its identifier.
struct KeptArgument<Item: LibraryCommandItem>: ParsableArguments {
  @Argument(help: ArgumentHelp("Its name, or its identifier.", valueName: Item.help.argument))
  var words: [String]

  func item(of library: Library) throws(CommandError) -> Item {
    let text = words.asLine
    guard let found = library[keyPath: Item.kept].named(text) else {
      throw CommandError(
        .noInput,
        "no \(Item.help.noun) is called “\(text)”; \(Item.help.listing) lists those there are")
    }
    return found
  }
}

/// `osteon recipes list` and the like.
struct ListCommand<Item: LibraryCommandItem>: Answering {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Item.help.listName, abstract: Item.help.list)
  }

  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    let library = try session.journal.library()
    let book = RecipeBook(library)
    return Answer(
      listing: library[keyPath: Item.kept].map { $0.listed(in: book, for: session.profile) },
      none: Item.help.none, json: \.json, sentence: \.sentence,
      lines: { session.wording.table(Item.help.heading, $0.map(\.row)) })
  }
}

/// `osteon recipes show` and the like.
struct ShowCommand<Item: LibraryCommandItem>: Answering {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Item.help.show)
  }

  @OptionGroup var kept: KeptArgument<Item>
  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    try kept.item(of: session.journal.library()).details(in: session, isKept: true)
  }
}

/// `osteon recipes add`, `osteon meals save` and the like.
struct AddCommand<Item: LibraryCommandItem>: Answering {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Item.help.adding.rawValue, abstract: Item.help.add,
      discussion: Item.help.addExamples)
  }

  @Argument(help: "What it is to be called.")
  var name: String

  @OptionGroup var addition: Item.Addition
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let item = try addition.item(id: session.nextID(), name: name, in: session)
    let change = try session.journal.library().saving(item)
    let details = try item.details(in: session, isKept: !options.dryRun)
    try options.apply(change, in: session)
    let act = Item.help.adding
    return Answer(
      act.text(item.title(for: act), dryRun: options.dryRun), then: details,
      isKept: !options.dryRun)
  }
}

/// `osteon recipes edit` and the like.
struct EditCommand<Item: LibraryCommandItem>: Answering {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit", abstract: "Change a \(Item.help.noun).",
      discussion: Item.help.editExamples)
  }

  @OptionGroup var kept: KeptArgument<Item>

  @Option(help: "What it is to be called.")
  var name: String?

  @OptionGroup var revision: Item.Revision
  @OptionGroup var options: ChangeOptions

  func validate() throws {
    guard name == nil, !revision.options.contains(where: \.value) else { return }
    let names = ["--name"] + revision.options.map(\.key)
    throw ValidationError(
      "say what to change: \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")")
  }

  func answer(in session: Session) throws -> any Report {
    let library = try session.journal.library()
    let old = try kept.item(of: library)
    var item = try revision.revised(old, in: session)
    if let name { item.rename(name) }
    let change = try library.saving(item)
    let details = try item.details(in: session, isKept: true)
    try options.apply(change, in: session)
    return Answer(
      Act.change.text(old.title(for: .change), dryRun: options.dryRun), then: details)
  }
}

/// `osteon recipes delete` and the like.
struct DeleteCommand<Item: LibraryCommandItem>: Answering {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete", abstract: "Delete a \(Item.help.noun).",
      discussion: """
        What you logged of it, and what it is a part of, stays as it was. osteon undo brings it back.
        """)
  }

  @OptionGroup var kept: KeptArgument<Item>
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let library = try session.journal.library()
    let item = try kept.item(of: library)
    try options.apply(library.deleting(item), in: session)
    let users = library.users(of: item.catalogID)
    return Answer(
      Act.delete.text(item.title(for: .delete), dryRun: options.dryRun),
      json: [
        "id": .text(item.catalogID), "name": .text(item.name),
        "users": .list(users.map { .text($0) }),
      ],
      notes: users.isEmpty
        ? [] : ["still a part of \(users.joined(separator: ", ")), with what it held until now"])
  }
}
