import Foundation
import TestSupport
import Testing

/// The commands, pinned as text.
///
/// With `RECORD_TRANSCRIPTS=1` in the environment, the answers in `Transcripts/` are written anew:
/// look at each before it is committed.
@Suite struct CommandTranscriptTests {
  @Test(arguments: [
    "help", "help-own", "first-session", "foods", "foods-rich", "own-foods", "foods-liked-or-not",
    "recipes", "meals", "supplements", "forms", "exercise", "days-and-weeks", "history",
    "profile-and-goals", "unknown-figures", "log-file", "problems", "hostile-text", "output",
    "journal-file", "time-zones", "what-holds-when", "weight", "goals-by-day",
    "kinds-of-record", "slips", "averages", "taken-away", "kinds-of-exports",
  ])
  func commandsAnswerAsRecorded(_ name: String) throws {
    let osteon = try CommandRunner()
    defer { osteon.clean() }
    let transcript = try CommandTranscript(name)
    let replayed = try transcript.replayed(with: osteon)
    if ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1" {
      try replayed.write(to: transcript.file, atomically: true, encoding: .utf8)
    } else {
      #expect(replayed == transcript.recorded, "the answers differ from \(name).txt")
    }
  }
}
