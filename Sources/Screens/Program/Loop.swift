import BoneHealth
import Terminal

/// A terminal as the loop knows it: the real one, or one that plays a script in a test.
package protocol Display {
  var size: Size { get }
  var drawing: Drawing { get }
  /// Waits for events and returns all that are there, or a single `.tick` when none came in time.
  mutating func nextEvents(timeoutMilliseconds: Int?) -> [Event]
  mutating func show(_ canvas: Canvas, cursor: Point?)
  /// Has the next frame sent whole, whatever stands on the screen.
  mutating func repaint()
}

extension Program {
  /// How often a change made elsewhere is looked for, in milliseconds.
  package static let tickMilliseconds = 500

  /// `event → update → effects → draw → the terminal`, until the program ends.
  /// - `clock`: the moment it is.
  /// - `newFoods`: tells, once, what became of the index of foods that is built beside the loop.
  package mutating func run(
    on display: inout some Display, clock: () -> CivilMoment, newFoods: () -> FoodsArrival?
  ) {
    show(on: &display)
    if let arrival = newFoods() { take(arrival) }
    while !hasEnded {
      let events = display.nextEvents(timeoutMilliseconds: Self.tickMilliseconds)
      if let arrival = newFoods() { take(arrival) }
      update(events, now: clock())
      if needsRepaint { display.repaint() }
      if !hasEnded { show(on: &display) }
    }
  }

  private func show(on display: inout some Display) {
    let frame = draw(display.drawing)
    display.show(frame.canvas, cursor: frame.cursor)
  }
}
