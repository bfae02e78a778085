import BoneHealth
import Formats
import Journal

/// What is wrong with a line of a log file.
package struct LineProblem: Equatable, Sendable, CustomStringConvertible {
  /// Its number, from 1; of a row or an object of several lines, that of the first.
  package let line: Int
  /// What is wrong, and what would be right.
  package let message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}

/// What a log file says: its records, and what is wrong with the lines that are none.
package struct ImportedLog: Equatable, Sendable {
  /// The most problems that are named; a file that has more is not a log file.
  package static let mostProblems = 1_000
  /// The most lines or records one file can hold: some four centuries of days.
  package static let mostRecords = 2_000_000

  /// In the order of the file, no two of one key.
  package private(set) var records: [Record] = []
  package private(set) var problems: [LineProblem] = []
  private var lines = 0

  /// The kinds that the export was narrowed to; `nil` when it was not.
  private(set) var narrowing: Narrowing?

  /// The kinds that the export was narrowed to, in words; `nil` when it was not.
  package var narrowedTo: String? { narrowing?.words }

  /// The place in `records` and the line of each key.
  private var places: [Record.Key: (index: Int, line: Int)] = [:]

  package init() {}

  /// Notes what the file says of itself; it may say so anywhere.
  mutating func narrow(to kinds: Narrowing, line: Int) {
    if let narrowing, narrowing != kinds {
      return addProblem(
        "says that the file holds only \(kinds.words), but it says already that it holds only "
          + narrowing.words, line: line)
    }
    narrowing = kinds
    for record in records where !kinds.kinds.contains(record.kind) {
      addProblem(isOutside(record, kinds), line: places[record.key]?.line ?? line)
    }
  }

  private func isOutside(_ record: Record, _ narrowing: Narrowing) -> String {
    "is of kind \(record.kind.name), but the file says that it holds only \(narrowing.words)"
  }

  /// Whether the name of a column says to which kinds the file is narrowed.
  mutating func narrow(toColumn name: String, line: Int) -> Bool {
    do throws(RecordError) {
      guard let narrowing = try Narrowing(column: name) else { return false }
      narrow(to: narrowing, line: line)
    } catch {
      addProblem("\(error)", line: line)
    }
    return true
  }

  /// Takes what says in JSON to which kinds the file is narrowed.
  mutating func narrow(_ json: [UInt8], line: Int) {
    do {
      narrow(to: try Narrowing(JSONValue(parsing: json)), line: line)
    } catch let error as JSONError {
      addProblem("the line \(error.problem)", line: line)
    } catch {
      addProblem("\(error)", line: line)
    }
  }

  /// Takes the record that a line of JSON says, or what is wrong with it.
  mutating func add(_ json: [UInt8], line: Int) {
    do throws(RecordError) {
      add(try Record(json: json), line: line)
    } catch {
      addProblem(error.description, line: line)
    }
  }

  /// Takes a record, unless another of the same key says something else: which of them is meant,
  /// only the person knows.
  mutating func add(_ record: Record, line: Int) {
    if let place = places[record.key] {
      if records[place.index] != record {
        addProblem(
          "the \(record.key) stands on line \(place.line) already, with other values; "
            + "keep one of the two", line: line)
      }
      return
    }
    if let narrowing, !narrowing.kinds.contains(record.kind) {
      return addProblem(isOutside(record, narrowing), line: line)
    }
    places[record.key] = (records.count, line)
    records.append(record)
  }

  /// Counts a line or a record, whatever it says: a stream may say the same for ever.
  mutating func count(line: Int) throws(FileError) {
    lines += 1
    guard lines <= Self.mostRecords else {
      throw FileError(
        .badData,
        "line \(line): the file holds more than \(Self.mostRecords) lines or records; split it")
    }
  }

  mutating func addProblem(_ message: String, line: Int) {
    if isGivenUp { return }
    let isLast = problems.count == Self.mostProblems
    let end = "more than \(Self.mostProblems) lines are no record, and nothing after it was read"
    problems.append(LineProblem(line: line, message: isLast ? end : message))
  }

  /// Whether so much is wrong that nothing more is to be read.
  var isGivenUp: Bool { problems.count > Self.mostProblems }

  /// Where the record with this key stands.
  func index(of key: Record.Key) -> Int? { places[key]?.index }

  package static func == (left: ImportedLog, right: ImportedLog) -> Bool {
    left.records == right.records && left.narrowing == right.narrowing
      && left.problems == right.problems
  }
}
