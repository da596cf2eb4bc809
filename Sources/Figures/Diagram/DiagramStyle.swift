/// What the theme's style sheet says about diagrams; colours are its variables only.
package enum DiagramStyle {
  package static let css = #"""
    /* A diagram: the calls of processes, and what caused what. */
    .diagram { margin: 1.6rem 0; border: 1px solid var(--rule); border-radius: 10px; background: var(--code); overflow: hidden }
    .listing > .diagram { margin: 0; border: 0; border-top: 1px solid var(--rule); border-radius: 0 }
    .d-box { overflow-x: auto; padding: .5rem }
    .d-box:focus-visible { outline-offset: -3px; border-radius: 10px }
    .d-box > svg { display: block; max-width: none; margin: 0 auto }
    .d-box > .d-fits { max-width: max(100%, 43rem) }
    .d-box > .d-wide { max-width: max(100%, 50rem) }
    .diagram svg { --tone: var(--soft); font: 13px var(--mono); fill: none; stroke-linejoin: round }
    .diagram .p1 { --tone: var(--p1) }
    .diagram .p2 { --tone: var(--p2) }
    .diagram .p3 { --tone: var(--p3) }
    .diagram .p4 { --tone: var(--p4) }
    .diagram text { fill: var(--ink); white-space: pre; unicode-bidi: isolate }
    .diagram .d-who { fill: var(--tone); font-weight: 600 }
    .diagram .d-name { font-weight: 600 }
    .diagram .d-number { fill: var(--c) }
    .diagram .d-soft { fill: var(--soft) }
    .diagram .d-asleep { fill: var(--warn); font-weight: 600; font-style: italic }
    .diagram text .x { fill: var(--warn); text-decoration: underline dotted }
    .diagram .d-label { fill: var(--ink); font-size: 11px }
    .diagram .d-object-name { fill: var(--soft); font-weight: 600 }
    .d-life { stroke: var(--tone); stroke-width: 2 }
    .d-unborn { stroke: var(--tone); stroke-width: 1; stroke-dasharray: 1 5 }
    .d-lead { stroke: var(--rule); stroke-width: 1 }
    .d-wait { fill: var(--tone); fill-opacity: .32 }
    .d-mark { fill: var(--tone); stroke: var(--tone); stroke-width: 1.5 }
    .d-hollow { fill: var(--code) }
    .d-end { stroke: var(--tone); stroke-width: 3; stroke-linecap: round }
    .d-object { fill: var(--panel); fill-opacity: .8; stroke: var(--edge) }
    .d-page, .d-file { stroke-width: 2 }
    .d-tie { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 1 3 }
    .d-tie-end { fill: var(--edge); stroke: var(--edge); stroke-width: 2 }
    .d-stop { stroke: var(--warn); stroke-width: 2; stroke-linecap: round }
    .d-wire { stroke: var(--soft); stroke-width: 1.5 }
    .d-birth { stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 2 }
    .d-descriptor { stroke-width: 2.5 }
    .d-signal { stroke-dasharray: 9 3 2 3 }
    .d-wake { stroke-dasharray: 3 3 }
    .d-ending { stroke-dasharray: 6 4 }
    .d-tip { fill: var(--code); stroke: var(--soft); stroke-width: 1.5 }
    .d-tip.d-filled { fill: var(--soft) }
    .diagram a { text-decoration: none }
    .diagram a .d-target { pointer-events: all }
    .diagram a:hover .d-target { fill: var(--mark) }
    .diagram a:focus-visible { outline: 0 }
    .diagram a:focus-visible .d-target { fill: var(--mark); stroke: var(--link); stroke-width: 2 }
    .diagram > figcaption { padding: .6rem 1rem .7rem; border-top: 1px solid var(--rule); background: var(--panel) }
    .diagram figcaption > p { margin: 0 0 .35rem }
    main .d-legend { display: flex; flex-wrap: wrap; gap: .15rem 1.3rem; list-style: none; margin: 0 0 .35rem; padding: 0 }
    .d-legend li { display: flex; align-items: center; gap: .5rem; margin: 0 }
    .d-legend svg { flex: none }
    .d-note { color: var(--warn) }
    .d-calls > summary { cursor: pointer }
    .d-calls .table { margin: .6rem 0 0; color: var(--ink) }
    .d-calls :is(th, td) { min-width: 3rem }
    .d-calls td:nth-child(n + 3) { font-family: var(--mono); font-size: .92em }
    @media print {
      .d-box { overflow: visible }
      .d-box > [class] { max-width: 100% }
      .diagram { break-inside: avoid }
      .d-calls { display: none }
    }

    """#
}
