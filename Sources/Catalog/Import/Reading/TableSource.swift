import BoneHealth
import DelimitedText
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
  private static let pieceSize = 256 << 10

  /// - Throws: `noInput` where there is no such file, `badData` where an archive is damaged, locked,
  ///   or larger than any table is.
  init(path: String) throws(FileError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotOpen(path) }
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
      // A table is read more than once, and a device may never end.
      throw FileError(
        .noInput, "\(path) is neither a file nor a folder; save the table as a file")
    }
  }

  /// The bytes of a file, from its beginning.
  /// - `step`: told what each piece cost of the file’s `cost`; it may throw, to stop.
  /// Returns a source that throws `FileError` where the file cannot be read to its end or is
  ///   damaged, or what `step` throws.
  func bytes(
    of member: Member, step: @escaping (_ cost: Int) throws -> Void = { _ in }
  ) throws(FileError) -> ByteSource {
    switch kind {
    case .plain, .folder:
      let file = try TableFile(path: member.path)
      return { buffer in
        let count = try file.read(into: buffer)
        try step(count)
        return count
      }
    case .zip, .gzip:
      let archive = try TableArchive(path: path, size: size)
      for _ in 0...member.place { _ = try archive.next() }
      let countsUnpacked = kind == .zip
      var position = 0
      return { buffer in
        let count = try archive.read(into: buffer)
        let reached = countsUnpacked ? position + count : archive.position
        try step(reached - position)
        position = reached
        return count
      }
    }
  }

  /// A sum of the bytes of some files, by which the same files are known again.
  func checksum(of members: [Member], _ step: (_ cost: Int) throws -> Void) throws -> UInt64 {
    var sum = Checksum()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer { piece.deallocate() }
    for path in kind == .folder ? members.map(\.path) : [path] {
      let file = try TableFile(path: path)
      while case let count = try file.read(into: piece), count > 0 {
        sum.add(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        try step(count)
      }
    }
    return sum.value
  }

  /// What a checksum of some files costs.
  func checksumCost(of members: [Member]) -> Int {
    kind == .folder ? members.map(\.cost).reduce(0, +) : size
  }

  private static func beginning(of path: String) throws(FileError) -> [UInt8] {
    let file = try TableFile(path: path)
    var bytes: [UInt8] = [0, 0]
    _ = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(FileError) in
      try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    return bytes
  }

  private static func members(ofFolder path: String) throws(FileError) -> [Member] {
    // A download unpacks to a folder, perhaps in another one.
    var failure: (path: String, error: any Error)?
    let files = FileManager.default.enumerator(
      at: URL(fileURLWithPath: path, isDirectory: true),
      includingPropertiesForKeys: [.isRegularFileKey, .fileSizeKey], options: [.skipsHiddenFiles]
    ) { url, error in
      failure = (url.path, error)
      return false
    }
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
    if let failure { throw .cannotOpen(failure.path, failure.error) }
    return members.sorted { $0.path < $1.path }
  }

  private static func members(ofArchive path: String, size: Int) throws(FileError) -> [Member] {
    let archive = try TableArchive(path: path, size: size)
    var members: [Member] = []
    var place = 0
    var bytes = 0
    while let file = try archive.next() {
      defer { place += 1 }
      guard place < mostMembers else { throw tooManyMembers(path) }
      guard file.is_file else { continue }
      guard !file.is_encrypted else {
        throw FileError(.badData, "\(path) is locked with a password; unpack it first")
      }
      let size = Int(max(0, file.size))
      (bytes, _) = bytes.addingReportingOverflow(size)
      try archive.check(unpacked: bytes)
      let name = file.path.flatMap { String(cString: $0).split(separator: "/").last } ?? ""
      members.append(Member(place: place, name: name.lowercased(), cost: size))
    }
    return members
  }

  private static func tooManyMembers(_ path: String) -> FileError {
    FileError(
      .badData, "\(path) holds more than \(mostMembers) files, as no table of foods does")
  }
}
