import Formats
import Journal

/// The log file as JSON Lines: a record on each line.
enum JSONLines {
  static func read(_ reader: inout ByteReader) throws -> ImportedLog {
    var log = ImportedLog()
    var text: [UInt8] = []
    while try reader.peek() != nil {
      let line = reader.line
      text.removeAll(keepingCapacity: true)
      var isTooLong = false
      while let byte = try reader.next(), byte != UInt8(ascii: "\n") {
        if text.count < Import.longestLine { text.append(byte) } else { isTooLong = true }
      }
      if isTooLong {
        log.addProblem(
          "is longer than \(Import.longestLine) bytes; a record is far shorter", line: line)
      } else if !text.allSatisfy(\.isJSONSpace) {
        if Narrowing.begins(text) {
          log.narrow(text, line: line)
        } else {
          try log.add(text, line: line)
        }
      }
    }
    return log
  }
}
