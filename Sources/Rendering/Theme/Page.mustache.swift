extension Theme {
  /// `page.mustache`: what is in `PageContext` by its name there.
  ///
  /// `_content` is no id that a heading gets. The menu and the table of contents are disclosures:
  /// closed on a phone, and opened by the style sheet where there is room for them.
  static let page = #"""
    <!DOCTYPE html>
    <html lang="{{{language}}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{{documentTitle}}}</title>
    {{#hasDescription}}
    <meta name="description" content="{{{Description}}}">
    {{/hasDescription}}
    <meta name="color-scheme" content="light dark">
    {{#hasCanonical}}
    <link rel="canonical" href="{{{Canonical}}}">
    {{/hasCanonical}}
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="{{{stylesheet}}}">
    </head>
    <body>
    <a class="skip" href="#_content">Skip to content</a>
    <header class="top"><a class="site" href="{{{siteHref}}}">{{{siteTitle}}}</a></header>
    <div class="page">
    {{#hasNavigation}}
    <nav class="side" aria-label="Pages"><details><summary>Pages</summary><div>{{{Navigation}}}</div></details></nav>
    {{/hasNavigation}}
    {{#hasContents}}
    <nav class="toc" aria-label="On this page"><details><summary>On this page</summary><div><h2>On this page</h2>{{{Contents}}}</div></details></nav>
    {{/hasContents}}
    <main id="_content" tabindex="-1">
    {{#hasBreadcrumbs}}
    <nav class="crumbs" aria-label="Breadcrumbs"><ol>{{{Breadcrumbs}}}</ol></nav>
    {{/hasBreadcrumbs}}
    <h1>{{{title}}}</h1>
    {{#hasLead}}
    <p class="lead">{{{Lead}}}</p>
    {{/hasLead}}
    {{#hasNotices}}
    <div class="notices" role="note" aria-label="About this page">{{{Notices}}}</div>
    {{/hasNotices}}
    {{{body}}}
    {{#hasNeighbours}}
    <nav class="neighbours" aria-label="Previous and next page">{{{Neighbours}}}</nav>
    {{/hasNeighbours}}
    </main>
    {{#hasFooter}}
    <footer class="foot">{{#hasVerification}}<p><span class="sign" aria-hidden="true">✓</span> {{{Verification}}}</p>{{/hasVerification}}{{#hasEdit}}<p><a href="{{{Edit}}}">Edit this page</a></p>{{/hasEdit}}</footer>
    {{/hasFooter}}
    </div>
    </body>
    </html>

    """#
}
