import Glibc

/// Microseconds on a clock that only goes forward: CLOCK_MONOTONIC of clock_gettime(2).
public func microseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

/// Microseconds that this process has had a processor, in the kernel and outside: getrusage(2).
public func processorMicroseconds() -> Double {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  return [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) * 1e6 + Double($0.tv_usec) }
    .reduce(0, +)
}
