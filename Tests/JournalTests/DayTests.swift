import BoneHealth
import Testing

@testable import Journal

@Suite("A day")
struct DayTests {
  @Test("has its meals in the order of the day, and only those that were taken")
  func meals() {
    let day = Day(
      date: today,
      foods: [
        yogurt(1, at: 7, meal: .snack), yogurt(2, at: 8), yogurt(3, at: 19, meal: .dinner),
        yogurt(4, at: 20),
      ])
    #expect(day.meals.map(\.meal) == [.breakfast, .dinner, .snack])
    #expect(day.meals[0].foods.map(\.id) == [id(2), id(4)])
    #expect(day.meals[0].intake[.calcium].amount == 374)
  }

  @Test("sums what is known, and counts what is not")
  func intake() {
    let day = Day(date: today, foods: [yogurt(1), yogurt(2, calcium: nil)])
    #expect(day.intake[.calcium].amount == 187)
    #expect(day.intake[.calcium].unknownFoods == 1)
    #expect(day.intake[.vitaminK].unknownFoods == 2)
    #expect(day.intake[.protein].isComplete)
  }

  @Test("keeps supplements apart")
  func supplements() {
    var tablet = yogurt(2, calcium: 500)
    tablet.origin = .supplement
    let day = Day(date: today, foods: [yogurt(1), tablet])
    #expect(day.intake[.calcium].amount == 687)
    #expect(day.intake[.calcium].fromSupplements == 500)
  }

  @Test("has a state that follows from its foods and from what was said of it")
  func state() {
    #expect(Day(date: today).state == .open)
    #expect(Day(date: today, exercises: [jumps()]).state == .open)
    #expect(Day(date: today, foods: [yogurt()]).state == .recorded)
    #expect(Day(date: today, mark: .complete, foods: [yogurt()]).state == .complete)
  }

  @Test("loads bone less in a second session than in the first")
  func relativeLoading() throws {
    let one = try #require(Day(date: today, exercises: [jumps()]).relativeLoading)
    // 50 jumps at 4 body weights.
    #expect(abs(one - 15.7) < 0.05)
    let two = Day(date: today, exercises: [jumps(1, at: 11), jumps(2, at: 17), squats()])
    #expect(try #require(two.relativeLoading) < 2 * one)
    #expect(Day(date: today, exercises: [squats()]).relativeLoading == nil)
  }
}
