import HTML
import Localization
import SiteModel
import Snippets

/// What was done to make the site, as a table of counted things.
struct SiteFiguresTable {
  private let figures: SiteFigures
  private let phrases: Phrases

  init(_ figures: SiteFigures, _ phrases: Phrases) {
    self.figures = figures
    self.phrases = phrases
  }

  func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element("div", [.class("table facts")]) { tree in
      tree.element("table") { tree in
        tree.element("caption", [], phrases[.thisSite])
        tree.element("tbody") { tree in
          for (label, count) in rows {
            tree.element("tr") { tree in
              tree.element("th", [.init("scope", "row")], label)
              tree.element("td", [.class("right")], "\(count)")
            }
          }
        }
      }
    }
    return tree
  }

  private var rows: [(label: String, count: Int)] {
    let languages = [Language.swift, .c, .sh, .bash].compactMap { language in
      figures.programsByLanguage[language].map {
        (phrases(.thisSiteProgramsIn, ["language": language.displayName]), $0)
      }
    }
    let all: [(Phrase, Int)] = [
      (.thisSiteFailures, figures.failuresCount), (.thisSiteScenes, figures.scenesCount),
      (.thisSiteMeasurements, figures.measurementsCount),
      (.thisSiteProcesses, figures.processesCount), (.thisSiteDiagrams, figures.diagramsCount),
      (.thisSiteEvents, figures.eventsCount),
    ]
    return [(phrases[.thisSitePages], figures.pagesCount)]
      + [(phrases[.thisSitePrograms], figures.programsCount)] + languages
      + all.map { (phrases[$0.0], $0.1) }
  }
}
