import Testing

@testable import Catalog

@Suite("Barcodes")
struct BarcodeTests {
  @Test(
    "The same product has the same number however it is printed",
    arguments: [
      ("0049000006346", 49_000_006_346), ("049000006346", 49_000_006_346),
      ("00049000006346", 49_000_006_346), ("0 49000 00634 6", 49_000_006_346),
      ("049000-006346", 49_000_006_346), ("4006381333931", 4_006_381_333_931),
      ("14006381333938", 14_006_381_333_938), ("96385074", 96_385_074), ("7351 3537", 73_513_537),
      // Shortened numbers of America: 04252614 stands for 042100005264.
      ("04252614", 42_100_005_264), ("01234565", 12_345_000_065),
      // One that begins with 1: of the European numbers of eight digits its check digit fits none.
      ("12345670", 12_345_670),
    ])
  func numbers(_ text: String, _ number: Int64) throws {
    #expect(try Barcode(text).number == number)
  }

  @Test(
    "What is no barcode says why",
    arguments: [
      ("0049000006347", "would be 6, not 7;"),
      ("0049000003646", "would be 2, not 6;"),
      ("96385075", "would be 4, not 5;"),
      ("", "0 digits are no barcode"), ("7", "1 digit is no barcode"),
      ("49000006346", "11 digits are no barcode"),
      ("004900000634600", "15 digits are no barcode"), ("7 up", "“u” is no digit"),
      ("٠٠٤٩٠٠٠٠٠٦٣٤٦", "“٠” is no digit"), ("0000000000000", "Zeros alone"),
      ("00000000", "Zeros alone"),
      (String(repeating: " ", count: 100), "too long"),
    ])
  func problems(_ text: String, _ part: String) {
    let problem = #expect(throws: BarcodeProblem.self) { try Barcode(text) }
    #expect(problem?.message.contains(part) == true)
  }

  @Test("Each number that is written out reads as itself; with one digit changed it is none")
  func writtenOut() throws {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<500 {
      let digits = (0..<12).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      let right = (0...9).filter { (try? Barcode(digits + String($0))) != nil }
      try #require(right.count == 1)
      let barcode = try Barcode(digits + String(right[0]))
      #expect(try Barcode(barcode.description) == barcode)

      var wrong = Array(barcode.description)
      guard wrong.count > 8 else { continue }
      let place = Int.random(in: wrong.indices, using: &generator)
      let digit = try #require(wrong[place].wholeNumberValue)
      wrong[place] = Character(String((digit + Int.random(in: 1...9, using: &generator)) % 10))
      #expect(throws: BarcodeProblem.self) { try Barcode(String(wrong)) }
    }
  }
}
