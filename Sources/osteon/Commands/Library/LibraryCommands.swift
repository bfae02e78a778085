import ArgumentParser
import BoneHealth
import Journal
import Kitchen

/// `osteon recipes list` and the like.
struct ListCommand<Item: LibraryItem>: Answering {
  static var configuration: CommandConfiguration { Item.help.list }

  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    Item.list(try session.journal.library(), for: session.profile)
  }
}

/// `osteon recipes show` and the like.
struct ShowCommand<Item: LibraryItem>: Answering {
  static var configuration: CommandConfiguration { Item.help.show }

  @Argument(help: Item.help.argument)
  var words: [String]

  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    try Item.meant(by: words, in: session.journal.library()).details(in: session, isKept: true)
  }
}

/// `osteon recipes add`, `osteon meals save` and the like.
struct AddCommand<Item: LibraryItem>: Answering {
  static var configuration: CommandConfiguration { Item.help.add }

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
struct EditCommand<Item: LibraryItem>: Answering {
  static var configuration: CommandConfiguration { Item.help.edit }

  @Argument(help: Item.help.argument)
  var words: [String]

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
    let old = try Item.meant(by: words, in: library)
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
struct DeleteCommand<Item: LibraryItem>: Answering {
  static var configuration: CommandConfiguration { Item.help.delete }

  @Argument(help: Item.help.argument)
  var words: [String]

  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let library = try session.journal.library()
    let item = try Item.meant(by: words, in: library)
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
