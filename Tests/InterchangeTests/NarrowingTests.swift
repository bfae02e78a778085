import BoneHealth
import Interchange
import Journal
import TestSupport
import Testing

@Suite("An export of some kinds")
struct NarrowingTests {
  private static let readable = RoundTripTests.readable
  private static let entries: Set = [FoodEntry.kind, ExerciseEntry.kind]

  @Test("holds one kind alone, says so, and reads back as it is", arguments: readable, Record.kinds)
  func each(format: ExportFormat, kind: Record.Kind) throws {
    var maker = RecordMaker(seed: 21)
    let records = try maker.records(60)
    let file = try exported(journal(of: records), format, kinds: [kind])
    let log = try Import.read(bytes: file)
    #expect(log.problems == [])
    #expect(log.narrowedTo == kind.name.replacing("_", with: " "))
    let expected = records.filter { $0.kind == kind }.map(\.json)
    #expect(Set(log.records.map(\.json)) == Set(expected))
  }

  @Test("in lines, to the letter")
  func lines() throws {
    let text = try exportedText(journal(of: smallLog()), .jsonl, kinds: Self.entries)
    #expect(
      text.hasPrefix("{\"kind\":\"only\",\"kinds\":[\"food\",\"exercise\"]}\n{\"kind\":\"food\","))
    #expect(text.split(separator: "\n").count == 5)
    let document = try exportedText(journal(of: smallLog()), .json, kinds: [DayMark.kind])
    #expect(
      document == """
        {"format":"osteon","version":1,"only":["day"],"records":[
        {"kind":"day","date":"2026-11-24","state":"none"}
        ]}

        """)
  }

  @Test("as a table has the columns of these kinds alone")
  func table() throws {
    let text = try exportedText(journal(of: smallLog()), .csv, kinds: [ExerciseEntry.kind])
    let lines = text.split(separator: "\r\n", maxSplits: 2).map(String.init)
    #expect(
      lines[0] == "kind,id,date,time,activity,activity_id,modality,minutes,effort,impacts,sets,"
        + "peak_force_bw,note,only exercise")
    #expect(lines[1].hasPrefix("exercise,"))
    let days = try exportedText(journal(of: smallLog()), .csv, kinds: [DayMark.kind])
    #expect(days == "kind,date,state,only day\r\nday,2026-11-24,none,\r\n")
    #expect(try exportedText(journal(), .csv, kinds: [DayMark.kind]) == "kind,only day\r\n")
  }

  @Test("that has a record of another kind is refused on its line", arguments: readable)
  func foreign(format: ExportFormat) throws {
    let text = try exportedText(journal(of: smallLog()), format, kinds: [DayMark.kind])
    // What was a day’s is now a profile’s, wherever the file says that it holds days alone.
    let line =
      switch format {
      case .csv: "day,2026-11-24,none,\r\n"
      default: #"{"kind":"day","date":"2026-11-24","state":"none"}"#
      }
    let other = format == .csv ? "profile,,,\r\n" : #"{"kind":"profile"}"#
    let log = try imported(text.replacing(line, with: other), format)
    #expect(log.records == [])
    #expect(
      log.problems == [
        LineProblem(
          line: 2,
          message: "is of kind profile, but the file says that it holds only day")
      ])
  }

  @Test("may say so behind its records, and twice, but not in two ways")
  func placed() throws {
    let day = #"{"kind":"day","date":"2026-11-24","state":"none"}"#
    let only = #"{"kind": "only", "kinds": ["day"]}"#
    #expect(try imported([day, only, only].joined(separator: "\n"), .jsonl).problems == [])
    let document =
      #"{"records":[\#n{"kind":"profile"}],"only":["day"],"version":1,"format":"osteon"}"#
    #expect(try imported(document).problems.map(\.line) == [2])
    let other = #"{"kind":"only","kinds":["food"]}"#
    let both = try imported([only, day, other].joined(separator: "\n"))
    #expect(
      both.problems == [
        LineProblem(
          line: 3,
          message: "says that the file holds only food, but it says already that it holds only day")
      ])
  }

  @Test(
    "to what this Osteon does not know is named",
    arguments: [
      (
        #"{"kind":"only","kinds":["bone_scan"]}"#, ExportFormat.jsonl,
        "“only” cannot be “bone_scan”: a newer Osteon"
      ),
      (
        #"{"kind":"only","kinds":[]}"#, .jsonl,
        #"“only” must name kinds of records, as ["food","exercise"]"#
      ),
      (#"{"kind":"only","kinds":"food"}"#, .jsonl, "“only” must name kinds of records"),
      (#"{"kind":"only","kinds":["food"],"x":1}"#, .jsonl, "“only” must name kinds of records"),
      (#"{"kind":"only","kinds":["food"]"#, .jsonl, "the line is not JSON"),
      (
        #"{"format":"osteon","version":1,"only":["x"],"records":[]}"#, .json,
        "“only” cannot be “x”: a newer Osteon"
      ),
      ("kind,only food x", .csv, "“only” cannot be “x”: a newer Osteon"),
      ("kind,only", .csv, "“only” must name kinds of records"),
    ])
  func unknown(text: String, format: ExportFormat, message: String) throws {
    let log = try imported(text, format)
    #expect(log.problems.count == 1)
    #expect(log.problems.first?.message.hasPrefix(message) == true, "\(log.problems)")
  }

  @Test("as a report says so, and has no sections without data")
  func report() throws {
    let log = try journal(of: smallLog())
    let food = try exportedText(log, .markdown, kinds: [FoodEntry.kind])
    #expect(
      food.contains("bone health\n\nOnly food.\n\nMon 23 Nov 2026 to Tue 24 Nov 2026, recorded"))
    #expect(food.contains("## Intake") && food.contains("### Food and supplements"))
    #expect(!food.contains("## Exercise") && !food.contains("Squat"))
    #expect(!food.contains("This week"))
    #expect(food.contains("The averages stand on 2 days of 2:"), "days count as they always do")

    let exercise = try exportedText(log, .markdown, kinds: [ExerciseEntry.kind])
    #expect(exercise.contains("\n\nOnly exercise.\n\nMon 23 Nov 2026 to Tue 24 Nov 2026, recorded"))
    #expect(exercise.contains("## Exercise") && exercise.contains("### Exercise"))
    #expect(exercise.contains("This week"))
    #expect(!exercise.contains("## Intake") && !exercise.contains("Calcium"))

    let both = try exportedText(log, .markdown, kinds: Self.entries)
    #expect(both.contains("\n\nOnly food and exercise.\n\n"))
    let days = try exportedText(log, .markdown, kinds: [DayMark.kind])
    #expect(days.contains("| Tue 24 Nov | nothing taken |\n"))
    #expect(!days.contains("Calcium") && !days.contains("Exercise"))
    let sessions = try exportedText(journal(), .markdown, kinds: [ExerciseEntry.kind])
    #expect(sessions.hasSuffix("\n\nOnly exercise.\n\nNothing of that is recorded.\n"))
  }

  @Test("as a report names the kinds that were asked for and that it does not show")
  func hidden() throws {
    let log = try journal(of: smallLog())
    let text = try exportedText(log, .markdown, kinds: [FoodEntry.kind, Recipe.kind, Profile.kind])
    let only = "Only food. A report does not show profile and recipe; csv, json and jsonl do."
    #expect(text.contains("\n\n\(only)\n\n"))
  }
}
