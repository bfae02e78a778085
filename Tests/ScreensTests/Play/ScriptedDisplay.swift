import Screens
import Terminal

/// A terminal that plays a script through the real loop and keeps the frame after each step.
struct ScriptedDisplay: Display {
  var size: Size
  var drawing: Drawing
  private var steps: [[Event]]
  private(set) var frames: [Canvas] = []
  /// How often the whole screen was to be sent anew.
  private(set) var repaints = 0

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

  mutating func repaint() { repaints += 1 }
}

extension [[Event]] {
  /// Keys as one types them, each a step: `a2 eggs<Enter>`, `<Ctrl-T>`, `<Down>`. The title of a tab
  /// stands for its key: `<Foods>`.
  static func keys(_ script: String) -> [[Event]] {
    var steps: [[Event]] = []
    var rest = Substring(script)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = key(named: String(rest[rest.index(after: rest.startIndex)..<end]))
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

  private static func key(named name: String) -> Key? {
    if let place = Tab.all.firstIndex(where: { $0.title == name }) {
      return .character(Character("\(place + 1)"))
    }
    if name.hasPrefix("Ctrl-") { return name.last.map { .control(Character($0.lowercased())) } }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
    return named[name]
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "Backspace": .backspace, "Delete": .delete,
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end,
    "PageUp": .pageUp, "PageDown": .pageDown,
  ]
}
