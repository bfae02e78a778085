import ArgumentParser
import Journal

/// `osteon undo`: takes back the last change.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change.",
    discussion: "The screen's changes too. With nothing to undo it says so, and its exit code is 1."
  )

  @Flag(help: "Show what would be undone, and change nothing.")
  var dryRun = false
  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let journal = try dataFolder.journal()
    guard let label = try dryRun ? journal.nextUndo() : journal.undo() else {
      throw CommandError(.nothing, "there is nothing to undo")
    }
    try write(label, key: "undone", as: dryRun ? "Would undo" : "Undone", form)
  }
}

/// `osteon redo`: makes again what was undone.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make again what was undone last.",
    discussion: "With nothing to make again it says so, and its exit code is 1.")

  @Flag(help: "Show what would be done again, and change nothing.")
  var dryRun = false
  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let journal = try dataFolder.journal()
    guard let label = try dryRun ? journal.nextRedo() : journal.redo() else {
      throw CommandError(.nothing, "there is nothing to redo")
    }
    try write(label, key: "redone", as: dryRun ? "Would do again" : "Done again", form)
  }
}

/// Says which change was taken back or made again.
private func write(_ label: String, key: String, as verb: String, _ form: OutputForm?) throws {
  switch form {
  case .json: try StandardOutput.write([key: .text(label)])
  case .plain: try StandardOutput.write(lines: ["\(verb): \(label)."])
  case nil: try StandardOutput.write(lines: ["\(verb): \(label)"])
  }
}
