extension ChartData {
  /// The same figures with names in the words of a page.
  package func worded(_ words: PrintedWords) -> ChartData {
    var data = self
    data.categories = categories.map { words[$0] }
    data.x.name = words.joined(x.name)
    data.y.name = words.joined(y.name)
    data.whisker = whisker.map { words[$0] }
    data.series = series.map { Series(name: words.joined($0.name), points: $0.points) }
    return data
  }
}

extension PrintedWords {
  /// Of names that stand together, `pipe, p50`, each has its own word.
  fileprivate func joined(_ names: String) -> String {
    ownWord(for: names)
      ?? names.split(separator: ", ").map { self[String($0)] }.joined(separator: ", ")
  }
}
