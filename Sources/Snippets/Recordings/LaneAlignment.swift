/// The recorded lines of one process laid beside those that it wrote.
struct LaneAlignment {
  /// Indices are into `patterns` and `lines`.
  enum Step: Hashable {
    case keep(pattern: Int, line: Int)
    /// A lone `...` and the lines it stands for.
    case absorb(pattern: Int, lines: Range<Int>)
    case replace(pattern: Int, line: Int)
    case remove(pattern: Int)
    case add(line: Int)

    var isChange: Bool {
      switch self {
      case .keep, .absorb: false
      case .replace, .remove, .add: true
      }
    }
  }

  /// `.line` and `.anyLines` only.
  let patterns: [Recording.Content]
  let lines: [Transcript.Line]
  /// The bytes of `lines`, taken once because each line may meet every pattern.
  private let texts: [[UInt8]]
  private(set) var steps: [Step] = []

  var isMatch: Bool { !steps.contains(where: \.isChange) }

  init(_ patterns: [Recording.Content], _ lines: [Transcript.Line]) {
    self.patterns = patterns
    self.lines = lines
    texts = lines.map { Array($0.text.utf8) }
    steps = match() ?? difference()
  }

  /// The steps when all lines are as recorded.
  ///
  /// Stretches between two `...` are looked for from the
  /// left, which is enough because a `...` takes whatever is left over.
  private func match() -> [Step]? {
    let gaps = patterns.indices.filter { patterns[$0] == .anyLines }
    guard let firstGap = gaps.first, let lastGap = gaps.last else {
      return patterns.count == lines.count ? stretch(patterns.indices, at: 0) : nil
    }
    let tail = (lastGap + 1)..<patterns.count
    let tailStart = lines.count - tail.count
    guard tailStart >= firstGap, var steps = stretch(0..<firstGap, at: 0),
      let tailSteps = stretch(tail, at: tailStart)
    else { return nil }
    var position = firstGap
    for (gap, next) in zip(gaps, gaps.dropFirst()) {
      let middle = (gap + 1)..<next
      guard let start = start(of: middle, from: position, to: tailStart),
        let found = stretch(middle, at: start)
      else { return nil }
      steps += [.absorb(pattern: gap, lines: position..<start)] + found
      position = start + middle.count
    }
    guard position <= tailStart else { return nil }
    return steps + [.absorb(pattern: lastGap, lines: position..<tailStart)] + tailSteps
  }

  private func start(of stretch: Range<Int>, from start: Int, to end: Int) -> Int? {
    var position = start
    while position + stretch.count <= end {
      if stretch.enumerated().allSatisfy({ matches($0.element, position + $0.offset) }) {
        return position
      }
      position += 1
    }
    return nil
  }

  private func stretch(_ range: Range<Int>, at start: Int) -> [Step]? {
    guard start + range.count <= lines.count else { return nil }
    var steps: [Step] = []
    for (offset, pattern) in range.enumerated() {
      guard matches(pattern, start + offset) else { return nil }
      steps.append(.keep(pattern: pattern, line: start + offset))
    }
    return steps
  }

  private func matches(_ pattern: Int, _ line: Int) -> Bool {
    guard case .line(let expected, let stream) = patterns[pattern] else { return false }
    return lines[line].stream == stream
      && expected.matches(texts[line], isTerminated: lines[line].isTerminated)
  }

  /// The steps when something changed: what is equal at both ends stays, between them the cheapest
  /// way, and all of it anew where the tables of that would be too large.
  private func difference() -> [Step] {
    let shorter = min(patterns.count, lines.count)
    let head = (0..<shorter).prefix { matches($0, $0) }.count
    let tail = (0..<(shorter - head)).prefix {
      matches(patterns.count - 1 - $0, lines.count - 1 - $0)
    }.count
    let changedPatterns = head..<(patterns.count - tail)
    let changedLines = head..<(lines.count - tail)
    let middle =
      (changedPatterns.count + 1) * (changedLines.count + 1) <= LaneAlignment.cellsMax
      ? cheapest(changedPatterns, changedLines)
      : changedPatterns.map { .remove(pattern: $0) } + changedLines.map { .add(line: $0) }
    return (0..<head).map { .keep(pattern: $0, line: $0) } + middle
      + (0..<tail).reversed().map {
        .keep(pattern: patterns.count - 1 - $0, line: lines.count - 1 - $0)
      }
  }

  /// 1,000 recorded lines against 1,000 written ones: a few megabytes, a fraction of a second.
  private static let cellsMax = 1 << 20
  /// To replace is cheaper than to remove and add, and cheaper than to remove and let a `...` take
  /// the new line, so that a changed line does not vanish in a wildcard.
  private static let cost = (replace: 2, add: 2, remove: 3)

  private func cheapest(_ left: Range<Int>, _ right: Range<Int>) -> [Step] {
    let costs = costs(left, right)
    var steps: [Step] = []
    var (pattern, line) = (left.lowerBound, right.lowerBound)
    let cell = { (p: Int, l: Int) in
      costs[(p - left.lowerBound) * (right.count + 1) + l - right.lowerBound]
    }
    while pattern < left.upperBound || line < right.upperBound {
      if pattern == left.upperBound {
        steps.append(.add(line: line))
        line += 1
      } else if patterns[pattern] == .anyLines {
        let start = line
        while line < right.upperBound, cell(pattern, line) < cell(pattern + 1, line) { line += 1 }
        steps.append(.absorb(pattern: pattern, lines: start..<line))
        pattern += 1
      } else if line == right.upperBound {
        steps.append(.remove(pattern: pattern))
        pattern += 1
      } else if matches(pattern, line), cell(pattern, line) == cell(pattern + 1, line + 1) {
        steps.append(.keep(pattern: pattern, line: line))
        (pattern, line) = (pattern + 1, line + 1)
      } else if cell(pattern, line) == cell(pattern + 1, line + 1) + LaneAlignment.cost.replace {
        steps.append(.replace(pattern: pattern, line: line))
        (pattern, line) = (pattern + 1, line + 1)
      } else if cell(pattern, line) == cell(pattern + 1, line) + LaneAlignment.cost.remove {
        steps.append(.remove(pattern: pattern))
        pattern += 1
      } else {
        steps.append(.add(line: line))
        line += 1
      }
    }
    return steps
  }

  /// What the cheapest way from each pair of places to the end costs, row by row.
  private func costs(_ left: Range<Int>, _ right: Range<Int>) -> [Int] {
    let width = right.count + 1
    var costs = Array(repeating: 0, count: (left.count + 1) * width)
    for line in 0..<right.count {
      costs[left.count * width + line] = (right.count - line) * LaneAlignment.cost.add
    }
    for row in (0..<left.count).reversed() {
      let pattern = left.lowerBound + row
      let isGap = patterns[pattern] == .anyLines
      let (here, below) = (row * width, (row + 1) * width)
      costs[here + right.count] =
        costs[below + right.count] + (isGap ? 0 : LaneAlignment.cost.remove)
      for column in (0..<right.count).reversed() {
        if isGap {
          costs[here + column] = min(costs[below + column], costs[here + column + 1])
          continue
        }
        let isEqual = matches(pattern, right.lowerBound + column)
        costs[here + column] = min(
          costs[below + column + 1] + (isEqual ? 0 : LaneAlignment.cost.replace),
          costs[below + column] + LaneAlignment.cost.remove,
          costs[here + column + 1] + LaneAlignment.cost.add)
      }
    }
    return costs
  }
}
