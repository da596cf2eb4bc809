import Discovery
import Rendering
package import SiteModel

/// What stays true from build to build, for whoever builds one project again and again.
///
/// It saves time and changes nothing: a build that remembers makes the same site as one that does
/// not.
package struct BuildMemory: Sendable {
  package let reading = ReadingMemory()
  let rendering = RenderingMemory()
  let discovery = DiscoveryMemory()

  package init() {}
}
