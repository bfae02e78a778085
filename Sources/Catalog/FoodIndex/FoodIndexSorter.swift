import Foundation

/// Rows of a food index in the order of their ranks, however many there are.
///
/// Rows come in any order, and there are few rarities: each has its own pile. Piles that grow go to a
/// file piece by piece, and memory stays the same. SQLite writes rows that come in order in a third of
/// the time, and the index can be made as they are written.
final class FoodIndexSorter {
  private struct Pile {
    /// The rows that are not in the file yet.
    var bytes: [UInt8] = []
    /// Where the others are.
    var pieces: [Range<Int>] = []

    /// - Returns: how many bytes are not in the file yet.
    mutating func add(_ row: borrowing FoodIndexRow, rank: Int64) -> Int {
      FoodIndexRecord.append(row, rank: rank, to: &bytes)
      return bytes.count
    }
  }

  private static let pieceSize = 64 << 10

  private var piles: [Int64: Pile] = [:]
  private let file: UnsafeMutablePointer<FILE>
  private var fileSize = 0
  private(set) var count = 0

  /// - `path`: for a file that is there only as long as the sorter is, and unnamed.
  init(path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let file = fdopen(descriptor, "w+") else { throw POSIXError.last }
    unlink(path)
    self.file = file
  }

  deinit { fclose(file) }

  /// Adds a row; of one rarity, rows keep the order they come in.
  func add(_ row: borrowing FoodIndexRow, rarity: Rarity, place: Int64) throws {
    let rank = rarity.rank(at: place)
    count += 1
    let size = piles[rarity.level, default: Pile()].add(row, rank: rank)
    if size >= Self.pieceSize { try writeOut(rarity.level) }
  }

  private func writeOut(_ level: Int64) throws {
    guard var pile = piles.removeValue(forKey: level) else { return }
    let size = pile.bytes.count
    guard fwrite(pile.bytes, 1, size, file) == size else { throw POSIXError.last }
    pile.pieces.append(fileSize..<fileSize + size)
    fileSize += size
    pile.bytes.removeAll(keepingCapacity: true)
    piles[level] = pile
  }

  /// Calls `body` with each row, the likeliest first.
  func readSorted(_ body: (FoodIndexRecord) throws -> Void) throws {
    for (_, pile) in piles.sorted(by: { $0.key < $1.key }) {
      for range in pile.pieces { try Self.readSorted(in: piece(range), body) }
      try Self.readSorted(in: pile.bytes, body)
    }
  }

  private func piece(_ range: Range<Int>) throws -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      guard fseek(file, range.lowerBound, SEEK_SET) == 0 else { return }
      count = fread(buffer.baseAddress, 1, range.count, file)
    }
    guard bytes.count == range.count else { throw POSIXError.last }
    return bytes
  }

  private static func readSorted(
    in piece: [UInt8], _ body: (FoodIndexRecord) throws -> Void
  ) rethrows {
    try piece.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        let record = FoodIndexRecord(bytes, at: place)
        try body(record)
        place += record.size
      }
    }
  }
}
