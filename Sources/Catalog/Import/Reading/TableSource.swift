import CArchive
import Foundation

/// The files that a table to bring in lies in: a single one, those of a zip archive, or those of a
/// folder. Which it is tells its content, never its name.
struct TableSource {
  /// One of the files.
  struct Member {
    /// Its number among all files of the source.
    var place: Int
    /// The last part of its path, in small letters.
    var name: String
    /// Where it lies in a folder; empty in an archive.
    var path = ""
    /// What it costs to read it, in bytes: its size, or that of the archive it fills alone.
    var cost: Int
  }

  private enum Kind { case plain, zip, gzip, folder }

  let path: String
  let members: [Member]
  private let kind: Kind
  private let size: Int

  private static let mostMembers = 10_000
  /// More than twice what all of FoodData Central unpacks to.
  private static let mostBytes = 20 << 30
  /// Tables shrink to a tenth or, with many empty cells, to a hundredth; a zip bomb to a thousandth.
  private static let highestRatio = 250
  /// Below it, no ratio does any harm.
  private static let smallBytes = 64 << 20
  private static let pieceSize = 256 << 10

  /// - Throws: `noInput` where there is no such file, `badData` where an archive is damaged, locked,
  ///   or larger than any table is.
  init(path: String) throws(ImportError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImportError(.noInput, "cannot open \(path): \(Self.systemReason())")
    }
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      kind = .folder
      members = try Self.members(ofFolder: path)
    case S_IFREG:
      let beginning = try Self.beginning(of: path)
      if beginning.starts(with: [0x50, 0x4B]) {
        kind = .zip
        members = try Self.members(ofArchive: path, size: size)
      } else {
        kind = beginning.starts(with: [0x1F, 0x8B]) ? .gzip : .plain
        members = [Member(place: 0, name: "", path: path, cost: max(1, size))]
      }
    default:
      throw ImportError(.noInput, "\(path) is neither a file nor a folder")
    }
  }

  /// Reads a file piece by piece.
  /// - `take`: gets each piece and what it cost of the file’s `cost`; returns whether to go on.
  /// - Throws: `ImportError` where it cannot be read to its end or is damaged, or what `take` throws.
  func read(
    _ member: Member, _ take: (_ piece: UnsafeRawBufferPointer, _ cost: Int) throws -> Bool
  ) throws {
    switch kind {
    case .plain, .folder: try readPlain(member.path, take)
    case .zip, .gzip: try readArchive(member, take)
    }
  }

  /// A sum of the bytes of some files, by which the same files are known again.
  func checksum(of members: [Member], _ step: (_ cost: Int) throws -> Void) throws -> UInt64 {
    var sum = Checksum()
    for path in kind == .folder ? members.map(\.path) : [path] {
      try readPlain(path) { piece, cost in
        sum.add(piece)
        try step(cost)
        return true
      }
    }
    return sum.value
  }

  /// What a checksum of some files costs.
  func checksumCost(of members: [Member]) -> Int {
    kind == .folder ? members.map(\.cost).reduce(0, +) : size
  }

  // MARK: Plain files

  private static func systemReason() -> String { String(cString: strerror(errno)) }

  private static func open(_ path: String) throws(ImportError) -> Int32 {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ImportError(.noInput, "cannot open \(path): \(systemReason())")
    }
    return descriptor
  }

  private static func beginning(of path: String) throws(ImportError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private func readPlain(
    _ path: String, _ take: (UnsafeRawBufferPointer, Int) throws -> Bool
  ) throws {
    let descriptor = try Self.open(path)
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = Foundation.read(descriptor, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw ImportError(.inputOutput, "cannot read \(path): \(Self.systemReason())")
      }
      guard count > 0, try take(UnsafeRawBufferPointer(rebasing: piece[..<count]), count) else {
        return
      }
    }
  }

  private static func members(ofFolder path: String) throws(ImportError) -> [Member] {
    // A download unpacks to a folder, perhaps in another one.
    let files = FileManager.default.enumerator(
      at: URL(fileURLWithPath: path, isDirectory: true),
      includingPropertiesForKeys: [.isRegularFileKey, .fileSizeKey], options: [.skipsHiddenFiles])
    var members: [Member] = []
    while let file = files?.nextObject() as? URL {
      if let files, files.level > 2 { files.skipDescendants() }
      let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard values?.isRegularFile == true, let size = values?.fileSize, size > 0 else { continue }
      guard members.count < mostMembers else { throw tooManyMembers(path) }
      members.append(
        Member(
          place: members.count, name: file.lastPathComponent.lowercased(), path: file.path,
          cost: size))
    }
    return members.sorted { $0.path < $1.path }
  }

  // MARK: Archives

  private static func tooManyMembers(_ path: String) -> ImportError {
    ImportError(.badData, "\(path) holds more than \(mostMembers) files, as no table of foods does")
  }

  private static func damaged(_ path: String, _ reader: OpaquePointer) -> ImportError {
    let reason = String(cString: archive_reader_problem(reader))
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return ImportError(.badData, "\(path) is damaged (\(reason)); download it again")
  }

  private static func opened(_ path: String) throws(ImportError) -> OpaquePointer {
    guard archive_reader_is_available() else {
      throw ImportError(
        .noInput,
        "\(path) is packed, which takes libarchive to read; install it, or unpack the file")
    }
    guard let reader = archive_reader_open(path) else {
      throw ImportError(.inputOutput, "cannot read \(path): out of memory")
    }
    return reader
  }

  private static func members(ofArchive path: String, size: Int) throws(ImportError) -> [Member] {
    let reader = try opened(path)
    defer { archive_reader_close(reader) }
    var members: [Member] = []
    var place = 0
    var bytes = 0
    var member = ArchiveMember()
    while true {
      let step = archive_reader_next(reader, &member)
      if step == ArchiveEnd { break }
      guard step == ArchiveMore else { throw damaged(path, reader) }
      defer { place += 1 }
      guard place < mostMembers else { throw tooManyMembers(path) }
      guard member.is_file else { continue }
      guard !member.is_encrypted else {
        throw ImportError(.badData, "\(path) is locked with a password; unpack it first")
      }
      let cost = Int(max(0, member.size))
      (bytes, _) = bytes.addingReportingOverflow(cost)
      try check(bytes: bytes, of: size, path)
      let name = member.path.map { String(cString: $0) } ?? ""
      members.append(
        Member(
          place: place, name: name.split(separator: "/").last.map { $0.lowercased() } ?? "",
          cost: cost))
    }
    return members
  }

  /// What an archive says of itself, and what comes out of it, is both held against the same bounds.
  private static func check(bytes: Int, of size: Int, _ path: String) throws(ImportError) {
    guard bytes <= smallBytes || (bytes <= mostBytes && bytes / highestRatio <= size) else {
      throw ImportError(
        .badData, "\(path) unpacks to more than any table of foods is; it may be made to do harm")
    }
  }

  private func readArchive(
    _ wanted: Member, _ take: (UnsafeRawBufferPointer, Int) throws -> Bool
  ) throws {
    let reader = try Self.opened(path)
    defer { archive_reader_close(reader) }
    var member = ArchiveMember()
    for _ in 0...wanted.place {
      guard archive_reader_next(reader, &member) == ArchiveMore else {
        throw Self.damaged(path, reader)
      }
    }
    var bytes = 0
    var position = 0
    while true {
      var start: UnsafeRawPointer?
      var count = 0
      let step = archive_reader_read(reader, &start, &count)
      if step == ArchiveEnd { return }
      guard step == ArchiveMore else { throw Self.damaged(path, reader) }
      bytes += count
      try Self.check(bytes: bytes, of: size, path)
      var cost = count
      if kind == .gzip {
        let reached = Int(archive_reader_position(reader))
        cost = reached - position
        position = reached
      }
      guard try take(UnsafeRawBufferPointer(start: start, count: count), cost) else { return }
    }
  }
}
