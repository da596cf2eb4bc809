import Glibc

/// Prints an answer as a line of JSON, with the line of the program that has tried it.
///
/// A table of facts is made of such lines: its rows are mechanisms, its columns are properties.
public func fact(
  _ mechanism: String, _ property: Property, _ isTrue: Bool, line: Int = #line
) {
  let value = isTrue ? "yes" : "no"
  let place = #""row": "\#(mechanism)", "column": "\#(property.rawValue)""#
  print(#"{\#(place), "value": "\#(value)", "line": \#(line)}"#)
}

/// Whether a read from the descriptor would give something at once, as `poll` says.
public func isReadable(_ descriptor: Int32) throws(SysError) -> Bool {
  var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return try check(poll(&source, 1, 0), "poll") == 1
}
