import ArgumentParser
import BoneHealth
import Formats
import Journal

/// `osteon goals`: what is recommended, who recommends it, and goals of one's own.
struct GoalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "Show the goals with their sources, or set your own.",
    discussion: "A goal holds from a day on: past days keep the goals of their time.",
    subcommands: [List.self, Set.self, Unset.self, History.self], defaultSubcommand: List.self)

  struct List: Answering {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show each goal with its source and its ceiling.")

    @OptionGroup var day: DayOption
    @OptionGroup var options: AnswerOptions

    func answer(in session: Session) throws -> any Report {
      let date = try day.day(today: session.now.date)
      return GoalsReport(goals: session.goalHistory.goals(on: date), profile: session.profile)
    }
  }

  struct Set: Answering {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set a goal of your own.",
      discussion: """
        osteon goals set vitamin_d 800-1000 IU
        osteon goals set balance 3 days
        osteon goals set calcium 1000 mg --from 2026-01-01
        """)

    @Argument(help: "A nutrient (calcium) or a kind of exercise (balance).")
    var subject: String

    @Argument(help: "The amount a day, or a range; the days or minutes a week.")
    var amount: [String]

    @OptionGroup var from: HoldsFromOptions
    @OptionGroup var options: ChangeOptions

    func answer(in session: Session) throws -> any Report {
      let subject = try GoalText.subject(subject)
      let goal = try GoalText.goal(
        amount.asLine, for: subject, session.profile)
      return try options.set(
        goal, of: subject, from.holdsFrom(today: session.now.date),
        label: "set a goal for \(subject.name)", in: session)
    }
  }

  struct Unset: Answering {
    static let configuration = CommandConfiguration(
      commandName: "unset", abstract: "Go back to the recommended goal.")

    @Argument(help: "A nutrient (calcium) or a kind of exercise (balance).")
    var subject: String

    @OptionGroup var from: HoldsFromOptions
    @OptionGroup var options: ChangeOptions

    func answer(in session: Session) throws -> any Report {
      let subject = try GoalText.subject(subject)
      let holdsFrom = try from.holdsFrom(today: session.now.date)
      let history = session.goalHistory
      let isSet =
        switch holdsFrom {
        case .day(let day): history.ownGoal(subject, on: day) != nil
        case .always:
          history.ownGoals.contains { $0.subject == subject }
            || history.datedGoals.contains { $0.subject == subject }
        }
      guard isSet else {
        throw CommandError(.nothing, "you have set no goal of your own for \(subject.name)")
      }
      return try options.set(
        nil, of: subject, holdsFrom,
        label: "go back to the recommended goal for \(subject.name)", in: session)
    }
  }

  struct History: Answering {
    static let configuration = CommandConfiguration(
      commandName: "history",
      abstract: "List your goals, recommendations and weights with the days they hold from.")

    @OptionGroup var options: AnswerOptions

    func answer(in session: Session) -> any Report {
      GoalHistoryReport(history: session.goalHistory)
    }
  }
}

extension ChangeOptions {
  /// Sets a goal, or goes back to the recommended one, and says what holds then, and from when.
  fileprivate func set(
    _ goal: OwnGoal?, of subject: GoalSubject, _ from: HoldsFrom, label: String,
    in session: Session
  ) throws -> any Report {
    var history = session.goalHistory
    let edits = history.setting(goal, of: subject, from)
    try apply(Change(label: label, edits: edits), in: session)
    history.apply(edits)
    let first: CivilDate? = if case .day(let day) = from { day } else { nil }
    let report = GoalsReport(
      goals: history.goals(on: first ?? session.now.date), profile: session.profile)
    let taken = session.goalHistory.takenAway(by: edits)
    var notes = ["It \(from.sentence)", GoalHistory.notice(ofTakenAway: taken)].compactMap(\.self)
    if let first,
      let next = history.datedGoals.first(where: { $0.subject == subject && $0.from > first })
    {
      notes.append("Another goal holds from \(next.from.display).")
    }
    if subject == .modality(.highImpact) || subject == .modality(.resistance) {
      notes.append(WeeklyGoal.caution)
    }
    let sentences = (dryRun ? ["This would hold:"] : []) + [report.line(of: subject)] + notes
    let json = report.json(of: subject).followed(by: ["from": JSONValue(first?.description)])
      .telling(takenAway: taken)
    return Answer(json: json, sentences: sentences, lines: sentences)
  }
}
