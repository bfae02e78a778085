import BoneHealth

/// A row of a food index as bytes in a row of others, as `FoodIndexSorter` keeps it.
///
/// First comes its size in bytes, then its rank, a bit for each figure that is known, the ends of its
/// texts, the known figures, and the texts.
struct FoodIndexRecord {
  private static let texts = FoodIndexRow.Text.allCases.count
  private static let nutrients = Nutrient.allCases
  private static let knowsEnergy: UInt32 = 1 << 5
  private static let knowsBarcode: UInt32 = 1 << 6
  /// Size, rank, bits, and ends.
  private static let header = 4 + 8 + 4 + 4 * texts

  private let record: UnsafeRawBufferPointer
  private let known: UInt32

  /// The record that begins at a place.
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    let size = Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    record = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + size)])
    known = record.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
  }

  var size: Int { record.count }

  var rank: Int64 { record.loadUnaligned(fromByteOffset: 4, as: Int64.self) }

  var barcode: Int64? {
    figure(Self.knowsBarcode).map { Int64(bitPattern: $0) }
  }

  /// Of 100 g; `nil` where it is unknown.
  var energyKilocalories: Double? { figure(Self.knowsEnergy).map(Double.init(bitPattern:)) }

  /// An amount in 100 g, by the nutrient’s place among all; `nil` where it is unknown.
  func amount(_ nutrient: Int) -> Double? { figure(1 << nutrient).map(Double.init(bitPattern:)) }

  private func figure(_ bit: UInt32) -> UInt64? {
    guard known & bit != 0 else { return nil }
    let place = Self.header + 8 * (known & (bit - 1)).nonzeroBitCount
    return record.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  subscript(text: FoodIndexRow.Text) -> UnsafeRawBufferPointer {
    let start = Self.header + 8 * known.nonzeroBitCount
    let begin = text.rawValue == 0 ? 0 : end(text.rawValue - 1)
    return UnsafeRawBufferPointer(rebasing: record[(start + begin)..<(start + end(text.rawValue))])
  }

  private func end(_ text: Int) -> Int {
    Int(record.loadUnaligned(fromByteOffset: 16 + 4 * text, as: UInt32.self))
  }

  /// Appends a row as a record.
  static func append(_ row: borrowing FoodIndexRow, rank: Int64, to bytes: inout [UInt8]) {
    var known: UInt32 = 0
    var figures = 0
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: header))
    for (place, nutrient) in nutrients.enumerated() {
      guard let amount = row.per100Grams[nutrient] else { continue }
      known |= 1 << place
      figures += 1
      append(amount.bitPattern, to: &bytes)
    }
    if let energy = row.energyKilocalories {
      known |= knowsEnergy
      figures += 1
      append(energy.bitPattern, to: &bytes)
    }
    if let barcode = row.barcode {
      known |= knowsBarcode
      figures += 1
      append(UInt64(bitPattern: barcode), to: &bytes)
    }
    bytes += row.bytes
    let size = bytes.count - start
    bytes.withUnsafeMutableBytes { bytes in
      bytes.storeBytes(of: UInt32(size), toByteOffset: start, as: UInt32.self)
      bytes.storeBytes(of: rank, toByteOffset: start + 4, as: Int64.self)
      bytes.storeBytes(of: known, toByteOffset: start + 12, as: UInt32.self)
      for text in 0..<texts {
        let end = text < row.ends.count ? row.ends[text] : row.bytes.count
        bytes.storeBytes(of: UInt32(end), toByteOffset: start + 16 + 4 * text, as: UInt32.self)
      }
    }
  }

  private static func append(_ figure: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: figure) { bytes += $0 }
  }
}
