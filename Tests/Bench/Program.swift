import Glibc

/// The built program, run as a process of its own.
struct Program {
  let path: String

  /// The program built beside this one; nil where it was not built.
  init?(besideProgramAt path: String) {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    self.path = path[...slash] + "riza"
    guard access(self.path, X_OK) == 0 else { return nil }
  }

  /// What a run took.
  struct Cost {
    let seconds: Double
    /// The most memory it held at once (VmHWM).
    let megabytes: Double
  }

  /// Runs the program, its output thrown away, and waits for its end.
  func run(_ arguments: [String]) -> Cost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    var usage = rusage()
    var status: Int32 = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0, wait4(child, &status, 0, &usage) == child
    else { return nil }
    return Cost(seconds: (clock.now - start).seconds, megabytes: Double(usage.ru_maxrss) / 1_024)
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
