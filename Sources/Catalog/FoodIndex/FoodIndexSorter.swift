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
  }

  private static let pieceSize = 64 << 10

  private var piles: [Int64: Pile] = [:]
  private var file: Int32
  private var fileSize = 0
  private(set) var count = 0

  /// - `path`: for a file that is there only as long as the sorter is, and unnamed.
  init(path: String) throws {
    file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.systemProblem() }
    unlink(path)
  }

  deinit { close(file) }

  private static func systemProblem() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// Adds a row; of one rarity, rows keep the order they come in.
  func add(_ row: borrowing FoodIndexRow, rarity: Rarity, place: Int64) throws {
    let rank = rarity.rank(at: place)
    count += 1
    let size = withPile(of: rank) { pile in
      FoodIndexRecord.append(row, rank: rank, to: &pile.bytes)
      return pile.bytes.count
    }
    if size >= Self.pieceSize { try writeOut(rank >> 32) }
  }

  private func withPile(of rank: Int64, _ body: (inout Pile) -> Int) -> Int {
    body(&piles[rank >> 32, default: Pile()])
  }

  private func writeOut(_ level: Int64) throws {
    guard var pile = piles.removeValue(forKey: level) else { return }
    let start = fileSize
    try pile.bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = pwrite(file, piece.baseAddress, piece.count, off_t(fileSize))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Self.systemProblem() }
        fileSize += count
        rest = rest.dropFirst(count)
      }
    }
    pile.pieces.append(start..<fileSize)
    pile.bytes.removeAll(keepingCapacity: true)
    piles[level] = pile
  }

  /// Calls `body` with each row, the likeliest first.
  func readSorted(_ body: (FoodIndexRecord) throws -> Void) throws {
    var piece: [UInt8] = []
    for (_, pile) in piles.sorted(by: { $0.key < $1.key }) {
      for range in pile.pieces {
        try read(range, into: &piece)
        try Self.readSorted(in: piece, body)
      }
      try Self.readSorted(in: pile.bytes, body)
    }
  }

  private func read(_ range: Range<Int>, into piece: inout [UInt8]) throws {
    if piece.count != range.count { piece = [UInt8](repeating: 0, count: range.count) }
    var done = 0
    while done < range.count {
      let count = piece.withUnsafeMutableBytes { bytes in
        pread(
          file, bytes.baseAddress.map { $0 + done }, range.count - done,
          off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.systemProblem() }
      done += count
    }
  }

  private static func readSorted(in piece: [UInt8], _ body: (FoodIndexRecord) throws -> Void)
    rethrows
  {
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
