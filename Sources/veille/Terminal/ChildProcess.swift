import Foundation

/// A program started by its argument vector (no shell ever sees a title or an address).
struct ChildProcess {
  private let id: pid_t
  private let input: Int32?

  /// Starts a program found on the `PATH`; `nil` when it cannot be started.
  init?(_ arguments: [String], environment: [String: String], hasInput: Bool = false) {
    guard let program = arguments.first else { return nil }
    var ends: [Int32] = [-1, -1]
    if hasInput, pipe(&ends) != 0 { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if hasInput {
      posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      posix_spawn_file_actions_addclose(&actions, ends[1])
    }
    var child = pid_t()
    var vector = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (vector + variables).forEach { free($0) } }
    let code = posix_spawnp(&child, program, &actions, nil, &vector, &variables)
    if hasInput { close(ends[0]) }
    guard code == 0 else {
      if hasInput { close(ends[1]) }
      return nil
    }
    id = child
    input = hasInput ? ends[1] : nil
  }

  /// Writes to its standard input and closes it; a pager that was left early is no error.
  func write(_ text: String) {
    guard let input else { return }
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(
          input, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if count <= 0 { return }
        offset += count
      }
    }
    close(input)
  }

  /// Waits for its end; its exit status.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return (status >> 8) & 0xFF
  }
}
