/// Times of one thing, measured many times, in milliseconds.
struct Samples {
  private var sorted: [Double] = []

  init(_ times: [Double]) {
    sorted = times.sorted()
  }

  var count: Int { sorted.count }
  var median: Double { percentile(50) }
  var least: Double { sorted.first ?? .nan }
  var most: Double { sorted.last ?? .nan }

  /// The time that so many of a hundred do not exceed, between neighbors as lines go.
  func percentile(_ percent: Double) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = Double(last) * percent / 100
    let lower = Int(place)
    let upper = min(lower + 1, last)
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
  }
}

/// A table on standard output: names on the left, figures aligned on their right.
enum Report {
  static func title(_ text: String) { print("\n\(text)") }

  static func line(_ name: String, _ figures: String...) {
    let padded = name + String(repeating: " ", count: max(1, 46 - name.count))
    print(
      "  " + padded
        + figures.map { String(repeating: " ", count: max(1, 16 - $0.count)) + $0 }.joined())
  }

  static func milliseconds(_ time: Double) -> String { "\(rounded(time)) ms" }

  /// A ratio and the most it may be.
  static func ratio(_ ratio: Double, atMost bound: Double) -> String {
    "\(rounded(ratio)) of \(bound) \(ratio <= bound ? "ok" : "TOO MUCH")"
  }

  /// A ratio and the least it may be.
  static func ratio(_ ratio: Double, atLeast bound: Double) -> String {
    "\(rounded(ratio)) of \(bound) \(ratio >= bound ? "ok" : "TOO LITTLE")"
  }

  static func bound(_ time: Double, atMost bound: Double) -> String {
    "of \(bound) ms \(time <= bound ? "ok" : "TOO MUCH")"
  }

  /// A figure and the most it may be.
  static func bound(_ figure: Double, atMost bound: Int, unit: String) -> String {
    "\(rounded(figure)) of \(bound) \(unit) \(figure <= Double(bound) ? "ok" : "TOO MUCH")"
  }

  static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let part = hundredths % 100
    return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
