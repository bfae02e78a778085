import BoneHealth
import CArchive
import Foundation

/// A zip archive or a gzip file, read from its beginning to its end.
final class TableArchive {
  private let path: String
  private let size: Int
  private let reader: OpaquePointer
  /// What was unpacked and not handed over yet.
  private var rest = UnsafeRawBufferPointer(start: nil, count: 0)
  private var unpacked = 0

  /// More than twice what all of FoodData Central unpacks to.
  private static let mostBytes = 20 << 30
  /// Tables shrink to a tenth or, with many empty cells, to a hundredth; a zip bomb to a thousandth.
  private static let highestRatio = 250
  /// Below it, no ratio does any harm.
  private static let smallBytes = 64 << 20

  /// - `size`: that of the archive itself, in bytes.
  init(path: String, size: Int) throws(FileError) {
    guard let reader = archive_reader_open(path) else {
      throw FileError(
        .noInput,
        "\(path) is packed, which takes libarchive to read; install it, or unpack the file")
    }
    self.path = path
    self.size = size
    self.reader = reader
  }

  deinit { archive_reader_close(reader) }

  /// Goes to the next file; `nil` at the end.
  /// - Throws: `badData` where the archive is damaged.
  func next() throws(FileError) -> ArchiveMember? {
    var member = ArchiveMember()
    switch archive_reader_next(reader, &member) {
    case ArchiveEnd: return nil
    case ArchiveMore: return member
    default: throw damaged
    }
  }

  /// Fills the buffer with the next bytes of the file; 0 at its end, where it is known to be whole.
  /// - Throws: `badData` where the archive is damaged, or larger than any table is.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while rest.isEmpty {
      var start: UnsafeRawPointer?
      var count = 0
      let step = archive_reader_read(reader, &start, &count)
      if step == ArchiveEnd { return 0 }
      guard step == ArchiveMore else { throw damaged }
      unpacked += count
      try check(unpacked: unpacked)
      rest = UnsafeRawBufferPointer(start: start, count: count)
    }
    let count = min(rest.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }

  /// How many bytes of the archive itself were read.
  var position: Int { Int(archive_reader_position(reader)) }

  /// What an archive says of itself, and what comes out of it, is both held against the same bounds.
  func check(unpacked bytes: Int) throws(FileError) {
    guard
      bytes <= Self.smallBytes || (bytes <= Self.mostBytes && bytes / Self.highestRatio <= size)
    else {
      throw FileError(
        .badData, "\(path) unpacks to more than any table of foods is; it may be made to do harm")
    }
  }

  private var damaged: FileError {
    let reason = String(cString: archive_reader_problem(reader))
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return FileError(.badData, "\(path) is damaged (\(reason)); download it again")
  }
}
