/// Something that must be true of a measurement: `p50_us < 1000`.
///
/// A column stands for its cell in every row, `p99_us[mechanism=pipe]` for those of the rows that
/// say so. When the right side names its rows, every cell of the left is held against every one of
/// those; otherwise against that of its own row.
package struct Check: Sendable, Hashable {
  /// As the author wrote it.
  package let text: String
  let left: CheckTerm
  let comparison: CheckComparison
  let right: CheckTerm

  /// Reads comparisons with `;` or `and` between them.
  package static func parse(_ text: String) -> Result<[Check], CheckProblem> {
    var parser = CheckParser(text)
    do throws(CheckProblem) {
      return .success(try parser.checks())
    } catch {
      return .failure(error)
    }
  }

  /// The first row in which it does not hold, or why it cannot be asked; nothing when it holds.
  ///
  /// A sentence without a full stop.
  package func problem(in table: DataTable) -> String? {
    guard !table.rows.isEmpty else { return "Table has no row, so '\(text)' says nothing" }
    do throws(CheckObstacle) {
      return try failure(in: table).map { sentence($0, $1) }
    } catch {
      return error.summary
    }
  }
}
