/// Something that the interface says, by its key in `en.yml` and in every other language's file.
package enum Phrase: String, Sendable, Hashable, CaseIterable {
  // The frame of a page.
  case skipToContent = "skip-to-content"
  case menu
  case contents
  case pages
  case allPages = "all-pages"
  case onThisPage = "on-this-page"
  case breadcrumbs
  case language
  case search
  case searchHint = "search-hint"
  case theme
  case themeAuto = "theme-auto"
  case themeLight = "theme-light"
  case themeDark = "theme-dark"
  case feed
  case aboutThisPage = "about-this-page"
  case level
  case levelBeginner = "level-beginner"
  case levelIntermediate = "level-intermediate"
  case levelAdvanced = "level-advanced"
  case prerequisites
  case related
  case tags
  case previousAndNext = "previous-and-next"
  case previous
  case next
  case editThisPage = "edit-this-page"
  case moved

  // Pages that nobody wrote.
  case tagged
  case allTags = "all-tags"
  case notFound = "not-found"
  case notFoundExplanation = "not-found-explanation"
  case notFoundSearch = "not-found-search"

  // What a reader must know of a page.
  case notTranslated = "not-translated"
  case replayedSite = "replayed-site"
  case reducedPage = "reduced-page"
  case verified
  case measuredOnDate = "measured-on-date"

  // A listing: a program, its commands, what came of it.
  case theProgram = "the-program"
  case completeProgram = "complete-program"
  case theCompleteProgram = "the-complete-program"
  case copy
  case copyProgram = "copy-program"
  case copied
  case line
  case lineHidden = "line-hidden"
  case linesHidden = "lines-hidden"
  case meantToFail = "meant-to-fail"
  case mustExit = "must-exit"
  case mustBeKilled = "must-be-killed"
  case mustTrap = "must-trap"
  case mustTimeOut = "must-time-out"
  case mustBeRefused = "must-be-refused"
  case commands
  case whatItPrinted = "what-it-printed"
  case printedNothing = "printed-nothing"
  case laneProgram = "lane-program"
  case laneParent = "lane-parent"
  case laneChild = "lane-child"
  case laneNumberedChild = "lane-numbered-child"
  case laneChildOf = "lane-child-of"
  case laneNumberedChildOf = "lane-numbered-child-of"
  case whatLanePrinted = "what-lane-printed"
  case factsPrinted = "facts-printed"
  case figuresPrinted = "figures-printed"
  case noLineFeed = "no-line-feed"
  case noLineFeedTitle = "no-line-feed-title"
  case whatTheCompilerSaid = "what-the-compiler-said"
  case didNotCompile = "did-not-compile"
  case exited
  case killed
  case stillRunning = "still-running"
  case asleepIn = "asleep-in"
  case asExpected = "as-expected"
  case notCompiledHere = "not-compiled-here"
  case compiledOnly = "compiled-only"
  case skipped
  case unrecorded
  case broken
  case shownWithScene = "shown-with-scene"
  case shownBelow = "shown-below"
  case leavesBehind = "leaves-behind"
  case leftSharedMemory = "left-shared-memory"
  case leftNamedSemaphore = "left-named-semaphore"
  case leftMessageQueue = "left-message-queue"
  case leftFile = "left-file"
  case leftSystemVMessageQueue = "left-system-v-message-queue"
  case leftSystemVSemaphoreSet = "left-system-v-semaphore-set"
  case leftSystemVSharedMemory = "left-system-v-shared-memory"
  case leftProcess = "left-process"
  case replayed
  case reduced

  // Prose.
  case table
  case plainText = "plain-text"
  case code
  case footnotes
  case missingPicture = "missing-picture"
  case alertNote = "alert-note"
  case alertTip = "alert-tip"
  case alertImportant = "alert-important"
  case alertWarning = "alert-warning"
  case alertCaution = "alert-caution"

  // A diagram: the calls of processes, and what caused what.
  case diagram
  case diagramOf = "diagram-of"
  case diagramTitle = "diagram-title"
  case diagramTitleOf = "diagram-title-of"
  case diagramCaption = "diagram-caption"
  case diagramNumbers = "diagram-numbers"
  case diagramRecorded = "diagram-recorded"
  case diagramVolatile = "diagram-volatile"
  case diagramTooLong = "diagram-too-long"
  case numberedProcess = "numbered-process"
  case madeCalls = "made-calls"
  case tableSaysTheSame = "table-says-the-same"
  case systemCalls = "system-calls"
  case whatEachDid = "what-each-did"
  case columnProcess = "column-process"
  case columnLine = "column-line"
  case columnCall = "column-call"
  case columnResult = "column-result"
  case columnCause = "column-cause"
  case callOn = "call-on"
  case asleep
  case delivered
  case wireBirth = "wire-birth"
  case wireData = "wire-data"
  case wireEndOfFile = "wire-end-of-file"
  case wireSignal = "wire-signal"
  case wireConnection = "wire-connection"
  case wireDescriptor = "wire-descriptor"
  case wireWake = "wire-wake"
  case wireEnding = "wire-ending"
  case mayHaveSlept = "may-have-slept"
  case asleepAtTheEnd = "asleep-at-the-end"
  case touchMakes = "touch-makes"
  case touchPuts = "touch-puts"
  case touchTakes = "touch-takes"
  case touchCloses = "touch-closes"
  case touchWaits = "touch-waits"
  case touchUses = "touch-uses"
  case thingPipe = "thing-pipe"
  case thingFifo = "thing-fifo"
  case thingQueue = "thing-queue"
  case thingSocket = "thing-socket"
  case thingPage = "thing-page"
  case thingSemaphore = "thing-semaphore"
  case thingFutex = "thing-futex"
  case thingFile = "thing-file"
  case thingEvent = "thing-event"
  case thingOther = "thing-other"
  case thingMutex = "thing-mutex"
  case thingCondition = "thing-condition"
  case thingBarrier = "thing-barrier"
  case thingLock = "thing-lock"
  case thingSharedMemory = "thing-shared-memory"
  case thingMemory = "thing-memory"
  case prints
  case readEnd = "read-end"
  case writeEnd = "write-end"
  case handler
  case priority
  case messageType = "message-type"
  case labelDescriptor = "label-descriptor"
  case labelWake = "label-wake"
  case labelOwnerDied = "label-owner-died"
  case labelReady = "label-ready"
  case labelHangUp = "label-hang-up"
  case labelUnlock = "label-unlock"

  // A chart: figures that a program printed.
  case chart
  case chartOf = "chart-of"
  case chartTitle = "chart-title"
  case chartTitleOf = "chart-title-of"
  case chartBars = "chart-bars"
  case chartLines = "chart-lines"
  case chartExtremes = "chart-extremes"
  case chartWhiskers = "chart-whiskers"
  case chartLogarithmic = "chart-logarithmic"
  case chartNotDrawn = "chart-not-drawn"
  case chartNoRow = "chart-no-row"
  case chartNoNumbers = "chart-no-numbers"
  case chartNoColumn = "chart-no-column"
  case chartTooManySeries = "chart-too-many-series"
  case chartTooManyBars = "chart-too-many-bars"
  case chartDifferentUnits = "chart-different-units"
  case chartNotNumber = "chart-not-number"
  case chartBeyond = "chart-beyond"
  case chartNotAboveZero = "chart-not-above-zero"
  case chartTwoValues = "chart-two-values"
  case theFigures = "the-figures"
  case theFiguresOfTheChart = "the-figures-of-the-chart"
  case measured
  case measuredPlace = "measured-place"
  case captionWithProofs = "caption-with-proofs"
  case proofsCaption = "proofs-caption"
  case notProved = "not-proved"
  case butAlso = "but-also"
  case provedBy = "proved-by"
  case yes
  case no

  // What was done to make the site.
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
  case thisPage = "this-page"
  case thisPageProgram = "this-page-program"
  case thisPageShownLines = "this-page-shown-lines"
  case thisPageLines = "this-page-lines"

  // The panel of the search.
  case searchClose = "search-close"
  case searchResults = "search-results"
  case searchLoading = "search-loading"
  case searchFailed = "search-failed"
  case searchNone = "search-none"
  case searchOne = "search-one"
  case searchMany = "search-many"
  case searchPartial = "search-partial"
  case searchPage = "search-page"
  case searchForeign = "search-foreign"
  case searchHeading = "search-heading"
  case searchTerm = "search-term"
  case searchText = "search-text"
  case searchCode = "search-code"
  case searchOutput = "search-output"
}
