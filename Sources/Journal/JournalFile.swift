#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The journal’s folder and file, made for the person’s eyes only.
///
/// The file is never opened here once it exists: closing it would take away the locks that SQLite
/// holds on it in this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
struct JournalFile {
  let folder: String
  var path: String { folder + "/" + Journal.fileName }

  /// Makes what is missing. SQLite gives the files it makes beside this one the same mode.
  func create() throws(JournalError) {
    try Self.makeFolder(folder)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw JournalError(.cannotCreate, "cannot make \(path): \(Self.reason)")
    }
  }

  /// Takes the rights of others away, where they have any.
  func closeToOthers() {
    for suffix in ["", "-wal", "-shm"] {
      Self.restrict(path + suffix, to: 0o600)
    }
    Self.restrict(folder, to: 0o700) { isOwnFolder }
  }

  private static func makeFolder(_ folder: String) throws(JournalError) {
    if mkdir(folder, 0o700) == 0 { return }
    if errno == ENOENT, let parent = parent(of: folder) {
      try makeFolder(parent)
      if mkdir(folder, 0o700) == 0 { return }
    }
    guard errno == EEXIST else {
      throw JournalError(.cannotCreate, "cannot make the folder \(folder): \(reason)")
    }
    guard status(folder).map({ $0.st_mode & S_IFMT == S_IFDIR }) ?? false else {
      throw JournalError(.cannotCreate, "\(folder) is not a folder")
    }
  }

  /// `nil` at the root, and where the folder is named without one.
  private static func parent(of folder: String) -> String? {
    let path = folder.hasSuffix("/") ? folder.dropLast() : folder[...]
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }

  private static func restrict(
    _ path: String, to mode: mode_t, where condition: () -> Bool = { true }
  ) {
    if let status = status(path), status.st_mode & 0o077 != 0, condition() { chmod(path, mode) }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Whether the folder holds nothing but the journal and the catalog, and so was made for them. A
  /// folder that holds other things keeps its mode.
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
