/// How printed figures are drawn: `bar`, or `line, x=size_B, y=throughput_MiB_s, by=mechanism`.
package struct ChartSpec: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case bar, line
  }

  /// As the author wrote it.
  package let text: String
  package var kind: Kind
  /// What bars are named by, or where points stand; nothing for the first column that fits.
  package var x: String?
  /// What is drawn; empty for every column of numbers that has no other use.
  package var y: [String]
  /// The column that tells series apart.
  package var by: String?
  /// The column to which a whisker reaches, from the value.
  package var whisker: String?
  package var isLogX: Bool
  package var isLogY: Bool

  /// With the defaults of a kind.
  package init(_ kind: Kind, text: String? = nil) {
    self.text = text ?? kind.rawValue
    self.kind = kind
    y = []
    isLogX = false
    isLogY = false
  }

  /// Reads a kind, and then `KEY=VALUE` after commas; `y` may come several times.
  package static func parse(_ text: String) -> Result<ChartSpec, CheckProblem> {
    do throws(CheckProblem) {
      return .success(try ChartParser(text).spec())
    } catch {
      return .failure(error)
    }
  }
}

extension ChartSpec {
  /// What the chart shows of a table, or why it cannot.
  package func data(of table: DataTable) -> Result<ChartData, ChartObstacle> {
    do throws(ChartObstacle) {
      return .success(try ChartReading(spec: self, table: table).data())
    } catch {
      return .failure(error)
    }
  }
}
