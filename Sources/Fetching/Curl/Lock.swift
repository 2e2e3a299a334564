import Glibc

/// A mutual exclusion over the values it holds.
///
/// `Synchronization.Mutex` makes ThreadSanitizer report races in correct code on Linux; a pthread
/// lock does not (docs/architecture.md).
///
/// Invariant for `@unchecked Sendable`: `value` is only touched between lock and unlock of `mutex`,
/// which is allocated once and freed with the object.
final class Lock<Value>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value

  init(_ value: Value) {
    self.value = value
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deinitialize(count: 1)
    mutex.deallocate()
  }

  /// Runs a short body alone.
  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&value)
  }
}
