import ArgumentParser

/// What all commands share that change something the person keeps.
struct LibraryOptions: ParsableArguments {
  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder
}
