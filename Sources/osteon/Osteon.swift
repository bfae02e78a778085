import BoneHealth
import ArgumentParser
import Glibc
import Journal
import Resources

/// The program: each act of the screen is a command too.
@main
struct Osteon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osteon",
    abstract: "Keep bones strong: what you eat and how you move, against what is recommended.",
    discussion: """
      Alone, it opens the screen. What you record stays on this machine, in one file.

      OSTEON_DATA_DIR  where the data are, as --data-dir
      OSTEON_NOW       the time it takes it to be: 2026-11-23T08:30

      Exit codes: 0 done, 1 nothing to do, 64 typed wrongly, 65 bad data,
      66 no such input, 73 cannot create, 74 cannot read or write, 75 busy.
      """,
    version: "0.1.0",
    subcommands: [
      ScreenCommand.self, EatCommand.self, TakeCommand.self, MoveCommand.self, TodayCommand.self,
      WeekCommand.self, DayCommand.self, UndoCommand.self, RedoCommand.self, FoodsCommand.self,
      RecipesCommand.self, MealsCommand.self, SupplementsCommand.self, GoalsCommand.self,
      ProfileCommand.self, WeightCommand.self, ExportCommand.self, ImportCommand.self,
    ],
    defaultSubcommand: ScreenCommand.self)

  // Read here too, so that it may stand before the command.
  @OptionGroup var dataFolder: DataFolder

  @Flag(help: "Show the licenses of the libraries and data it is made with.")
  var licenses = false

  func validate() throws {
    guard licenses else { return }
    let file = embedded_third_party()
    let text = UnsafeBufferPointer(start: file.bytes, count: file.count)
    throw CleanExit.message(String(decoding: text, as: UTF8.self))
  }

  static func main() {
    keepStandardDescriptors()
    // A file that may not grow is told by an error, as a full disk is, and never ends the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// An amount below zero is a word, not an option, where no option was to have it: `weight -3 kg`.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      // What stands behind a space is no option.
      let words = arguments.map { word in
        let begin = word.dropFirst().first
        return word.first == "-" && (begin?.isNumber == true || begin == ".") ? " " + word : word
      }
      guard words != arguments, let command = try? parseAsRoot(words) else { throw error }
      return command
    }
  }

  private static func end(with error: any Error) -> Never {
    if let error = CommandError(any: error) {
      var message = error.description
      if StandardOutput.hasChanged.load(ordering: .relaxed) {
        if message.hasSuffix(".") { message.removeLast() }
        message += "; the change was logged all the same"
      }
      StandardOutput.complain(message, details: error.details)
      Glibc.exit(error.code.rawValue)
    }
    let code = exitCode(for: error)
    // Help and the version come as errors too.
    if code.isSuccess {
      do throws(FileError) {
        try StandardOutput.write(fullMessage(for: error) + "\n")
      } catch {
        end(with: error)
      }
      Glibc.exit(EXIT_SUCCESS)
    }
    let isUsage = code == .validationFailure
    StandardOutput.complain(isUsage ? usageProblem(error) : "\(error)")
    Glibc.exit((isUsage ? CommandError.Code.usage : .inputOutput).rawValue)
  }

  /// What was typed wrongly, in one line.
  private static func usageProblem(_ error: any Error) -> String {
    if let unknown = unknownCommand() { return unknown }
    var message = message(for: error).split(separator: "\n").joined(separator: " ")
    // “Unknown option '--foo'. Did you mean '--json'?”: only what a slip of the hand would make.
    let words = message.split(separator: "'")
    if words.count > 3, words[2] == ". Did you mean ",
      String(words[1].drop { $0 == "-" }).nearest(among: [String(words[3].drop { $0 == "-" })])
        == nil
    {
      message = "\(words[0])'\(words[1])'"
    }
    if message.hasSuffix(".") { message.removeLast() }
    // The last line says where to read more: “See 'osteon eat --help' for more information.”
    let more = fullMessage(for: error).split(separator: "\n").last.map(String.init) ?? ""
    return message
      + more.drop { $0 == " " }.replacing("See ", with: "; see ", maxReplacements: 1)
      .replacing(" for more information.", with: "")
  }

  /// Says that a word is no command where only one can stand.
  private static func unknownCommand() -> String? {
    var group: any ParsableCommand.Type = Self.self
    var path = "osteon"
    for word in CommandLine.arguments.dropFirst() {
      let commands = group.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        return "there is no command “\(word)”; \(path) --help lists those there are"
      }
      group = next
      path += " " + word
    }
    return nil
  }

  /// A standard descriptor that is closed would become the next file opened, the journal perhaps.
  /// What takes its place cannot be written, so that writing to it fails as it should.
  private static func keepStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
