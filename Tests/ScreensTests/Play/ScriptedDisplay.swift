import Screens
import Terminal

/// A terminal that plays a script through the real loop and keeps the frame after each step.
struct ScriptedDisplay: Display {
  var size: Size
  var drawing: Drawing
  private var steps: [[Event]]
  private(set) var frames: [Canvas] = []

  init(size: Size, drawing: Drawing = .unicode, steps: [[Event]]) {
    self.size = size
    self.drawing = drawing
    self.steps = steps.reversed()
  }

  mutating func nextEvents(timeoutMilliseconds: Int?) -> [Event] {
    steps.popLast() ?? [.inputEnded]
  }

  mutating func show(_ canvas: Canvas, cursor: Point?) {
    frames.append(canvas)
  }
}

extension [[Event]] {
  /// Keys as one types them, each a step: `a2 eggs<Enter>`, `<Ctrl-T>`, `<Down>`.
  static func keys(_ script: String) -> [[Event]] {
    var steps: [[Event]] = []
    var rest = Substring(script)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(named: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        steps.append([.key(key)])
        rest = rest[rest.index(after: end)...]
      } else {
        steps.append([.key(.character(first))])
        rest.removeFirst()
      }
    }
    return steps
  }
}
