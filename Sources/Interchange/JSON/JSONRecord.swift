import BoneHealth
import Journal

/// One record of a log file in JSON.
enum JSONRecord {
  /// Objects and lists in each other; a record has four at most. Keeps the decoder’s stack small.
  static let deepestNesting = 16

  /// Adds the record to the log, or what is wrong with it.
  static func add(
    _ text: [UInt8], line: Int, to log: inout ImportedLog
  ) throws(InterchangeError) {
    guard nesting(of: text) <= deepestNesting else {
      return log.addProblem("is nested deeper than a record can be", line: line)
    }
    guard let text = String(validating: text, as: UTF8.self) else {
      return log.addProblem("is not UTF-8; save the file as UTF-8", line: line)
    }
    do {
      try log.add(Record(json: text), line: line)
    } catch let error as RecordError {
      log.addProblem(FieldChoices.explain(error).description, line: line)
    } catch let error as InterchangeError {
      throw error
    } catch {
      log.addProblem("\(error)", line: line)
    }
  }

  private static func nesting(of text: [UInt8]) -> Int {
    var scanner = JSONScanner()
    var deepest = 0
    for byte in text {
      scanner.take(byte)
      deepest = max(deepest, scanner.depth)
    }
    return deepest
  }
}

/// Follows JSON byte by byte: how deep it is in objects and lists, and whether in a string.
struct JSONScanner {
  private(set) var depth = 0
  private(set) var isInString = false
  private var isEscaped = false

  mutating func take(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}

extension UInt8 {
  var isJSONSpace: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
