import BoneHealth
import Interchange
import Journal
import TestSupport
import Testing

@Suite("A log that a spreadsheet saved again")
struct SpreadsheetTests {
  private static let id = "019ab0d2-7c00-7000-8000-000000000001"

  /// What an import makes of one food, of which one thing is said in the way of a sheet.
  private static func food(
    date: String = "2026-11-23", time: String = "08:10", grams: String = "",
    partedBy separator: String
  ) throws -> (entry: FoodEntry?, problem: String?) {
    let header = ["kind", "id", "date", "time", "meal", "origin", "food", "grams"]
    let row = ["food", id, date, time, "lunch", "food", "Milk", grams]
    let quoted = row.map { $0.contains(separator) ? "\"\($0)\"" : $0 }
    let log = try imported(
      header.joined(separator: separator) + "\r\n" + quoted.joined(separator: separator) + "\r\n")
    #expect(log.records.count + log.problems.count == 1)
    return (log.records.first?.value as? FoodEntry, log.problems.first?.message)
  }

  @Test(
    "has numbers with the signs of its country",
    arguments: [
      ("62.5", ",", 62.5), ("62,5", ";", 62.5), ("62,5", ",", 62.5), ("62.5", ";", 62.5),
      ("62,5", "\t", 62.5), ("170", ";", 170), (" 170\u{A0}", ";", 170), ("+170,0", ";", 170),
      ("18,702", ";", 18.702), ("18.702", ",", 18.702), ("0,125", ",", 0.125),
      ("0.125", ";", 0.125), ("1234,567", ",", 1234.567), ("1.234,5", ";", 1234.5),
      ("1.234,5", ",", 1234.5), ("1,234.5", ",", 1234.5), ("1,234.5", ";", 1234.5),
      ("12.345,678", "\t", 12345.678), ("1 234,5", ";", 1234.5), ("1\u{A0}234", ";", 1234),
      ("1\u{202F}234,567", ";", 1234.567), ("1'234.5", ";", 1234.5), ("1’234", ",", 1234),
      ("1,5E-3", ";", 0.0015), ("1.5E+03", ",", 1500), ("1,234E+03", ";", 1234),
      (".5", ",", 0.5), (",5", ";", 0.5), ("1.7e-7", ",", 1.7e-7),
    ])
  func numbers(text: String, separator: String, grams: Double) throws {
    let (entry, problem) = try Self.food(grams: text, partedBy: separator)
    #expect(problem == nil)
    #expect(entry?.grams == grams)
  }

  @Test(
    "has numbers that may be two: these are named, never guessed",
    arguments: [
      ("1,234", ",", "1.234 or 1234"), ("1.234", ";", "1.234 or 1234"),
      ("12,345", "\t", "12.345 or 12345"), ("12.345", "\t", "12.345 or 12345"),
    ])
  func twoNumbers(text: String, separator: String, numbers: String) throws {
    #expect(
      try Self.food(grams: text, partedBy: separator).problem
        == "“grams” cannot be told: “\(text)” may be \(numbers); write it with a point before "
        + "decimals and no sign between thousands")
  }

  @Test(
    "has cells that are no numbers",
    arguments: [
      "some", "nan", "inf", "0x1F", "1.2.3", "1,2,3", "12.34.567", "1.2345,6", "1,234,56", "62 %",
      "62 g", "12 34", "1e", "e5", "--5", "#N/A", "?", "-", "1e999", "٦٢", "1.234,567,8", "1_000",
    ])
  func noNumbers(text: String) throws {
    for separator in [",", ";", "\t"] {
      let problem = try #require(try Self.food(grams: text, partedBy: separator).problem)
      #expect(
        problem == "“grams” cannot be: “\(text)” is not a number written as 12.5; "
          + "leave unknown empty")
    }
  }

  @Test("has numbers out of bounds", arguments: ["-5", "−5", "-1.234,5", "100001"])
  func bounds(text: String) throws {
    #expect(
      try Self.food(grams: text, partedBy: ",").problem == "“grams” must be from 0 to 100000")
  }

  @Test(
    "has dates in its own way, where they can be one day alone",
    arguments: [
      "2026-11-23", "2026/11/23", "2026.11.23", "2026. 11. 23.", "23.11.2026", "11/23/2026",
      "23/11/2026", "23-11-2026", "23-Nov-2026", "23-NOV-26", "23 November 2026",
      "Nov 23, 2026", "Monday, November 23, 2026", "11/23/26", "23/11/2026 00:00",
      "2026-11-23 00:00:00", "11/23/2026 12:00:00 AM", " 2026-11-23 ",
    ])
  func dates(text: String) throws {
    let (entry, problem) = try Self.food(date: text, partedBy: ";")
    #expect(problem == nil)
    #expect(try entry?.date == day("2026-11-23"))
  }

  @Test(
    "has dates that are the same in every way",
    arguments: [
      ("1/1/2026", "2026-01-01"), ("05.06.2026", "2026-06-05"), ("5-6-2026", nil),
      ("11/11/11", "2011-11-11"),
    ])
  func sameDates(text: String, date: String?) throws {
    #expect(try Self.food(date: text, partedBy: ";").entry?.date == date.map(day))
  }

  @Test(
    "has dates that may be several: these are named, never guessed",
    arguments: [
      (
        "11/12/2026",
        "“date” cannot be told: “11/12/2026” may be Thu 12 Nov 2026 or Fri 11 Dec 2026; "
          + "write 2026-11-12 or 2026-12-11"
      ),
      (
        "23.11.26",
        "“date” cannot be told: “23.11.26” may be Sun 26 Nov 2023 or Mon 23 Nov 2026; "
          + "write 2023-11-26 or 2026-11-23"
      ),
      ("11/12/13", "“date” cannot be told: “11/12/13” may be Tue 13 Dec 2011 or Tue 12 Nov 2013"),
      ("30.02.2026", "“date” cannot be “30.02.2026”: a day is written as 2026-11-23"),
      ("2026-11-23 08:30", "“date” cannot be “2026-11-23 08:30”: a day is written as"),
      ("23/+11/2026", "“date” cannot be “23/+11/2026”: a day is written as 2026-11-23"),
      ("46349", "“date” cannot be “46349”: a day is written as 2026-11-23"),
      ("23 Brumaire 2026", "“date” cannot be “23 Brumaire 2026”: a day is written as 2026-11-23"),
      ("", "“date” is missing"),
    ])
  func otherDates(text: String, message: String) throws {
    let problem = try #require(try Self.food(date: text, partedBy: ",").problem)
    #expect(problem.hasPrefix(message), "\(problem)")
  }

  @Test(
    "has times in its own way",
    arguments: [
      ("8:10", "08:10"), ("08:10:00", "08:10"), ("8:10 AM", "08:10"), ("8:10:00 PM", "20:10"),
      ("12:05 am", "00:05"), ("12:05 p.m.", "12:05"), ("12:05\u{202F}PM", "12:05"),
      ("08.10", "08:10"), ("8.10 PM", "20:10"), ("1.25", nil), ("8.10", nil), ("1.25.00", nil),
      ("8:10:15", nil), ("8:5", nil), ("13:00 PM", nil), ("0:10 AM", nil),
      ("24:00", nil), ("0.34", nil), ("0.354166667", nil), ("noon", nil), ("8:10 XM", nil),
    ])
  func times(text: String, time: String?) throws {
    let (entry, problem) = try Self.food(time: text, partedBy: ",")
    #expect(try entry?.time == time.map(clock))
    if time == nil {
      #expect(problem == "“time” cannot be “\(text)”: a time is written as 08:30")
    }
  }

  @Test(
    "has the loads of sets with a point or a comma",
    arguments: [("3x8@42.5", 42.5), ("3×8@42,5", 42.5), ("3x8@1e-05", 0.00001), ("3x8", nil)])
  func loads(text: String, load: Double?) throws {
    for separator in [";", "\t"] {
      let header = ["kind", "id", "date", "time", "activity", "modality", "sets"]
      let row = ["exercise", Self.id, "2026-11-23", "08:10", "Squat", "resistance", text]
      let log = try imported(
        header.joined(separator: separator) + "\n" + row.joined(separator: separator) + "\n")
      #expect(log.problems == [])
      let session = try #require(log.records.first?.value as? ExerciseEntry)
      #expect(
        session.sets
          == Array(repeating: ExerciseSet(repetitions: 8, loadKilograms: load), count: 3))
    }
  }

  @Test(
    "has yes and no in its own way",
    arguments: [
      ("yes", true), ("NO", false), ("TRUE", true), ("False", false), ("1", true), ("0", false),
      ("", false), ("maybe", nil),
    ])
  func flags(text: String, isUsual: Bool?) throws {
    let log = try imported("kind;id;name;usual\nown_supplement;\(Self.id);Iron;\(text)\n")
    #expect((log.records.first?.value as? OwnSupplement)?.isUsual == isUsual)
    if isUsual == nil {
      #expect(log.problems.map(\.message) == ["“usual” must be one of: yes, no"])
    }
  }

  @Test(
    "has rows and columns that say nothing, capitals in its header, and a mark at its beginning")
  func blanks() throws {
    let log = try imported(
      "\u{FEFF}KIND;Date ;\u{A0}State;;;\r\n;;;;;\r\nday;2026-11-23;skip;; ;\u{A0}\r\n \t;;;\r\n\r\n"
    )
    #expect(log.problems == [])
    #expect(log.records == [Record(DayMark(date: try day("2026-11-23"), state: .skipped))])
  }

  @Test(
    "reads back whole with `;`, commas before decimals, and dates of its country",
    arguments: (1...5).map(UInt64.init))
  func german(seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    let records = try (0..<40).map { _ in
      let record = try maker.record(FoodEntry.kind)
      var entry = try #require(record.value as? FoodEntry)
      entry.foodName = "Milk"
      entry.amount = ""
      entry.foodID = nil
      return Record(entry)
    }
    let text = try exportedText(journal(of: records), .csv)
    let sheet = text.replacing(",", with: ";").replacing(".", with: ",")
      .replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.3).\($0.2).\($0.1)" }
      .replacing(/;(\d\d:\d\d);/) { ";\($0.1):00;" }
    let log = try imported(sheet)
    #expect(log.problems == [])
    #expect(Set(log.records) == Set(records))
  }
}
