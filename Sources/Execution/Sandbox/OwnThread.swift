import Glibc
import Snippets

/// Does `work` on a thread of its own, so that waiting for a process keeps none of Swift's pool.
///
/// The thread ends with the work; nobody else knows it.
func onOwnThread<Value: Sendable>(
  _ work: @escaping @Sendable () throws(ExecutionFailure) -> Value
) async throws(ExecutionFailure) -> Value {
  let result: Result<Value, ExecutionFailure> = await withCheckedContinuation { continuation in
    let job = Job {
      do throws(ExecutionFailure) {
        continuation.resume(returning: .success(try work()))
      } catch {
        continuation.resume(returning: .failure(error))
      }
    }
    start(job)
  }
  return try result.get()
}

private final class Job: Sendable {
  let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

private func start(_ job: Job) {
  var thread = pthread_t()
  let box = Unmanaged.passRetained(job)
  let error = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work() }
      return nil
    }, box.toOpaque())
  guard error == 0 else {
    // Without a thread of its own the work is done here: slower for others, and still right.
    box.takeRetainedValue().work()
    return
  }
  pthread_detach(thread)
}
