import Glibc

/// What the program finds around itself: variables of the environment.
enum EnvironmentVariables {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
