package import Basics

/// An attribute with the place an author wrote it at.
package struct GivenAttribute: Sendable, Hashable {
  package var key: FenceAttribute.Key
  package var attribute: FenceAttribute
  /// From the first byte of the key to the last one of the value.
  package var location: SourceLocation
  /// Of the value alone; the same as `location` where there is none.
  package var valueLocation: SourceLocation

  package init(
    key: FenceAttribute.Key, attribute: FenceAttribute, location: SourceLocation,
    valueLocation: SourceLocation? = nil
  ) {
    self.key = key
    self.attribute = attribute
    self.location = location
    self.valueLocation = valueLocation ?? location
  }
}
