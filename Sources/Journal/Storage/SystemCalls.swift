import Glibc

/// Waits until the names in a folder are on the disk; false where that cannot be known.
@discardableResult
package func synchronize(folder: String) -> Bool {
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  defer { close(descriptor) }
  return descriptor >= 0 && fsync(descriptor) == 0
}

/// What the system says of the last call that failed.
package func systemReason() -> String { String(cString: strerror(errno)) }
