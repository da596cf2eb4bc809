/// What the theme's style sheet says about charts, tables of facts and measurements; colours are its
/// variables only.
package enum ChartStyle {
  package static let css = #"""
    /* A chart: figures that a program printed. */
    .chart { margin: 1.6rem 0; border: 1px solid var(--rule); border-radius: 10px; background: var(--code); overflow: hidden }
    .listing > .chart { margin: 0; border: 0; border-top: 1px solid var(--rule); border-radius: 0 }
    .ch-box { overflow-x: auto; padding: 1rem }
    .ch-box:focus-visible { outline-offset: -3px; border-radius: 10px }
    .ch-box > svg { display: block; max-width: none; height: auto; margin: 0 auto; font: 12px var(--sans); font-variant-numeric: tabular-nums; fill: none; stroke-linejoin: round; stroke-linecap: butt; overflow: visible }
    .chart .ch-1 { --tone: var(--p1) }
    .chart .ch-2 { --tone: var(--p2) }
    .chart .ch-3 { --tone: var(--p3) }
    .chart .ch-4 { --tone: var(--p4) }
    .chart .ch-5 { --tone: var(--k) }
    .chart .ch-6 { --tone: var(--p) }
    .chart .ch-7 { --tone: var(--n) }
    .chart .ch-8 { --tone: var(--ink) }
    .ch-grid { stroke: var(--rule); shape-rendering: crispEdges }
    .ch-axis, .ch-notch { stroke: var(--edge); shape-rendering: crispEdges }
    .ch-bar { fill: var(--tone); stroke: var(--tone) }
    .ch-fill-2 { fill: var(--code) }
    .ch-fill-3 { fill-opacity: .35 }
    .ch-fill-4 { fill: var(--code); stroke-dasharray: 3 2 }
    .ch-stem { stroke: var(--tone); stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 2 }
    .ch-line { stroke: var(--tone); stroke-width: 2 }
    .ch-dash-2 { stroke-dasharray: 8 4 }
    .ch-dash-3 { stroke-dasharray: 2 4; stroke-linecap: round }
    .ch-dash-4 { stroke-dasharray: 12 4 2 4 }
    .ch-dash-5 { stroke-dasharray: 5 3 }
    .ch-dash-6 { stroke-dasharray: 16 5 }
    .ch-dash-7 { stroke-dasharray: 6 3 2 3 2 3 }
    .ch-dash-8 { stroke-dasharray: 3 3 }
    .ch-point { fill: var(--tone); stroke: var(--tone); stroke-width: 1.5 }
    .ch-hollow { fill: var(--code); stroke-width: 2 }
    .ch-whisker { stroke: var(--tone, var(--ink)); stroke-width: 1.5 }
    .ch-lead { stroke: var(--tone); stroke-width: 1; stroke-opacity: .6 }
    .ch-far { stroke-dasharray: 1 4; stroke-linecap: round; stroke-opacity: 1 }
    .chart text { fill: var(--ink); stroke: var(--code); stroke-width: 3px; paint-order: stroke; white-space: pre; unicode-bidi: isolate }
    .chart :is(.ch-tick, .ch-title) { fill: var(--soft) }
    .chart .ch-title { font-weight: 600 }
    .chart .ch-name { fill: var(--tone, var(--ink)); font-weight: 600 }
    .chart text .x { fill: var(--warn); text-decoration: underline dotted }
    .chart > figcaption { padding: .6rem 1rem .7rem; border-top: 1px solid var(--rule); background: var(--panel) }
    .ch-data > summary { cursor: pointer }
    .ch-data .table { margin: .5rem 0 0; color: var(--ink) }
    .ch-data .table > table { min-width: 0; font-size: .9rem; font-variant-numeric: tabular-nums }
    .ch-data :is(th, td) { padding-block: .25rem; min-width: 4rem }
    .ch-data tbody th, .facts tbody th { border-bottom: 1px solid var(--rule) }
    .ch-note { margin: 0; padding: .8rem 1rem; color: var(--warn) }
    .measured { margin: 0 0 .35rem; color: var(--soft); font-size: .93rem }
    .measured:last-child { margin: 0 }

    /* A table of facts: every cell is proved by a program. */
    .facts caption { padding-bottom: .4rem; color: var(--soft); font-size: .93rem; text-align: left }
    .facts .sign { font-weight: 700 }
    .facts .yes > .sign { color: var(--good) }
    .facts .no > .sign { color: var(--bad) }
    .facts td a { color: inherit; text-decoration-color: var(--edge) }
    .facts td a:hover { color: var(--link) }
    .facts .wrong { background: var(--tint); box-shadow: inset 4px 0 0 var(--bad); padding-left: .7rem; color: var(--bad); font-weight: 600 }
    .facts sup { white-space: nowrap }
    @media print {
      .ch-box { overflow: visible }
      .ch-box > svg { max-width: 100% }
      .chart, .facts tr { break-inside: avoid }
    }

    """#
}
