import BoneHealth
import Testing

@Suite("Numbers, written and typed")
struct NumbersTests {
  @Test(
    "A number that is none, or beyond all that is counted, is written and never ends the program",
    arguments: [
      1e300, -1e300, .infinity, -.infinity, .nan, 1e12, 9.3e18, .greatestFiniteMagnitude,
      .leastNonzeroMagnitude, -0.0,
    ])
  func extremes(_ number: Double) {
    for decimals in 0...20 {
      #expect(!Numbers.rounded(number, decimals: decimals).isEmpty)
      #expect(!Numbers.plain(number, decimals: decimals).isEmpty)
    }
    #expect(!Numbers.shortest(number).isEmpty)
    #expect(!TypedNumber.text(number).isEmpty)
    #expect(!SessionWording.minutes(number).isEmpty)
    let sets = [ExerciseSet(repetitions: .max, loadKilograms: number)]
    #expect(
      !SessionWording.amount(
        minutes: number, impacts: .max, sets: sets, loadUnit: .pounds
      ).isEmpty)
    for nutrient in Nutrient.allCases {
      let wording = AmountWording(vitaminDUnit: .internationalUnits)
      #expect(!wording.amount(number, of: nutrient).isEmpty)
    }
  }

  @Test(
    "The nearest whole number, where there is one",
    arguments: [
      (2.5, 3), (-0.4, 0), (9e15, 9_000_000_000_000_000), (1e19, nil), (.infinity, nil),
      (.nan, nil),
    ] as [(Double, Int?)])
  func rounding(_ number: Double, _ whole: Int?) {
    #expect(Int(rounding: number) == whole)
  }

  @Test(
    "Typed numbers",
    arguments: [
      ("62", 62), ("62,5", 62.5), ("62.5", 62.5), (".5", 0.5), ("5.", 5), ("1,2,3", nil),
      ("1e3", nil), ("-4", nil), ("", nil), (".", nil), ("nan", nil), ("٤", nil),
    ] as [(String, Double?)])
  func decimal(_ text: String, _ number: Double?) {
    #expect(TypedNumber.decimal(text) == number)
  }

  @Test("Too many digits for a number are none")
  func tooManyDigits() {
    #expect(TypedNumber.decimal(String(repeating: "9", count: 400)) == nil)
    #expect(TypedNumber.read(String(repeating: "9", count: 400)[...]) == nil)
  }
}
