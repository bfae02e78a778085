import Foundation
import Testing

/// The page of the log format.
///
/// With `RECORD_DOCS=1` in the environment, `docs/log-format.md` is written anew: read it before it
/// is committed.
@Suite("The page of the log format")
struct LogFormatTests {
  @Test("says what the program declares")
  func page() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/log-format.md").standardizedFileURL
    let page = try LogFormatPage().text
    if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      page == recorded,
      "docs/log-format.md is not what the program declares: run RECORD_DOCS=1 swift test --filter LogFormat, and read it"
    )
  }
}
