import ArgumentParser
import Journal

/// `osteon undo`: takes back the last change.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change.",
    discussion: "The screen's changes too. With nothing to undo it says so, and its exit code is 1."
  )

  @OptionGroup var options: ChangeOptions

  func run() throws {
    let journal = try options.dataFolder.journal()
    guard let label = try options.dryRun ? journal.nextUndo() : journal.undo() else {
      throw CommandError(.nothing, "there is nothing to undo")
    }
    let verb = options.dryRun ? "Would undo" : "Undone"
    try Answer("\(verb): \(label)", json: ["undone": .text(label)]).write(options.form)
  }
}

/// `osteon redo`: makes again what was undone.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make again what was undone last.",
    discussion: "With nothing to make again it says so, and its exit code is 1.")

  @OptionGroup var options: ChangeOptions

  func run() throws {
    let journal = try options.dataFolder.journal()
    guard let label = try options.dryRun ? journal.nextRedo() : journal.redo() else {
      throw CommandError(.nothing, "there is nothing to redo")
    }
    let verb = options.dryRun ? "Would do again" : "Done again"
    try Answer("\(verb): \(label)", json: ["redone": .text(label)]).write(options.form)
  }
}
