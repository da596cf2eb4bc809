/// Shows a site that is being written.
package struct PreviewServer: Sendable {
  package init() {}
}
