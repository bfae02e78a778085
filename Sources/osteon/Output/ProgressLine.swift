import BoneHealth
import Catalog
import Glibc

/// One line on standard error, drawn anew as work goes on; nothing where that is no terminal.
final class ProgressLine {
  private let begin = ContinuousClock.now
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = ContinuousClock.now
  private var width = 0

  /// Quicker than one can read, and slow enough to cost nothing.
  private static let pause = Duration.milliseconds(200)

  /// Since the work began.
  var seconds: Double { max(0.001, (ContinuousClock.now - begin) / .seconds(1)) }

  func show(_ progress: ImportProgress) {
    let now = ContinuousClock.now
    guard isShown, now - last >= Self.pause else { return }
    last = now
    let seconds = seconds
    let rate = Int(Double(progress.rows) / seconds)
    var line = "\(Int(progress.fraction * 100)) %, \(Numbers.grouped(progress.rows)) rows"
    if rate > 0 { line += ", \(Numbers.grouped(rate)) a second" }
    // At the very beginning nothing is known of the end.
    if progress.fraction > 0.02 {
      let left = Int((seconds / progress.fraction * (1 - progress.fraction)).rounded(.up))
      line += ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    }
    draw(line)
  }

  /// Leaves the line empty.
  func clear() {
    guard width > 0 else { return }
    draw("")
    draw("")
  }

  /// With spaces over what stood there, and no sequence that a terminal might not know.
  private func draw(_ line: String) {
    let text = "\r" + line + String(repeating: " ", count: max(0, width - line.count)) + "\r"
    width = line.count
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
