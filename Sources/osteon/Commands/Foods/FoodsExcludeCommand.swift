import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon foods exclude`: foods that are not to be proposed.
struct FoodsExcludeCommand: ParsableCommand {
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

  func run() throws {
    let exclusions =
      try words.map { text throws(ExclusionProblem) in try FoodExclusion(word: text) }
      + groups.map { name throws(ExclusionProblem) in try FoodExclusion(group: name) }
    let session = try Session(options.dataFolder)
    let library = try session.journal.library()
    if exclusions.isEmpty { return try write(library.exclusions) }
    let new = exclusions.filter { !library.excludes($0) }
    if !remove, new.isEmpty {
      throw CommandError(.nothing, "that is left out already; osteon foods exclude lists it")
    }
    let change = try remove ? library.including(exclusions) : library.excluding(new)
    try options.apply(change, in: session)
    let said = remove ? exclusions : new
    let names = said.map { "“\($0.name)”" }.joined(separator: ", ")
    let verb =
      switch (remove, options.dryRun) {
      case (false, false): "Left out from now on"
      case (false, true): "Would leave out"
      case (true, false): "Proposed again"
      case (true, true): "Would propose again"
      }
    try Answer("\(verb): \(names)", json: .list(said.map(json)))
      .write(options.form)
  }

  private func write(_ exclusions: [FoodExclusion]) throws {
    try Answer(
      listing: exclusions, none: "Nothing is left out; osteon foods exclude shrimp", json: json,
      sentence: { text($0) + "." }, lines: { $0.map(text) }
    ).write(options.form)
  }

  private func text(_ exclusion: FoodExclusion) -> String {
    exclusion.group.map { "All of the group \($0)" } ?? "With “\(exclusion.name)” in the name"
  }

  private func json(of exclusion: FoodExclusion) -> JSONValue {
    ["group": JSONValue(exclusion.group), "word": JSONValue(exclusion.word)]
  }
}
