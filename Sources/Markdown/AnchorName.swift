/// The id that a heading of this text gets: lower case, punctuation dropped, spaces as `-`.
///
/// For whatever else needs a name for addresses, so that a site has one way to make them.
package func anchorName(of text: String) -> String { HeadingIDs.slug(of: text) }
