import BoneHealth

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The journal’s folder and file: made for the person’s eyes only, and looked at before SQLite is
/// let near them, because SQLite writes to what it opens.
struct JournalFile {
  let folder: String
  var path: String { folder + "/" + Journal.fileName }

  /// Makes what is missing, closes what is open to others, and refuses what is not a journal.
  func prepare() throws(JournalError) {
    try makeFolder(folder)
    // SQLite gives the files it makes beside this one the same mode.
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw JournalError(.cannotCreate, "cannot open \(path) for writing: \(Self.reason)")
    }
    defer { close(descriptor) }
    try checkHeader(descriptor)
    closeToOthers()
  }

  private func makeFolder(_ folder: String) throws(JournalError) {
    if mkdir(folder, 0o700) == 0 {
      chmod(folder, 0o700)
      return
    }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw JournalError(.cannotCreate, "\(folder) is not a folder")
      }
    case ENOENT:
      guard let slash = folder.utf8.dropFirst().lastIndex(of: UInt8(ascii: "/")) else {
        throw JournalError(.cannotCreate, "cannot make the folder \(folder): \(Self.reason)")
      }
      try makeFolder(String(folder[..<slash]))
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw JournalError(.cannotCreate, "cannot make the folder \(folder): \(Self.reason)")
      }
    default:
      throw JournalError(.cannotCreate, "cannot make the folder \(folder): \(Self.reason)")
    }
  }

  /// Reads the header of an SQLite file: 16 bytes of name, the user version at 60, and the
  /// application’s mark at 68 (https://www.sqlite.org/fileformat.html).
  private func checkHeader(_ descriptor: Int32) throws(JournalError) {
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    guard count >= 0 else {
      throw JournalError(.inputOutput, "cannot read \(path): \(Self.reason)")
    }
    if count == 0 { return }
    guard count == header.count, header.starts(with: "SQLite format 3\0".utf8),
      Self.number(header, at: 68) == UInt32(bitPattern: Schema.applicationID)
    else {
      throw JournalError(.badData, "\(path) is not a journal of Osteon; it was left as it is")
    }
    guard Self.number(header, at: 60) <= UInt32(Schema.version) else { throw Schema.newer }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func closeToOthers() {
    for suffix in ["", "-wal", "-shm"] {
      Self.restrict(path + suffix, to: 0o600)
    }
    if isOwnFolder { Self.restrict(folder, to: 0o700) }
  }

  private static func restrict(_ path: String, to mode: mode_t) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 { chmod(path, mode) }
  }

  /// Whether nothing but Osteon’s files is in the folder: then it was made for them. A folder that
  /// holds other things keeps its mode.
  private var isOwnFolder: Bool {
    guard let listing = opendir(folder) else { return false }
    defer { closedir(listing) }
    while let item = readdir(listing) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isOwn =
        name == "." || name == ".." || name.hasPrefix("journal.db") || name.hasPrefix("catalog.db")
      if !isOwn { return false }
    }
    return true
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
