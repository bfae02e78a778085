/// The shelf of the foods that the program carries: `catalog.db`.
enum CarriedShelf {
  /// The state of a file that was built, whole, from this table by this program.
  static func fingerprint(of table: FoodTable) -> String {
    "\(Shelf.layout)-\(table.foods.count)-\(checksum(of: table.foods))-\(checksum(of: table.common))"
  }

  /// Writes all foods of a table to a new file.
  static func write(
    _ table: FoodTable, to path: String, isCancelled: () -> Bool, progress: (Double) -> Void
  ) throws {
    let (common, others) = try table.read()
    let writer = try ShelfWriter(path: path)
    for food in common { try writer.add(food, rarity: .common) }
    for food in others { try writer.add(food, rarity: .carried) }
    let count = common.count + others.count
    let origin = ShelfOrigin(
      name: "carried", title: "Osteon’s own table", fingerprint: fingerprint(of: table),
      foods: count)
    try writer.finish(origin: origin) { indexed in
      if isCancelled() { throw CatalogError.cancelled }
      progress(Double(indexed) / Double(max(1, count)))
    }
  }

  /// A sum that differs when any byte differs; four lanes keep it near 0.1 ms for a megabyte.
  private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var lanes = SIMD4<UInt64>(1, 2, 3, 4)
    let whole = bytes.count / 32 * 32
    var offset = 0
    while offset < whole {
      lanes ^= bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      lanes = lanes &* SIMD4(repeating: prime)
      lanes ^= lanes &>> SIMD4(repeating: 29)
      offset += 32
    }
    var sum = UInt64(bytes.count)
    for lane in 0..<4 { sum = (sum ^ lanes[lane]) &* prime }
    for byte in bytes[whole...] { sum = (sum ^ UInt64(byte)) &* prime }
    return sum
  }
}
