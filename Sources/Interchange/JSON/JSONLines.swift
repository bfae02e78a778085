import Formats
import Journal

/// The log file as JSON Lines: a record on each line.
enum JSONLines {
  static func read(_ bytes: ByteReader) throws -> ImportedLog {
    var reader = bytes
    var log = ImportedLog()
    var text: [UInt8] = []
    while !log.isGivenUp, try reader.peek() != nil {
      let line = reader.line
      try log.count(line: line)
      text.removeAll(keepingCapacity: true)
      var length = 0
      while let byte = try reader.next(), byte != UInt8(ascii: "\n") {
        length += 1
        if length <= Import.longestLine { text.append(byte) }
        if length > Import.endlessLine {
          log.addProblem(
            "the line has no end within \(Import.endlessLine) bytes, and nothing after it was read",
            line: line)
          return log
        }
      }
      if length > text.count {
        log.addProblem(
          "is longer than \(Import.longestLine) bytes; a record is far shorter", line: line)
      } else if !text.allSatisfy(\.isJSONSpace) {
        if Narrowing.begins(text) {
          log.narrow(text, line: line)
        } else {
          log.add(text, line: line)
        }
      }
    }
    return log
  }
}
