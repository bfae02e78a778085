import Foundation
import Terminal
import Testing

/// Compares a frame with the one recorded under a name in `Frames/`.
///
/// With `RECORD_FRAMES=1` in the environment, frames are written anew: look at each before it is
/// committed.
func expectFrame(
  _ canvas: Canvas, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Frames/\(name).txt")
  let frame = canvas.text + "\n"
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
    try frame.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(frame == recorded, "the frame differs from \(name).txt", sourceLocation: sourceLocation)
}
