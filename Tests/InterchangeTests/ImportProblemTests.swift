import BoneHealth
import Interchange
import Journal
import TestSupport
import Testing

@Suite("Each bad line is named")
struct ImportProblemTests {
  private static let id = "019ab0d2-7c00-7000-8000-000000000001"
  private static let columns =
    "kind,id,date,time,meal,origin,food,grams,calcium_mg,activity,modality,effort,sets,state"

  @Test(
    "In a table",
    arguments: [
      (
        "snack,\(id)",
        "“kind” cannot be “snack”: a newer Osteon may have written it; this one knows profile, goal"
      ),
      ("food,7,2026-11-23,08:00,lunch,food,Milk", "“id” cannot be “7”: an identifier is a UUID"),
      ("food,,2026-11-23,08:00,lunch,food,Milk", "“id” is missing"),
      ("food,\(id),2026-02-30,08:00,lunch,food,Milk", "a day is written as 2026-11-23"),
      (
        "food,\(id),2026-11-23,8 am,lunch,food,Milk",
        "“time” cannot be “8 am”: a time is written as 08:30"
      ),
      ("food,\(id),2026-11-23,08:00,tea,food,Milk", "“meal” must be one of: breakfast, lunch"),
      ("food,\(id),2026-11-23,08:00,lunch,food,", "“food” is missing"),
      (
        "food,\(id),2026-11-23,08:00,lunch,food,Milk,some",
        "“grams” cannot be: “some” is not a number"
      ),
      ("food,\(id),2026-11-23,08:00,lunch,food,Milk,nan", "“nan” is not a number written as 12.5"),
      (
        "food,\(id),2026-11-23,08:00,lunch,food,Milk,1,-1", "“calcium_mg” must be from 0 to 1000000"
      ),
      ("food,\(id),2026-11-23,08:00,lunch,food,Milk,1,1,Walk", "“activity” must be empty"),
      (
        "food,\(id),2026-11-23,08:00,lunch,food,Milk,1,1,,,,,,more",
        "has 15 cells, but there are 14"
      ),
      ("exercise,\(id),2026-11-23,08:00,,,,,,Walk,fast", "“modality” must be one of: high_impact"),
      ("exercise,\(id),2026-11-23,08:00,,,,,,Walk,balance,11", "“effort” must be from 1 to 10"),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,3 by 8",
        "is not sets as 3x8@40 1x6"
      ),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,101x8", "is not sets as 3x8@40 1x6"
      ),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,3x8@0x10",
        "is not sets as 3x8@40 1x6"
      ),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,+3x8", "is not sets as 3x8@40 1x6"
      ),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,3x+8", "is not sets as 3x8@40 1x6"
      ),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,3x8@nan",
        "is not sets as 3x8@40 1x6"
      ),
      (
        "exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,3x8@", "is not sets as 3x8@40 1x6"
      ),
      ("exercise,\(id),2026-11-23,08:00,,,,,,Squat,resistance,5,100x8 1x8", "at most 100"),
      ("day,,2026-11-23,,,,,,,,,,,open", "“state” must be one of: complete, none, skip"),
      ("food,\"a\"b", "a text goes on after its closing quote"),
    ])
  func table(row: String, message: String) throws {
    let log = try imported("\(Self.columns)\n\nday,,2026-11-22,,,,,,,,,,,skip\n\(row)\n")
    #expect(log.records.count == 1)
    let problem = try #require(log.problems.first)
    #expect(log.problems.count == 1)
    #expect(problem.line == 4)
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  @Test("A quote that is never closed is named by its line, and the next line is read")
  func unclosed() throws {
    let log = try imported(
      "kind,date,state\nday,2026-11-22,skip\nday,\"2026-11-23,skip\nday,2026-11-24,skip\n")
    #expect(log.records.count == 2)
    #expect(
      log.problems == [
        LineProblem(line: 3, message: "the quote opened on line 3 is not closed")
      ])
  }

  @Test(
    "What stands in a column that says nothing of a record is named",
    arguments: [
      (
        "kind,date,state,\nday,2026-11-22,skip,fine",
        "the record has “fine” in column 4, which has no name; name the column, or empty the cell"
      ),
      (
        "kind,date,state,Only  Day\nday,2026-11-22,skip,fine",
        "“only  day” must be empty: the column only says what the file holds"
      ),
    ])
  func namelessColumns(file: String, message: String) throws {
    let log = try imported(file + "\nday,2026-11-23,skip, \nday,2026-11-24,skip\n")
    #expect(log.records.count == 2)
    #expect(log.problems == [LineProblem(line: 2, message: message)])
  }

  @Test("Columns that are unknown or there twice are named")
  func columns() throws {
    let log = try imported("kind,date,state,mood,date\nday,2026-11-22,skip,fine,\n")
    #expect(log.problems.map(\.line) == [1, 1])
    #expect(
      log.problems[0].message.hasPrefix("the column “mood” is unknown; the nearest is “food”"))
    #expect(log.problems[1].message == "the column “date” is there twice")
  }

  @Test(
    "In lines of JSON",
    arguments: [
      ("not JSON", "is not JSON"),
      (
        #"{"kind":"meal"}"#,
        "“kind” cannot be “meal”: a newer Osteon may have written it; this one knows profile, goal"
      ),
      (#"{"kind":"day","date":"2026-11-23"}"#, "“state” is missing"),
      (
        #"{"kind":"day","date":"2026-11-23","stat":"skip"}"#,
        "the record has no key “stat”; the nearest is “state”"
      ),
      (
        #"{"kind":"day","date":"2026-11-23","state":"skip","state":"none"}"#,
        "the record has the key “state” twice; keep one of the two"
      ),
      (
        #"{"kind":"food","food":{"id":"x:1","id":"x:2"}}"#,
        "“food” has the key “id” twice; keep one of the two"
      ),
      (
        #"{"kind":"exercise","sets":[{"reps":1},{"reps":1,"reps":2}]}"#,
        "“sets.2” has the key “reps” twice"
      ),
      (
        #"{"kind":"food","nutrients":{"calcium_mg":1e999}}"#,
        "“nutrients.calcium_mg” holds 1e999, a number that is too great"
      ),
      (#"{"kind":"food","food":{"id":"x"#, "the record is not JSON"),
      (#"{"kind":"profile","weight":62}"#, "no key “weight”; the nearest is “body_weight_kg”"),
      (#"{"kind":"profile","Body_Weight":62}"#, "; the nearest is “body_weight_kg”"),
      (#"{"kind":"profile","goal":"default"}"#, "; the nearest is “goals”"),
      (
        #"{"kind":"body_weight","date":"2026-11-23","kg":62}"#,
        "no key “kg”; the nearest is “body_weight_kg”"
      ),
      (#"{"kind":"profile","unit":"kg"}"#, "“unit”; the nearest is “vitamin_d_unit”"),
      (#"{"kind":"day","date":"2026-13-01","state":"skip"}"#, "a day is written as 2026-11-23"),
      (#"{"kind":"day","date":5,"state":"skip"}"#, "“date” must be a text"),
      (#"{"kind":"day","date":"2026-11-23","state":"bad"}"#, "“state” must be one of: complete"),
      (#"{"kind":"goal","subject":"iron","lower":1}"#, "“subject” must be one of: calcium,"),
      (#"{"kind":"goal","subject":"calcium","lower":-1}"#, "“lower” must be from 0"),
      (String(repeating: "[", count: 100_000), "nested deeper than a record can be"),
      (
        #"{"kind":""# + String(repeating: "x", count: 2 << 20) + #""}"#,
        "is longer than 1048576 bytes"
      ),
    ])
  func lines(line: String, message: String) throws {
    let good = #"{"kind":"day","date":"2026-11-22","state":"skip"}"#
    let other = #"{"kind":"day","date":"2026-11-21","state":"skip"}"#
    let log = try imported("\(good)\n\n\(line)\n\(other)\n", .jsonl)
    #expect(log.records.count == 2)
    let problem = try #require(log.problems.first)
    #expect(log.problems.count == 1)
    #expect(problem.line == 3)
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  @Test(
    "A line without an end is given up, whatever still comes",
    arguments: [
      (ExportFormat.jsonl, "{\"kind\":\"only\",\"kinds\":[\"day\"]}\n", UInt8(ascii: "y"), 2),
      (.csv, "kind,date,state\n", UInt8(ascii: "y"), 2), (.csv, "kind\n\"", UInt8(ascii: "y"), 2),
      (.csv, "", UInt8(ascii: "y"), 1), (.json, "{", UInt8(ascii: " "), 1),
      (.json, "{\"", UInt8(ascii: "y"), 1),
    ])
  func endless(format: ExportFormat, beginning: String, sign: UInt8, line: Int) throws {
    var first: [UInt8]? = Array(beginning.utf8)
    var given = 0
    struct NeverEnding: Error {}
    do {
      let log = try Import.read(format) { buffer in
        if let bytes = first, !bytes.isEmpty {
          first = nil
          buffer.copyBytes(from: bytes)
          return bytes.count
        }
        given += buffer.count
        guard given < 100 << 20 else { throw NeverEnding() }
        buffer.initializeMemory(as: UInt8.self, repeating: sign)
        return buffer.count
      }
      #expect(log.problems.map(\.line) == [line])
      #expect(log.problems.first?.message.contains("nothing after it was read") == true)
    } catch let error as FileError {
      #expect(error.category == .badData)
      #expect(error.message.hasPrefix("line \(line):"))
    }
  }

  @Test("In a document, by the line the record begins on")
  func document() throws {
    let log = try imported(
      """
      {"format": "osteon", "version": 1, "mood": "fine", "records": [
        {"kind": "day", "date": "2026-11-22", "state": "skip"},
        {"kind": "day",
         "date": "2026-11-23"},
        7
      ]}
      """)
    #expect(log.records.count == 1)
    #expect(log.problems.map(\.line) == [1, 3, 5])
    #expect(log.problems[0].message == "the document has no key “mood”")
  }

  @Test(
    "A document without a part of it, or with one twice, is refused",
    arguments: [
      (#"{"format":"osteon","version":1}"#, ["“records” is missing: a document begins with {"]),
      (#"{"format":"osteon","records":[]}"#, ["“version” is missing: a document begins with {"]),
      (#"{"format":"osteon"}"#, ["“version” is missing", "“records” is missing"]),
      (
        #"{"format":"osteon","version":1,"record":[]}"#,
        ["the document has no key “record”; the nearest is “records”", "“records” is missing"]
      ),
      (
        #"{"format":"osteon","version":1,"records":[],"records":[]}"#,
        ["the document has the key “records” twice; keep one of the two"]
      ),
    ])
  func incomplete(text: String, messages: [String]) throws {
    let problems = try imported(text, .json).problems
    #expect(problems.map(\.line) == messages.map { _ in 1 })
    for (problem, message) in zip(problems, messages) {
      #expect(problem.message.hasPrefix(message), "\(problem)")
    }
  }

  @Test(
    "A file saved in UTF-16 or Windows-1252 reads as it does in UTF-8",
    arguments: [
      "kind,id,date,time,activity,modality,note\r\nexercise,\(id),2026-11-23,08:00,Walk,balance,à côté",
      #"{"kind":"exercise","id":"\#(id)","date":"2026-11-23","time":"08:00","activity":"Walk","#
        + #""modality":"balance","sets":[],"note":"à côté"}"#,
    ])
  func encoding(text: String) throws {
    let log = try imported(text)
    #expect(log.records.count == 1)
    #expect(log.problems.isEmpty)
    let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let windows1252 = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [utf16, [0xFF, 0xFE] + utf16, windows1252] {
      #expect(try Import.read(bytes: bytes) == log)
    }
  }

  @Test("Text in two encodings is named", arguments: [ExportFormat.csv, .jsonl])
  func encodings(format: ExportFormat) throws {
    let head = format == .csv ? "kind,date,stâte\n" : "{\"é\n"
    let log = try Import.read(format, bytes: Array(head.utf8) + [0x22, 0xE9, 0x22, 0x0A])
    #expect(log.problems.map(\.line).last == 2)
    #expect(log.problems.last?.message.contains("UTF-8") == true)
  }

  @Test("Two lines of one entry that differ are named; the same line twice is not")
  func twice() throws {
    let skipped = #"{"kind":"day","date":"2026-11-22","state":"skip"}"#
    let complete = #"{"kind":"day","date":"2026-11-22","state":"complete"}"#
    let log = try imported([skipped, skipped, complete].joined(separator: "\n"))
    #expect(log.records.count == 1)
    #expect(log.problems.map(\.line) == [3])
    #expect(
      log.problems[0].message
        == "the day 2026-11-22 stands on line 1 already, with other values; keep one of the two")
  }

  @Test(
    "A stream of bad lines, of blank ones, or of the same again, is given up",
    arguments: [
      (ExportFormat.jsonl, "", "y\n"), (.jsonl, "", "{}\n"), (.jsonl, "", "\n"),
      (.csv, "kind\n", "y\n"), (.csv, "kind\n", "\"a\"b\n"), (.csv, "kind,date\n", "\n"),
      (.csv, "kind,date\n", ",\r\n"), (.json, #"{"format":"osteon","records":["#, "7,"),
      (.json, "{", #""mood":1,"#), (.json, "{", #""version":1,"#),
      (.json, "{", #""only":["day"],"#),
    ])
  func manyLines(format: ExportFormat, beginning: String, line: String) throws {
    var rest = Array(beginning.utf8)
    let lines = Array(String(repeating: line, count: 10_000).utf8)
    var given = 0
    struct NeverEnding: Error {}
    do {
      let log = try Import.read(format) { buffer in
        if rest.isEmpty { rest = lines }
        let piece = rest.prefix(buffer.count)
        rest.removeFirst(piece.count)
        given += piece.count
        guard given < 100 << 20 else { throw NeverEnding() }
        buffer.copyBytes(from: piece)
        return piece.count
      }
      #expect(log.problems.count <= ImportedLog.mostProblems + 1)
      #expect(log.problems.last?.message.contains("nothing after it was read") == true)
    } catch let error as FileError {
      #expect(error.category == .badData)
      #expect(error.message.contains("the file holds more than 2000000 lines or records"))
    }
  }

  @Test("Columns that hold a word are near it, and of several the one with the fewest slips")
  func nearColumns() throws {
    for (column, nearest) in [
      ("weigt", "body_weight_kg"), ("weight", "body_weight_kg"), ("dates", "date"),
      ("body_weight", "body_weight_kg"), ("calcium", "calcium_mg"), ("foods", "food"),
      ("kgs", "body_weight_kg"),
    ] {
      let log = try imported("kind,\(column)\nday\n", .csv)
      #expect(
        log.problems.first?.message
          == "the column “\(column)” is unknown; the nearest is “\(nearest)”")
    }
    let log = try imported("kind,color\nday\n", .csv)
    #expect(log.problems.first?.message == "the column “color” is unknown")
  }

  @Test("Whatever is cut off or damaged, reading ends and nothing crashes", arguments: 1...100)
  func damaged(seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    let original = try journal(of: maker.records(20))
    for format in ExportFormat.readable {
      var file = try exported(original, format)
      for _ in 0..<3 where !file.isEmpty {
        let place = Int.random(in: 0..<file.count, using: &maker.random)
        file[place] = UInt8.random(in: 0...255, using: &maker.random)
      }
      file.removeLast(Int.random(in: 0...file.count / 2, using: &maker.random))
      do {
        let log = try Import.read(format, bytes: file)
        #expect(log.records.allSatisfy { (try? $0.value.validate()) != nil })
      } catch {
        #expect(error is FileError)
      }
    }
  }
}
