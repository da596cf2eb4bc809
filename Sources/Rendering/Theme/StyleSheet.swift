extension Theme {
  /// The text of `style.css`.
  ///
  /// Colours are variables, so that a test can compute every contrast of both schemes.
  ///
  /// Processes, endings, streams and failures are told apart by word and shape first; what is here
  /// adds colour to them and takes nothing away without it.
  static let css = #"""
    :root {
      color-scheme: light dark;
      --paper: #fcfbf8;
      --panel: #f4f2ec;
      --code: #faf8f3;
      --ink: #1d1f23;
      --soft: #565b63;
      --rule: #e2dfd6;
      --edge: #8a8678;
      --link: #0b5c8a;
      --mark: #fff0c2;
      --tint: #fbeae7;
      --good: #1f6b3a;
      --bad: #a3261b;
      --warn: #7d4a06;
      --note: #2f5d9b;
      --p1: #2f5d9b;
      --p2: #94500a;
      --p3: #7a3a8c;
      --p4: #1f6b5a;
      --k: #8a2b63;
      --t: #1a6464;
      --s: #96330f;
      --c: #5b5f67;
      --n: #3a4fb0;
      --p: #6d4a00;
      --f: #23527c;
      --v: #5b3a8c;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", D2Coding, "Noto Sans Mono CJK KR", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15171b;
        --panel: #1d2026;
        --code: #191c21;
        --ink: #e8e6e0;
        --soft: #a9adb5;
        --rule: #30343c;
        --edge: #777c86;
        --link: #7cc0ea;
        --mark: #413713;
        --tint: #331d1b;
        --good: #86cf9c;
        --bad: #f49c93;
        --warn: #e9b872;
        --note: #8db6ee;
        --p1: #8db6ee;
        --p2: #eeb06a;
        --p3: #d5a3e6;
        --p4: #7fd1bb;
        --k: #ea98c8;
        --t: #7fd0cb;
        --s: #f0a583;
        --c: #a1a7af;
        --n: #a9b6ff;
        --p: #dcbc6c;
        --f: #92c4f0;
        --v: #c9acf2;
      }
    }
    *, ::before, ::after { box-sizing: border-box }
    html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.7 var(--sans); word-break: keep-all; overflow-wrap: anywhere }
    a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px }
    a:hover { text-decoration-thickness: 2px }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px }
    main:focus { outline: 0 }
    .skip { position: absolute; left: -99rem; z-index: 2; padding: .5rem 1rem; background: var(--paper) }
    .skip:focus { left: .5rem; top: .5rem }

    /* The frame: a menu, the text, its contents. */
    .top { padding: .8rem max(1.5rem, 50vw - 42.5rem); border-bottom: 1px solid var(--rule) }
    .site { color: inherit; font-weight: 650; letter-spacing: -.01em; text-decoration: none }
    .page { display: grid; grid-template-columns: 14rem minmax(0, 1fr) 12.5rem; grid-template-areas: "side main toc" "side foot toc"; grid-template-rows: 1fr auto; column-gap: 3rem; max-width: 88rem; margin: 0 auto; padding: 0 1.5rem }
    .side { grid-area: side }
    .toc { grid-area: toc }
    main { grid-area: main; min-width: 0; padding: 2rem 0 1rem }
    .foot { grid-area: foot; min-width: 0; max-width: 42rem; padding: 1rem 0 4rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .9rem }
    .foot p { margin: 0 0 .3rem }
    .foot .sign { color: var(--good) }
    .side, .toc { padding: 1.6rem 0 3rem; font-size: .93rem; line-height: 1.5 }
    .side > details, .toc > details { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto }
    .side h2, .toc h2 { margin: 1.4rem 0 .3rem; font-size: .8rem; font-weight: 650; color: var(--soft); letter-spacing: .02em }
    .side div > :first-child, .toc div > :first-child { margin-top: .4rem }
    .side ul, .toc ul { list-style: none; margin: 0; padding: 0 }
    .side li a, .toc li a { display: block; padding: .22rem .6rem; margin-left: -.6rem; border-radius: 6px; color: inherit; text-decoration: none }
    .side > details > div, .toc > details > div { padding-left: .6rem }
    .side li a:hover, .toc li a:hover { background: var(--panel) }
    .side [aria-current] { background: var(--mark); font-weight: 600; box-shadow: inset 3px 0 0 var(--warn) }
    .toc li { color: var(--soft) }
    .toc .h3 a { padding-left: 1.5rem }
    .toc :is(.h4, .h5, .h6) { display: none }
    .side summary, .toc summary { cursor: pointer; padding: .45rem .8rem; border: 1px solid var(--edge); border-radius: 8px; font-weight: 600 }

    /* Prose. */
    main > * { max-width: 42rem }
    main > :is(.listing, pre, .table, table, figure) { max-width: 58rem }
    .crumbs ol { display: flex; flex-wrap: wrap; gap: .2rem .5rem; list-style: none; margin: 0; padding: 0; color: var(--soft); font-size: .92rem }
    .crumbs li { margin: 0 }
    .crumbs li + li::before { content: "›"; margin-right: .5rem }
    h1 { font-size: 2.35rem; line-height: 1.15; letter-spacing: -.022em; margin: .3rem 0 .7rem; text-wrap: balance }
    .crumbs + h1 { margin-top: .7rem }
    .lead, :is(h1, .notices) + p { font-size: 1.22rem; line-height: 1.6; margin: 0 0 1.6rem }
    main :is(h2, h3, h4, h5, h6) { line-height: 1.3; letter-spacing: -.01em; text-wrap: balance }
    main h2 { font-size: 1.5rem; margin: 2.8rem 0 .6rem }
    main h3 { font-size: 1.2rem; margin: 2.1rem 0 .4rem }
    main :is(h4, h5, h6) { font-size: 1.05rem; margin: 1.7rem 0 .3rem }
    :is(h2, h3, h4, h5, h6) > a { color: inherit; text-decoration: none }
    :is(h2, h3, h4, h5, h6) > a:hover { text-decoration: underline }
    :target { scroll-margin-top: 1rem }
    main :is(h2, h3, h4, li):target { background: var(--mark); box-shadow: 0 0 0 .3rem var(--mark) }
    p, ul, ol, dl, blockquote { margin: 0 0 1rem }
    main :is(ul, ol) { padding-left: 1.5rem }
    li > :is(ul, ol) { margin: 0 }
    li + li { margin-top: .2rem }
    main :is(p, li, td, th, dd, h1, h2, h3, h4) code, kbd { font: .9em var(--mono); background: var(--panel); padding: .1em .32em; border-radius: 4px }
    kbd { border: 1px solid var(--edge) }
    a > code { color: inherit }
    blockquote { padding: .1rem 0 .1rem 1.1rem; border-left: 4px solid var(--edge); color: var(--soft) }
    :is(blockquote, .alert, li, td) > :last-child { margin-bottom: 0 }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5rem 0 }
    del { color: var(--soft) }
    img, svg, video { max-width: 100%; height: auto }
    input[type=checkbox] { margin: 0 .45em 0 -1.4em; width: 1em; height: 1em; vertical-align: -.1em; accent-color: var(--good) }
    li:has(> input[type=checkbox]), li:has(> p > input[type=checkbox]) { list-style: none }
    .table { overflow-x: auto; margin: 1.4rem 0; border-radius: 4px }
    table { border-collapse: collapse; font-size: .95rem; line-height: 1.5 }
    .table > table { min-width: min(100%, 42rem) }
    :not(.table) > table { display: block; overflow-x: auto; margin: 1.4rem 0 }
    th, td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; text-align: left; overflow-wrap: normal; min-width: 6.5rem }
    th { font-weight: 650; border-bottom: 2px solid var(--edge) }
    :is(th, td):is(.left, [align=left]) { text-align: left }
    :is(th, td):is(.center, [align=center]) { text-align: center }
    :is(th, td):is(.right, [align=right]) { text-align: right }
    .alert { --tone: var(--note); margin: 1.4rem 0; padding: .8rem 1.1rem; border: 1px solid var(--rule); border-left: 4px solid var(--tone); border-radius: 6px; background: var(--panel) }
    .alert > :first-child { margin-top: 0 }
    .alert-title { margin-bottom: .25rem; color: var(--tone); font-weight: 650 }
    .alert-tip { --tone: var(--good) }
    .alert-important { --tone: var(--p3) }
    .alert-warning { --tone: var(--warn) }
    .alert-caution { --tone: var(--bad) }
    .footnotes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .93rem }
    sup { line-height: 0; font-size: .78em }
    figure { margin: 1.6rem 0 }
    figcaption { font-size: .93rem; color: var(--soft) }
    figure.missing { padding: 1.4rem; border: 2px dashed var(--edge); border-radius: 10px; text-align: center; color: var(--soft) }
    span.missing { display: inline-block; padding: .8rem 1.2rem; border: 2px dashed var(--edge); border-radius: 10px; color: var(--soft) }
    a.missing { color: var(--bad); text-decoration: underline wavy }
    .notices { margin: 0 0 1.6rem; padding: .6rem 1rem; border-left: 4px solid var(--warn); border-radius: 6px; background: var(--panel) }
    .notices p { margin: 0 }
    .neighbours { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 3.5rem }
    .neighbours a { flex: 1 1 14rem; padding: .7rem 1rem; border: 1px solid var(--rule); border-radius: 10px; text-decoration: none }
    .neighbours a:hover { border-color: var(--link) }
    .neighbours span { display: block; color: var(--soft); font-size: .87rem }
    .neighbours .next { text-align: right }

    /* Code. */
    pre { margin: 0; font: .89rem/1.62 var(--mono); tab-size: 4; word-break: normal; overflow-wrap: normal; overflow-x: auto }
    pre code, pre samp, pre kbd { font: inherit; background: none; padding: 0; border: 0 }
    .block, main pre:not([class]) { margin: 1.4rem 0; padding: .85rem 1rem; background: var(--code); border: 1px solid var(--rule); border-radius: 10px }
    .k { color: var(--k) }
    .t { color: var(--t) }
    .s { color: var(--s) }
    .c { color: var(--c) }
    .n { color: var(--n) }
    .p { color: var(--p) }
    .f { color: var(--f) }
    .v { color: var(--v) }

    /* A listing: the program, its commands, what came of it. */
    .listing { margin: 1.6rem 0; border: 1px solid var(--rule); border-radius: 10px; background: var(--code); overflow: hidden }
    .listing > figcaption { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: center; padding: .55rem 1rem; border-bottom: 1px solid var(--rule); font-size: .88rem }
    .file { color: var(--ink); font: 600 .93rem var(--mono) }
    .lang { margin-left: auto; order: 1 }
    .badge { padding: .1rem .6rem; border: 1.5px solid var(--bad); border-radius: .8rem; background: var(--tint); color: var(--bad); font-weight: 600 }
    .fails { border-color: var(--bad) }
    .broken { border: 3px double var(--bad) }
    .code { padding: .8rem 0 }
    .code > code { display: block; width: max-content; min-width: 100% }
    .l { display: block; padding-right: 1.2rem }
    .l > a:first-child { display: inline-block; width: 3.2rem; padding-right: 1.1rem; text-align: right; color: var(--c); text-decoration: none; user-select: none; -webkit-user-select: none }
    .l > a:first-child::before { content: attr(data-n) }
    .l > a:first-child:hover { color: var(--link); text-decoration: underline }
    .l.hit { background: var(--tint); box-shadow: inset 4px 0 0 var(--bad) }
    .l:target { background: var(--mark) }
    .listing:target { outline: .25rem solid var(--mark) }
    .gap { display: block; margin: .35rem 0; padding: .1rem 0 .1rem 3.2rem; background: var(--panel); color: var(--c); font-family: var(--sans); font-size: .85rem; user-select: none; -webkit-user-select: none }
    .gap:first-child { margin-top: -.8rem }
    .gap:last-child { margin-bottom: -.8rem }
    .whole { border-top: 1px solid var(--rule) }
    .whole > summary { padding: .45rem 1rem; cursor: pointer; color: var(--soft); font-size: .88rem }
    .whole > .code { border-top: 1px solid var(--rule) }
    .commands { padding: .6rem 1rem; border-top: 1px solid var(--rule); background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere }
    .prompt { color: var(--c); user-select: none; -webkit-user-select: none }
    .run { border-top: 1px solid var(--rule); background: var(--panel) }
    .commands + .run { border-top-style: dashed }
    .label { margin: 0; padding: .6rem 1rem 0; color: var(--soft); font-size: .82rem; font-weight: 650 }
    .lanes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1px; overflow: hidden }
    .lanes:has(> :nth-child(4):last-child) { grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)) }
    .lane { --tone: var(--p1); min-width: 0; padding: .35rem 1rem .8rem; box-shadow: -1px 0 0 var(--rule), 0 -1px 0 var(--rule) }
    .label + .lanes > .lane:only-child { box-shadow: none }
    .p2.lane { --tone: var(--p2) }
    .p3.lane { --tone: var(--p3) }
    .p4.lane { --tone: var(--p4) }
    .who { margin: .3rem 0 .2rem; color: var(--tone); font: 600 .88rem var(--mono) }
    .out { white-space: pre-wrap; overflow-wrap: anywhere }
    .long { max-height: 32rem; overflow-y: auto }
    .o { display: block; padding-left: 2ch; text-indent: -2ch; min-height: 1lh }
    .err { display: block; position: relative; margin: .25rem 0; padding: .1rem .6rem; border-left: 4px double var(--bad); background: var(--tint) }
    .err > .tag { float: right; padding: .12rem .4rem; margin-left: .6rem; border: 1px solid var(--bad); border-radius: 4px; color: var(--bad); font: 600 .72rem/1.3 var(--sans); user-select: none; -webkit-user-select: none }
    .lanes:has(> :nth-child(3)) .err > .tag { float: none; display: table; margin: .2rem 0 }
    .x { border: 1px solid var(--edge); border-radius: 3px; padding: 0 .15em; background: var(--mark); font-size: .92em; text-indent: 0; display: inline-block; line-height: 1.3 }
    .nolf { margin-left: .6em; font-family: var(--sans) }
    .end { margin: .45rem 0 0; color: var(--soft); font: 600 .84rem/1.5 var(--mono) }
    .good { color: var(--good) }
    .bad { color: var(--bad) }
    .nothing { margin: .2rem 0 0; color: var(--soft); font-size: .88rem; font-style: italic }
    .run > :is(.nothing, .end, .state) { padding: .2rem 1rem .7rem; margin: 0 }
    .run > .state { padding-top: .6rem; font-size: .95rem }
    .state.failed { color: var(--bad); font-weight: 650; background: var(--tint) }
    main .messages { list-style: none; margin: 0; padding: .3rem 1rem .2rem; font: .87rem/1.6 var(--mono); white-space: pre-wrap }
    .messages li { margin: 0 }
    .messages .error b { color: var(--bad) }
    .messages .warning b { color: var(--warn) }
    .messages .note b { color: var(--note) }
    .note { margin: 0; padding: .5rem 1rem; border-top: 1px solid var(--rule); color: var(--warn); font-size: .88rem }
    .messages .note { padding: 0; border: 0; color: inherit; font-size: inherit }

    /* Room for the menu and the contents beside the text: both disclosures stand open. */
    @media (min-width: 70.01rem) {
      @supports selector(::details-content) {
        .toc summary { display: none }
        .toc > details::details-content { content-visibility: visible; display: block; block-size: auto }
      }
    }
    @media (min-width: 48.01rem) {
      @supports selector(::details-content) {
        .side summary { display: none }
        .side > details::details-content { content-visibility: visible; display: block; block-size: auto }
      }
    }
    @media (max-width: 70rem) {
      .page { grid-template-columns: 13rem minmax(0, 1fr); grid-template-areas: "side toc" "side main" "side foot"; grid-template-rows: auto 1fr auto }
      .toc { padding: 1.5rem 0 0 }
      .toc > details, .side > details { max-width: 42rem }
      .toc > details { position: static; max-height: none }
      .toc div > h2 { display: none }
      main { padding-top: 1.2rem }
    }
    @media (max-width: 48rem) {
      body { font-size: 1rem }
      .top { padding: .7rem 1rem }
      .page { display: flex; flex-wrap: wrap; gap: 0 .6rem; padding: 0 1rem }
      .side, .toc { flex: 1 1 auto; padding: .8rem 0 0; font-size: 1rem }
      .badge { order: 2 }
      .side:has(details[open]), .toc:has(details[open]) { flex-basis: 100% }
      .side > details { position: static; max-height: none }
      .side li a, .toc li a { padding-block: .45rem }
      main, .foot { flex: 1 1 100%; max-width: 100% }
      h1 { font-size: 1.9rem }
      .lead, :is(h1, .notices) + p { font-size: 1.12rem }
      .err > .tag { float: none; display: table; margin: .2rem 0 }
      table { font-size: .88rem }
      th, td { padding-right: .6rem; min-width: 5.5rem }
      main :is(td, th) code { padding-inline: .15em }
      pre { font-size: .84rem }
      .l > a:first-child { width: 2.5rem; padding-right: .8rem }
      .gap { padding-left: 2.5rem }
      .listing, .block { margin-inline: -.5rem }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
    @media print {
      :root { color-scheme: light; --paper: #fff; --panel: #fff; --code: #fff }
      .top, .side, .toc, .skip, .neighbours, .whole { display: none }
      .page { display: block; max-width: none; padding: 0 }
      .code, .out, .block { white-space: pre-wrap; overflow: visible; max-height: none }
      .code > code { width: auto }
      .listing, .block { margin-inline: 0 }
      .lane, .l, tr { break-inside: avoid }
      :is(h2, h3, h4, figcaption, .label, .who), .l:nth-child(-n + 4) { break-after: avoid }
      main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em }
    }

    """#
}
