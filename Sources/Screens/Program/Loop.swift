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

/// `event → update → effects → draw → the terminal`, until the program ends.
package struct Loop {
  /// How often a change made elsewhere is looked for, in milliseconds.
  package static let tickMilliseconds = 500

  package var program: Program
  /// The moment it is.
  package var clock: () -> CivilMoment
  /// Tells, once, what became of the index of foods that is built beside the loop.
  package var newFoods: () -> FoodsArrival?

  package init(
    program: Program, clock: @escaping () -> CivilMoment,
    newFoods: @escaping () -> FoodsArrival?
  ) {
    self.program = program
    self.clock = clock
    self.newFoods = newFoods
  }

  package mutating func run(on display: inout some Display) {
    show(on: &display)
    takeNewFoods()
    while !program.hasEnded {
      let events = display.nextEvents(timeoutMilliseconds: Self.tickMilliseconds)
      takeNewFoods()
      program.update(events, now: clock())
      if program.needsRepaint { display.repaint() }
      if !program.hasEnded { show(on: &display) }
    }
  }

  private mutating func takeNewFoods() {
    if let arrival = newFoods() { program.take(arrival) }
  }

  private func show(on display: inout some Display) {
    let frame = program.draw(display.drawing)
    display.show(frame.canvas, cursor: frame.cursor)
  }
}
