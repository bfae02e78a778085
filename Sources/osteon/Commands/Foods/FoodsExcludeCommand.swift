import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon foods exclude`: foods that are not to be proposed.
struct FoodsExcludeCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "exclude", abstract: "Leave foods out of what foods rich proposes.",
    discussion: """
      osteon foods exclude shrimp "sour cream"
      osteon foods exclude --group dairy --group eggs

      For an allergy, a way of eating, or a dislike. Alone, it lists what is left out. Searches \
      still find these foods.
      """)

  @Argument(help: "Words of names, each left out in singular and plural.")
  var words: [String] = []

  @Option(
    name: .customLong("group"),
    help: ArgumentHelp("A group of foods: dairy, fish …", valueName: "group"))
  var groups: [String] = []

  @Flag(help: "Propose these foods again.")
  var remove = false

  @OptionGroup var options: ChangeOptions

  func validate() throws {
    if words.isEmpty, groups.isEmpty, remove {
      throw ValidationError("say which word or --group to propose again")
    }
  }

  func answer(in session: Session) throws -> any Report {
    let exclusions =
      try words.map(FoodExclusion.init(word:)) + groups.map(FoodExclusion.init(group:))
    let library = try session.journal.library()
    if exclusions.isEmpty {
      return Answer(
        listing: library.exclusions, none: "Nothing is left out; osteon foods exclude shrimp",
        json: \.json, sentence: { $0.text + "." }, lines: { $0.map(\.text) })
    }
    let new = exclusions.filter { !library.excludes($0) }
    if !remove, new.isEmpty {
      throw CommandError(.nothing, "that is left out already; osteon foods exclude lists it")
    }
    let said = remove ? exclusions : new
    try options.apply(remove ? library.including(said) : library.excluding(said), in: session)
    let names = said.map { "“\($0.name)”" }.joined(separator: ", ")
    let verb =
      switch (remove, options.dryRun) {
      case (false, false): "Left out from now on"
      case (false, true): "Would leave out"
      case (true, false): "Proposed again"
      case (true, true): "Would propose again"
      }
    return Answer("\(verb): \(names)", json: .list(said.map(\.json)))
  }
}

extension FoodExclusion {
  fileprivate var text: String {
    group.map { "All of the group \($0)" } ?? "With “\(name)” in the name"
  }

  fileprivate var json: JSONValue { JSONValue(self, "group", "word") }
}
