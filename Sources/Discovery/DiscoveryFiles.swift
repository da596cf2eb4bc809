/// What machines read of a site.
package enum DiscoveryFiles {}
