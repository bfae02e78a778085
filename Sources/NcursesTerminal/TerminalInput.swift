import CNcurses
import Glibc
import Terminal

/// Waits on standard input and on the signals noted in the pipe of rescue.h.
struct TerminalInput {
  /// What can happen, before it is known what the program makes of it.
  enum Occurrence {
    case event(Event)
    case resized
    case stopRequested
    case continued
  }

  private let signals: Int32
  private var decoder: InputDecoder
  private var hasEnded = false

  /// How long the rest of a key's sequence may take, and the rest of a paste, in milliseconds.
  private static let keyPatience: Int32 = 25
  private static let pastePatience: Int32 = 1000
  /// More than a terminal's line discipline holds at once.
  private static let chunk = 16384

  init(signals: Int32) {
    self.signals = signals
    decoder = InputDecoder(sequences: Self.keySequences())
  }

  /// Everything that has happened, at least one thing.
  mutating func next(timeoutMilliseconds: Int?) -> [Occurrence] {
    var found: [Occurrence] = []
    while true {
      let wait: Int32
      if hasEnded {
        return found + (decoder.flush() + [.inputEnded]).map(Occurrence.event)
      } else if decoder.isIncomplete {
        wait = decoder.isInPaste ? Self.pastePatience : Self.keyPatience
      } else if found.isEmpty {
        wait = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
      } else {
        return found
      }
      if poll(milliseconds: wait, into: &found) { continue }
      if decoder.isIncomplete {
        found += decoder.flush().map(Occurrence.event)
      } else if found.isEmpty {
        return [.event(.tick)]
      }
    }
  }

  /// Returns false if the time passed and nothing happened.
  private mutating func poll(milliseconds: Int32, into found: inout [Occurrence]) -> Bool {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let ready = Glibc.poll(&sources, nfds_t(sources.count), milliseconds)
    if ready == 0 { return false }
    // Interrupted by a signal, whose note the next round finds.
    if ready < 0 { return true }
    if sources[1].revents != 0 { readSignals(into: &found) }
    let input = Int32(sources[0].revents)
    if input & POLLIN != 0 {
      readInput(into: &found)
    } else if input & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      hasEnded = true
    }
    return true
  }

  private mutating func readInput(into found: inout [Occurrence]) {
    guard let bytes = Self.read(STDIN_FILENO) else { return }
    hasEnded = bytes.isEmpty
    found += decoder.decode(bytes).map(Occurrence.event)
  }

  private func readSignals(into found: inout [Occurrence]) {
    var isResized = false
    let notes = Self.read(signals) ?? []
    rescue_seen()
    for byte in notes {
      switch Int32(byte) {
      case SIGWINCH: isResized = true
      case SIGTSTP: found.append(.stopRequested)
      case SIGCONT: found.append(.continued)
      default: found.append(.event(.terminated(signal: Int32(byte))))
      }
    }
    // Dragging a window's edge sends many; the last size is the one that counts.
    if isResized { found.append(.resized) }
  }

  /// The bytes there are: none at the end of input or if it cannot be read, nil if there may be
  /// some later.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var isLater = false
    let bytes = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      isLater = result < 0 && (errno == EINTR || errno == EAGAIN)
      count = max(0, result)
    }
    return isLater ? nil : bytes
  }

  /// What this terminal sends for keys, by its description.
  private static func keySequences() -> [[UInt8]: Key] {
    var named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter), ("kLFT5", .wordLeft),
      ("kRIT5", .wordRight), ("kbs", .backspace),
    ]
    named += (1...12).map { ("kf\($0)", .function($0)) }
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in named {
      guard let value = curses_capability(name) else { continue }
      sequences[Array(String(cString: value).utf8)] = key
    }
    return sequences
  }
}
