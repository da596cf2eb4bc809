/// Something that the interface says, by its key in `en.yml` and in every other language's file.
package enum Phrase: String, Sendable, Hashable, CaseIterable {
  case pages
  case onThisPage = "on-this-page"
  case thisSite = "this-site"
  case thisSitePages = "this-site-pages"
  case thisSitePrograms = "this-site-programs"
  case thisSiteProgramsIn = "this-site-programs-in"
  case thisSiteFailures = "this-site-failures"
  case thisSiteScenes = "this-site-scenes"
  case thisSiteMeasurements = "this-site-measurements"
  case thisSiteProcesses = "this-site-processes"
  case thisSiteDiagrams = "this-site-diagrams"
  case thisSiteEvents = "this-site-events"
}
