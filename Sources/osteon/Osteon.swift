import ArgumentParser

/// The program: each act of the screen is a command too.
@main
struct Osteon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osteon",
    abstract: "Keep bones strong: what you eat and how you move, against what is recommended.",
    subcommands: [ScreenCommand.self],
    defaultSubcommand: ScreenCommand.self)
}
