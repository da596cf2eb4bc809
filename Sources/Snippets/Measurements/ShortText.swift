/// The beginning of what a program printed, for a sentence about it: a cell may be a megabyte long.
func shortText(_ text: String) -> String {
  let beginning = text.prefix(40)
  return beginning.utf8.count < text.utf8.count ? beginning + "…" : text
}
