import ArgumentParser
import BoneHealth
import Journal

/// `osteon goals`: what is recommended, who recommends it, and goals of one's own.
struct GoalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "Show the goals with their sources, or set your own.",
    subcommands: [List.self, Set.self, Unset.self], defaultSubcommand: List.self)

  /// `osteon goals list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show each goal with its source and its ceiling.")

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      try GoalsReport(
        goals: session.journal.goals(on: session.now.date), profile: session.profile
      ).write(form)
    }
  }

  /// `osteon goals set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set a goal of your own.",
      discussion: """
        osteon goals set vitamin_d 800-1000 IU
        osteon goals set balance 3 days
        """)

    @Argument(help: "A nutrient (calcium) or a kind of exercise (balance).")
    var subject: String

    @Argument(help: "The amount a day, or a range; the days or minutes a week.")
    var amount: [String]

    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let subject = try GoalText.subject(subject)
      var weekly: WeeklyGoal?
      if case .modality(let modality) = subject {
        weekly = .standard(for: modality, fractures: session.profile.fractures)
      }
      let goal = try GoalText.goal(
        amount.joined(separator: " "), for: subject, vitaminDUnit: session.profile.vitaminDUnit,
        weekly: weekly)
      try session.journal.apply(
        Change(label: "set a goal for \(subject.name)", edits: [.put(goal)]))
      let goals = try session.journal.goals(on: session.now.date)
      var lines = [GoalsReport(goals: goals, profile: session.profile).line(of: subject)]
      if subject == .modality(.highImpact) || subject == .modality(.resistance) {
        lines.append(WeeklyGoal.caution)
      }
      try StandardOutput.write(lines: lines)
    }
  }

  /// `osteon goals unset`.
  struct Unset: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unset", abstract: "Go back to the recommended goal.")

    @Argument(help: "A nutrient (calcium) or a kind of exercise (balance).")
    var subject: String

    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let subject = try GoalText.subject(subject)
      guard try session.journal.ownGoals().contains(where: { $0.subject == subject }) else {
        throw CommandError(.nothing, "you have set no goal of your own for \(subject.name)")
      }
      try session.journal.apply(
        Change(
          label: "go back to the recommended goal for \(subject.name)",
          edits: [.remove(OwnGoal(subject, lower: 0).key)]))
      let goals = try session.journal.goals(on: session.now.date)
      try StandardOutput.write(
        lines: [GoalsReport(goals: goals, profile: session.profile).line(of: subject)])
    }
  }
}
