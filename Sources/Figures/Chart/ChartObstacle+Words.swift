import Localization
import Snippets

extension ChartObstacle {
  /// Why there is no chart, in the words of the page; a part of a sentence.
  func words(_ phrases: Phrases) -> String {
    switch self {
    case .noRow: phrases[.chartNoRow]
    case .noNumbers(let axis): phrases(.chartNoNumbers, ["axis": axis])
    case .missing(let column, _): phrases(.chartNoColumn, ["column": column])
    case .tooManySeries(_, let max): phrases(.chartTooManySeries, ["count": "\(max)"])
    case .tooManyBars(let max): phrases(.chartTooManyBars, ["count": "\(max)"])
    case .differentUnits(let first, let other):
      phrases(.chartDifferentUnits, ["first": first, "other": other])
    case .notNumber(let cell): cell.words(.chartNotNumber, phrases)
    case .beyondChart(let cell): cell.words(.chartBeyond, phrases)
    case .notAboveZero(let cell): cell.words(.chartNotAboveZero, phrases)
    case .twoValues(let name, let place):
      phrases(.chartTwoValues, ["name": name, "place": place])
    }
  }
}

extension ChartObstacle.Cell {
  fileprivate func words(_ phrase: Phrase, _ phrases: Phrases) -> String {
    phrases(phrase, ["column": column, "value": text, "row": "\(row)"])
  }
}
